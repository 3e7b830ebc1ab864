package io.likeness.index;

import static io.likeness.index.Samples.PROOF;
import static io.likeness.index.Samples.SHORT;
import static io.likeness.index.Samples.WIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.LocalFeatures;
import io.likeness.core.Modality;
import io.likeness.index.codes.PackedCodes;
import io.likeness.index.landmarks.PackedLandmarks;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What was written once is read for ever: the bytes are those of the first version. */
class StoredFormatTest {

  private static final CatalogueEntry ENTRY =
      Samples.entry("wörk", "file.txt", Modality.TEXT, "owner", List.of("a", "b"));
  private static final List<BinaryCode> CODES =
      List.of(BinaryCode.of(SHORT, 100, 0x0123456789abcdefL), BinaryCode.of(SHORT, 7, 1L << 63));
  private static final FingerprintSet SET =
      new FingerprintSet(
          new Extent.Duration(1.5),
          List.of(
              CODES.get(0),
              Landmarks.of(WIDE, new int[] {-1, 258, 3}, new int[] {0, 300, 300}),
              CODES.get(1),
              Landmarks.of(PROOF, new int[] {0xfffff}, new int[] {Integer.MAX_VALUE})),
          List.of("note"));

  private static final FingerprintScheme LOCAL =
      FingerprintScheme.localFeatures("local", 1, Modality.IMAGE, 18);
  private static final FingerprintSet WITH_LOCAL_FEATURES =
      new FingerprintSet(
          new Extent.Pixels(640, 480),
          List.of(
              CODES.get(0),
              LocalFeatures.builder(LOCAL, 2)
                  .add(0x2abcd, 0x0123456789abcdefL, 65535, 258, 77, 255)
                  .add(1, -2, 0, 65534, 255, 3)
                  .build()),
          List.of());

  private static String golden(String name) throws IOException {
    return golden("index-format-1", name);
  }

  static String golden(String file, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            StoredFormatTest.class.getResourceAsStream("/golden/" + file + ".properties"))) {
      Properties golden = new Properties();
      golden.load(in);
      return golden.getProperty(name, "absent");
    }
  }

  private static String hex(BytesRef bytes) {
    return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  @Test
  void writesAndReadsTheCatalogueRecordOfTheFirstVersion() throws IOException {
    assertThat(hex(Samples.written(out -> CatalogueRecord.write(out, ENTRY))))
        .isEqualTo(golden("catalogue"));
    byte[] stored = HexFormat.of().parseHex(golden("catalogue"));
    assertThat(CatalogueRecord.decode(stored)).isEqualTo(ENTRY);
  }

  @Test
  void writesAndReadsTheFingerprintRecordOfTheFirstVersion() throws IOException {
    assertThat(hex(Samples.written(out -> FingerprintRecord.write(out, SET))))
        .isEqualTo(golden("fingerprints"));
    byte[] stored = HexFormat.of().parseHex(golden("fingerprints"));
    assertThat(FingerprintRecord.decode(stored, new Known())).isEqualTo(SET);
  }

  @Test
  void writesAndReadsTheFingerprintRecordOfTheSecondVersion() throws IOException {
    assertThat(hex(Samples.written(out -> FingerprintRecord.write(out, WITH_LOCAL_FEATURES))))
        .isEqualTo(golden("index-format-2", "fingerprints"));
    byte[] stored = HexFormat.of().parseHex(golden("index-format-2", "fingerprints"));
    assertThat(FingerprintRecord.decode(stored, new Known())).isEqualTo(WITH_LOCAL_FEATURES);
  }

  @Test
  void writesAndReadsThePackedCodesOfTheFirstVersion() throws IOException {
    assertThat(hex(Samples.written(out -> PackedCodes.write(out, CODES))))
        .isEqualTo(golden("codes"));
    BytesRef stored = new BytesRef(HexFormat.of().parseHex(golden("codes")));
    assertThat(PackedCodes.unpack(SHORT, stored)).isEqualTo(CODES);
  }

  @Test
  void writesAndReadsTheFingerprintRecordOfTheThirdVersion() throws IOException {
    FingerprintSet set =
        new FingerprintSet(
            SET.extent(),
            Stream.concat(
                    SET.fingerprints().stream(),
                    WITH_LOCAL_FEATURES.fingerprints().stream().skip(1))
                .toList(),
            SET.notes());
    assertThat(hex(Samples.written(out -> FingerprintRecord.writeWithoutLandmarks(out, set))))
        .isEqualTo(golden("index-format-3", "fingerprints"));
    byte[] stored = HexFormat.of().parseHex(golden("index-format-3", "fingerprints"));
    assertThat(FingerprintRecord.decode(stored, new Known())).isEqualTo(set);
  }

  @Test
  void writesAndReadsThePackedLandmarksOfTheThirdVersion() throws IOException {
    for (FingerprintScheme scheme : List.of(WIDE, PROOF)) {
      Landmarks landmarks = SET.landmarks(scheme).orElseThrow();
      assertThat(hex(PackedLandmarks.pack(landmarks)))
          .isEqualTo(golden("index-format-3", "landmarks." + scheme.name()));
      BytesRef stored =
          new BytesRef(
              HexFormat.of().parseHex(golden("index-format-3", "landmarks." + scheme.name())));
      assertThat(PackedLandmarks.unpack(scheme, stored)).isEqualTo(landmarks);
    }
  }

  @Test
  void writesAndReadsTheMetadataOfTheFourthVersion() throws IOException {
    IndexMetadata metadata = IndexMetadata.EMPTY.with("folder", Samples.ALL);
    assertThat(metadata.userData()).hasToString(golden("index-format-4", "metadata"));
    assertThat(IndexMetadata.parse("folder", metadata.userData())).isEqualTo(metadata);
  }

  @Test
  void refusesTheMetadataOfOlderVersionsWithAWayOut() throws IOException {
    for (int version = 1; version <= 3; version++) {
      String format = Integer.toString(version);
      assertThat(golden("index-format-" + format, "metadata"))
          .startsWith("{likeness.format=" + format + ", ");
      assertThatExceptionOfType(IncompatibleIndexException.class)
          .isThrownBy(() -> IndexMetadata.parse("folder", Map.of("likeness.format", format)))
          .withMessage(
              "folder: the index has format "
                  + format
                  + ", expected 4; export its catalogue with the version of Likeness that wrote it"
                  + " and import that into another folder, or register the works anew there");
    }
  }

  @Test
  void refusesARecordOfAnotherVersion() throws IOException {
    byte[] stored = Samples.written(out -> CatalogueRecord.write(out, ENTRY)).bytes;
    stored[0] = 2;
    assertThatIOException()
        .isThrownBy(() -> CatalogueRecord.decode(stored))
        .withMessageContaining("layout 2, expected 1");
  }

  private static final class Known implements FingerprintRecord.Context {
    @Override
    public FingerprintScheme scheme(String name) {
      return Stream.concat(Samples.ALL.stream(), Stream.of(LOCAL))
          .filter(s -> s.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public List<BinaryCode> codes(FingerprintScheme scheme) {
      return CODES;
    }

    @Override
    public Landmarks landmarks(FingerprintScheme scheme) {
      return SET.landmarks(scheme).orElseThrow();
    }
  }
}
