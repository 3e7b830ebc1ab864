package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;

/** Entries and fingerprints for tests. */
final class Samples {

  static final FingerprintScheme WHOLE = FingerprintScheme.code("whole", 1, Modality.IMAGE, 256);
  static final FingerprintScheme SHORT = FingerprintScheme.code("short", 3, Modality.TEXT, 64);
  static final FingerprintScheme PARTS =
      FingerprintScheme.landmarks("parts", 1, Modality.AUDIO, 12);
  static final FingerprintScheme WIDE = FingerprintScheme.landmarks("wide", 2, Modality.TEXT, 32);
  static final FingerprintScheme PROOF = FingerprintScheme.evidence("proof", 1, Modality.TEXT, 20);
  static final List<FingerprintScheme> ALL = List.of(WHOLE, SHORT, PARTS, WIDE, PROOF);

  private Samples() {}

  /** What writes a record. */
  interface Writing {
    void to(RecordOutput out) throws IOException;
  }

  /** Returns what is written. */
  static BytesRef written(Writing writing) throws IOException {
    RecordOutput out = new RecordOutput();
    writing.to(out);
    return out.bytes();
  }

  static CatalogueEntry entry(String work, String file) {
    return entry(work, file, Modality.IMAGE, "", List.of());
  }

  /** An entry whose size in bytes says which version of the file it is. */
  static CatalogueEntry entry(String work, String file, long version) {
    CatalogueEntry entry = entry(work, file);
    return new CatalogueEntry(
        entry.work(),
        entry.file(),
        entry.location(),
        entry.modality(),
        entry.extent(),
        entry.mediaType(),
        version,
        entry.sha256(),
        entry.title(),
        entry.owner(),
        entry.tags(),
        entry.registered(),
        entry.notes());
  }

  static CatalogueEntry entry(
      String work, String file, Modality modality, String owner, List<String> tags) {
    Extent extent =
        switch (modality) {
          case IMAGE -> new Extent.Pixels(640, 480);
          case AUDIO -> new Extent.Duration(12.5);
          case TEXT -> new Extent.Characters(4711);
        };
    return new CatalogueEntry(
        work,
        file,
        "/media/" + file,
        modality,
        extent,
        "image/png",
        1234,
        "0123456789abcdef".repeat(4),
        "Title of " + work,
        owner,
        tags,
        Instant.parse("2026-11-24T08:00:00.123456789Z"),
        List.of("a note"));
  }

  static FingerprintSet set(Fingerprint... fingerprints) {
    return new FingerprintSet(new Extent.Pixels(640, 480), Arrays.asList(fingerprints));
  }

  static BinaryCode code(FingerprintScheme scheme, Random random) {
    long[] words = new long[scheme.bits() / Long.SIZE];
    Arrays.setAll(words, w -> random.nextLong());
    return BinaryCode.of(scheme, random.nextInt(101), words);
  }

  /** Flips some different bits. */
  static BinaryCode flip(BinaryCode code, int bits, Random random) {
    long[] words = new long[code.wordCount()];
    Arrays.setAll(words, code::word);
    int[] which = random.ints(0, code.scheme().bits()).distinct().limit(bits).toArray();
    for (int bit : which) {
      words[bit / Long.SIZE] ^= 1L << bit;
    }
    return BinaryCode.of(code.scheme(), code.quality(), words);
  }

  static Landmarks landmarks(FingerprintScheme scheme, int size, int terms, Random random) {
    Landmarks.Builder builder = Landmarks.builder(scheme, size);
    int position = 0;
    for (int i = 0; i < size; i++) {
      position += random.nextInt(4);
      builder.add(term(scheme, random.nextInt(terms)), position);
    }
    return builder.build();
  }

  /** Spreads numbers over all terms of a scheme. */
  private static int term(FingerprintScheme scheme, int number) {
    return number * 0x9E3779B1 >>> Integer.SIZE - scheme.bits();
  }
}
