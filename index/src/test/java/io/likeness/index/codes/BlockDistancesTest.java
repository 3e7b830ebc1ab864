package io.likeness.index.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

class BlockDistancesTest {

  private static final String FIELD = "codes";

  /** Two whole blocks and a shorter one. */
  private static final int CODES = 2 * StoredCodes.BLOCK + 77;

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
      for (BinaryCode code : codes) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        PackedCodes.write(out, List.of(code));
        Document document = new Document();
        document.add(new Field(FIELD, new BytesRef(out.toArrayCopy()), type));
        writer.addDocument(document);
      }
    }
  }

  private static List<int[]> measured(
      Directory directory, Class<? extends BlockDistances> by, long[] query) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredCodes codes = (StoredCodes) reader.leaves().get(0).reader().getBinaryDocValues(FIELD);
      BlockDistances distances = codes.distances();
      assertThat(distances).isInstanceOf(by);
      List<int[]> measured = new ArrayList<>();
      for (int first = 0; first < CODES; first += StoredCodes.BLOCK) {
        for (int compared = 1; compared <= query.length; compared++) {
          int[] block = new int[StoredCodes.BLOCK];
          distances.measure(first, query, compared, block);
          measured.add(block);
        }
      }
      return measured;
    }
  }

  private static List<int[]> expected(List<BinaryCode> codes, BitOrder order, long[] query) {
    List<int[]> expected = new ArrayList<>();
    for (int first = 0; first < CODES; first += StoredCodes.BLOCK) {
      for (int compared = 1; compared <= query.length; compared++) {
        int[] block = new int[StoredCodes.BLOCK];
        for (int i = 0; i < Math.min(StoredCodes.BLOCK, CODES - first); i++) {
          BinaryCode code = codes.get(first + i);
          long[] stored =
              order.stored(IntStream.range(0, query.length).mapToLong(code::word).toArray());
          for (int word = 0; word < compared; word++) {
            block[i] += Long.bitCount(stored[word] ^ query[word]);
          }
        }
        expected.add(block);
      }
    }
    return expected;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8})
  void measuresMappedAndCopiedBlocksAlike(int words) throws IOException {
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
      assertThat(measured(copied, CopiedDistances.class, query))
          .usingRecursiveComparison()
          .isEqualTo(expected);
      assertThat(
              measured(
                  mapped,
                  Runtime.version().feature() < 22 ? CopiedDistances.class : MappedDistances.class,
                  query))
          .usingRecursiveComparison()
          .isEqualTo(expected);
    }
  }
}
