package io.likeness.text.internal.extract;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zipped document into nothing, to see that it is whole and not a bomb. */
final class ZipGuard {

  private static final int BLOCK = 1 << 16;

  private final ExtractionLimits limits;

  ZipGuard(ExtractionLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a file.
   *
   * @param name what to call it
   * @param path where it lies
   */
  void check(String name, Path path) throws UnreadableMediaException, IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > limits.zipEntries()) {
        throw new UnreadableMediaException(
            name, "has more than %d parts: %d".formatted(limits.zipEntries(), zip.size()));
      }
      long left = limits.unpackedBytes();
      byte[] block = new byte[BLOCK];
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        left -= unpack(zip, entries.nextElement(), block, left);
        if (left < 0) {
          throw new UnreadableMediaException(
              name, "unpacks to more than %d bytes".formatted(limits.unpackedBytes()));
        }
      }
    } catch (ZipException e) {
      throw new UnreadableMediaException(name, "is a damaged ZIP archive", e);
    }
  }

  private static long unpack(ZipFile zip, ZipEntry entry, byte[] block, long most)
      throws IOException {
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(block); n >= 0 && size <= most; n = in.read(block)) {
        size += n;
      }
    }
    return size;
  }
}
