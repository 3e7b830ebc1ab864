package io.likeness.engine;

import io.likeness.core.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Recognises the type of a file by its content: names are what infringers change first. */
final class MediaTypes {

  private static final Set<String> ARCHIVES =
      Set.of(
          "application/gzip",
          "application/java-archive",
          "application/vnd.rar",
          "application/x-7z-compressed",
          "application/x-archive",
          "application/x-bzip2",
          "application/x-cpio",
          "application/x-gtar",
          "application/x-lz4",
          "application/x-lzip",
          "application/x-rar-compressed",
          "application/x-tar",
          "application/x-xz",
          "application/zip",
          "application/zstd");

  private final Detector detector = new DefaultDetector();

  /**
   * Recognises a file. Reads its first kilobytes, and the table of contents of a container.
   *
   * @param source the file
   * @return the Internet media type without parameters, {@code application/octet-stream} if unknown
   * @throws IOException if the file cannot be read
   */
  String detect(MediaSource source) throws IOException {
    Optional<Path> path = source.path();
    try (InputStream content =
        path.isPresent()
            ? TikaInputStream.get(path.get())
            : TikaInputStream.get(source.open().readAllBytes())) {
      MediaType type = detector.detect(content, new Metadata());
      return type.getBaseType().toString();
    }
  }

  /**
   * Returns whether files of a type hold other files.
   *
   * @param mediaType the type
   * @return whether it is an archive
   */
  static boolean isArchive(String mediaType) {
    return ARCHIVES.contains(mediaType);
  }
}
