package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.UnreadableMediaException;
import io.likeness.index.codes.PackedCodes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A catalogue with all fingerprints in one file, whatever the format of the index it comes from or
 * goes to.
 *
 * <p>The file begins with {@code likeness-catalogue} and its version. Blocks follow, each with its
 * length (never 0) and its CRC-32 before it: one with the schemes, then one of every registered
 * file with its {@link CatalogueRecord}, its {@link FingerprintRecord} and the {@link PackedCodes}
 * of each scheme that has codes. A length of 0 and the number of files end it, so that a truncated
 * one is noticed.
 */
final class CatalogueFile {

  private static final byte[] MAGIC = "likeness-catalogue".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  private CatalogueFile() {}

  /** Takes what is read. */
  interface Reader {
    void read(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException;
  }

  /** Writes the files of a view that pass a filter; a file of that name is replaced at the end. */
  static long write(Path file, Snapshot snapshot, WorkFilter filter) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count;
      try (var stream = new BufferedOutputStream(Files.newOutputStream(part));
          var out = new OutputStreamDataOutput(stream)) {
        count = write(out, snapshot, filter);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long write(DataOutput out, Snapshot snapshot, WorkFilter filter)
      throws IOException {
    out.writeBytes(MAGIC, MAGIC.length);
    out.writeVInt(VERSION);
    ByteBuffersDataOutput schemes = new ByteBuffersDataOutput();
    schemes.writeMapOfStrings(snapshot.metadata().describeSchemes());
    writeBlock(out, schemes.toArrayCopy());
    Catalogue catalogue = new Catalogue(snapshot);
    long[] count = new long[1];
    catalogue.forEachFile(
        filter,
        file -> {
          writeBlock(out, block(catalogue.entry(file), catalogue.fingerprints(file)));
          count[0]++;
        });
    out.writeVInt(0);
    out.writeVLong(count[0]);
    return count[0];
  }

  private static void writeBlock(DataOutput out, byte[] block) throws IOException {
    out.writeVInt(block.length);
    out.writeInt(sum(block));
    out.writeBytes(block, block.length);
  }

  private static byte[] block(CatalogueEntry entry, FingerprintSet set) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    RecordOutput part = new RecordOutput();
    CatalogueRecord.write(part, entry);
    move(part, out);
    FingerprintRecord.write(part, set);
    move(part, out);
    Set<FingerprintScheme> schemes = new LinkedHashSet<>();
    for (Fingerprint fingerprint : set.fingerprints()) {
      if (fingerprint instanceof BinaryCode code) {
        schemes.add(code.scheme());
      }
    }
    out.writeVInt(schemes.size());
    for (FingerprintScheme scheme : schemes) {
      out.writeString(scheme.name());
      PackedCodes.write(part, set.codes(scheme));
      move(part, out);
    }
    return out.toArrayCopy();
  }

  /** Moves what was written, with its length before it. */
  private static void move(RecordOutput part, DataOutput to) throws IOException {
    BytesRef bytes = part.bytes();
    to.writeVInt(bytes.length);
    to.writeBytes(bytes.bytes, bytes.offset, bytes.length);
    part.clear();
  }

  private static int sum(byte[] block) {
    CRC32 sum = new CRC32();
    sum.update(block);
    return (int) sum.getValue();
  }

  /**
   * Reads a file, all of it before the first of it is handed out: a damaged file changes nothing.
   *
   * @param known the schemes of the index
   * @return how many registered files there are
   */
  static long read(Path file, Set<FingerprintScheme> known, Reader reader)
      throws UnreadableMediaException, IOException {
    readOnce(file, known, (entry, fingerprints) -> {});
    return readOnce(file, known, reader);
  }

