package io.likeness.index.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileDistancesTest {

  private static final String FIELD = "codes";

  /** A whole block, and one of a whole tile and a shorter one. */
  private static final int CODES = BlockLayout.BLOCK + StoredCodes.TILE + 77;

  private static final int CODES_PER_DOCUMENT = 100;

  private static final Codec CODEC =
      new Lucene104Codec() {
        @Override
        public DocValuesFormat getDocValuesFormatForField(String field) {
          return new CodeTablesFormat();
        }
      };

  @TempDir private Path folder;

  private static void write(Directory directory, List<BinaryCode> codes, int bits)
      throws IOException {
    FieldType type = new FieldType();
    type.setDocValuesType(DocValuesType.BINARY);
    type.putAttribute(CodeTablesFormat.BITS, Integer.toString(bits));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(CODEC))) {
      for (int first = 0; first < codes.size(); first += CODES_PER_DOCUMENT) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        int end = Math.min(codes.size(), first + CODES_PER_DOCUMENT);
        PackedCodes.write(out, codes.subList(first, end));
        Document document = new Document();
        document.add(new Field(FIELD, new BytesRef(out.toArrayCopy()), type));
        writer.addDocument(document);
      }
    }
  }

  private static void requireDistances(
      Directory directory,
      Class<? extends TileDistances> by,
      long[] query,
      List<int[]> expectedOfWords)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredCodes codes = (StoredCodes) reader.leaves().get(0).reader().getBinaryDocValues(FIELD);
      TileDistances distances = codes.distances();
      assertThat(distances).isInstanceOf(by);
      int[] tile = new int[StoredCodes.TILE];
      for (int first = 0; first < CODES; first += StoredCodes.TILE) {
        int end = Math.min(CODES, first + StoredCodes.TILE);
        for (int compared = 1; compared <= query.length; compared++) {
          int[] expected = Arrays.copyOfRange(expectedOfWords.get(compared - 1), first, end);
          assertThat(distances.nearest(first, query, compared))
              .isEqualTo(Arrays.stream(expected).min().orElseThrow());
          distances.measure(first, query, compared, tile);
          assertThat(Arrays.copyOf(tile, end - first)).isEqualTo(expected);
        }
      }
    }
  }

  /** Counts the differing bits of all codes in the first word, the first two, and so on. */
  private static List<int[]> expected(List<BinaryCode> codes, BitOrder order, long[] query) {
    List<int[]> expected = new ArrayList<>();
    for (int word = 0; word < query.length; word++) {
      expected.add(word == 0 ? new int[CODES] : expected.get(word - 1).clone());
      for (int i = 0; i < CODES; i++) {
        BinaryCode code = codes.get(i);
        long[] stored =
            order.stored(IntStream.range(0, query.length).mapToLong(code::word).toArray());
        expected.get(word)[i] += Long.bitCount(stored[word] ^ query[word]);
      }
    }
    return expected;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8})
  void measuresMappedAndCopiedTilesAlike(int words) throws IOException {
    Random random = new Random(words);
    int bits = words * Long.SIZE;
    FingerprintScheme scheme = FingerprintScheme.code("code", 1, Modality.IMAGE, bits);
    List<BinaryCode> codes = new ArrayList<>();
    for (int i = 0; i < CODES; i++) {
      codes.add(BinaryCode.of(scheme, BinaryCode.FULL_QUALITY, random.longs(words).toArray()));
    }
    long[] query = random.longs(words).toArray();
    List<int[]> expected = expected(codes, BitOrder.of(words), query);
    try (Directory copied = new ByteBuffersDirectory();
        Directory mapped = new MMapDirectory(folder)) {
      write(copied, codes, bits);
      write(mapped, codes, bits);
      requireDistances(copied, CopiedDistances.class, query, expected);
      requireDistances(
          mapped,
          Runtime.version().feature() < 22 ? CopiedDistances.class : MappedDistances.class,
          query,
          expected);
    }
  }
}