  private static long readOnce(Path file, Set<FingerprintScheme> known, Reader reader)
      throws UnreadableMediaException, IOException {
    try (var stream = new BufferedInputStream(Files.newInputStream(file));
        var in = new InputStreamDataInput(stream)) {
      requireHead(file, in);
      byte[] head = readBlock(file, stream, in);
      Map<String, FingerprintScheme> schemes = schemes(file, head, known);
      long count = 0;
      byte[] block = readBlock(file, stream, in);
      while (block.length > 0) {
        readFile(file, new ByteArrayDataInput(block), schemes, reader);
        count++;
        block = readBlock(file, stream, in);
      }
      long written = in.readVLong();
      if (written != count || stream.read() >= 0) {
        throw damaged(file, "it has " + count + " files, expected " + written);
      }
      return count;
    } catch (EOFException e) {
      throw new UnreadableMediaException(file.toString(), "the catalogue is truncated", e);
    }
  }

  /** Reads a block, or at the end nothing. */
  private static byte[] readBlock(Path file, InputStream stream, DataInput in)
      throws UnreadableMediaException, IOException {
    int length = in.readVInt();
    if (length == 0) {
      return new byte[0];
    }
    int sum = in.readInt();
    byte[] block = stream.readNBytes(Math.max(0, length));
    if (block.length != length || sum != sum(block)) {
      throw damaged(file, "a checksum differs");
    }
    return block;
  }

  private static UnreadableMediaException damaged(Path file, String reason) {
    return new UnreadableMediaException(file.toString(), "the catalogue is damaged: " + reason);
  }

  private static void requireHead(Path file, DataInput in)
      throws UnreadableMediaException, IOException {
    byte[] magic = new byte[MAGIC.length];
    in.readBytes(magic, 0, magic.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new UnreadableMediaException(file.toString(), "it is no exported catalogue");
    }
    int version = in.readVInt();
    if (version != VERSION) {
      throw new UnreadableMediaException(
          file.toString(), "the catalogue has version " + version + ", expected " + VERSION);
    }
  }

  /** Reads the schemes of the file, which must be among those of the index. */
  private static Map<String, FingerprintScheme> schemes(
      Path file, byte[] head, Set<FingerprintScheme> known) throws IOException {
    IndexMetadata described =
        IndexMetadata.ofSchemes(file.toString(), new ByteArrayDataInput(head).readMapOfStrings());
    described.with(file.toString(), known);
    for (FingerprintScheme scheme : described.schemes().values()) {
      if (!known.contains(scheme)) {
        throw new IncompatibleIndexException(
            file.toString(), "it has scheme " + scheme.id() + ", which is not among those in use");
      }
    }
    return described.schemes();
  }

  private static void readFile(
      Path file, DataInput in, Map<String, FingerprintScheme> schemes, Reader reader)
      throws UnreadableMediaException, IOException {
    CatalogueEntry entry;
    FingerprintSet fingerprints;
    try {
      entry = CatalogueRecord.decode(readBytes(in));
      byte[] record = readBytes(in);
      fingerprints = FingerprintRecord.decode(record, context(schemes, in));
    } catch (RuntimeException e) {
      throw new UnreadableMediaException(
          file.toString(), "the catalogue holds what Likeness does not write: " + e, e);
    }
    reader.read(entry, fingerprints);
  }

  private static FingerprintRecord.Context context(
      Map<String, FingerprintScheme> schemes, DataInput in) throws IOException {
    Map<FingerprintScheme, List<BinaryCode>> codes = new HashMap<>();
    for (int left = in.readVInt(); left > 0; left--) {
      FingerprintScheme scheme = scheme(schemes, in.readString());
      codes.put(scheme, PackedCodes.unpack(scheme, new BytesRef(readBytes(in))));
    }
    return new FingerprintRecord.Context() {
      @Override
      public FingerprintScheme scheme(String name) throws IOException {
        return CatalogueFile.scheme(schemes, name);
      }

      @Override
      public List<BinaryCode> codes(FingerprintScheme scheme) {
        return codes.getOrDefault(scheme, List.of());
      }

      @Override
      public Landmarks landmarks(FingerprintScheme scheme) throws IOException {
        throw new IOException("the catalogue does not hold the landmarks of " + scheme.id());
      }
    };
  }

  private static FingerprintScheme scheme(Map<String, FingerprintScheme> schemes, String name)
      throws IOException {
    FingerprintScheme scheme = schemes.get(name);
    if (scheme == null) {
      throw new IOException("the catalogue does not say what scheme this is: " + name);
    }
    return scheme;
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes;
  }
}
