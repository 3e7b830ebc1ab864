package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprint;
import io.likeness.index.codes.CodeTablesFormat;
import io.likeness.index.codes.PackedCodes;
import io.likeness.index.codes.StoredCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTablesTest {

  private static final String CODES = Fields.codes(Samples.WHOLE);

  private static IndexWriter writer(Directory directory) throws IOException {
    // A policy that keeps the order of the documents.
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy());
    return new IndexWriter(directory, config.setCodec(new WorkCodec()));
  }

  private static Document document(List<BinaryCode> codes) throws IOException {
    Document document = new Document();
    if (!codes.isEmpty()) {
      BytesRef packed = Samples.written(out -> PackedCodes.write(out, codes));
      document.add(new Field(CODES, packed, Fields.codesType(Samples.WHOLE)));
    }
    return document;
  }

  private static List<BinaryCode> codes(int count, Random random) {
    List<BinaryCode> codes = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      codes.add(Samples.code(Samples.WHOLE, random));
    }
    return codes;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsWhatWasWrittenAtFlushAndMergeAndSatisfiesLucenesOwnCheck(long seed) throws IOException {
    Random random = new Random(seed);
    List<List<BinaryCode>> all = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = writer(directory)) {
        for (int d = 0; d < 6000; d++) {
          all.add(codes(seed == 1 ? 1 : random.nextInt(3), random));
          writer.addDocument(document(all.get(d)));
          if (d % 2500 == 2499) {
            writer.commit();
          }
        }
        requireCodes(directory, writer, all);
        writer.forceMerge(1);
        requireCodes(directory, writer, all);
      }
    }
  }

  private static void requireCodes(
      Directory directory, IndexWriter writer, List<List<BinaryCode>> all) throws IOException {
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        StoredCodes stored = stored(leaf.reader());
        for (int d = leaf.reader().maxDoc() - 1, step = 0; d >= 0; d -= 1 + step % 7, step++) {
          List<BinaryCode> expected = all.get(leaf.docBase + d);
          StoredCodes fresh = stored(leaf.reader());
          assertThat(fresh.advanceExact(d)).isEqualTo(!expected.isEmpty());
          if (!expected.isEmpty()) {
            assertThat(PackedCodes.unpack(Samples.WHOLE, fresh.binaryValue())).isEqualTo(expected);
          }
        }
        requireOrder(stored, all, leaf.docBase, leaf.reader().maxDoc());
      }
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (CheckIndex check = new CheckIndex(directory, directory.obtainLock("check"))) {
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      assertThat(check.checkIndex().clean).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
  }

  private static void requireOrder(
      StoredCodes stored, List<List<BinaryCode>> all, int docBase, int documents)
      throws IOException {
    for (int d = 0; d < documents; d++) {
      if (!all.get(docBase + d).isEmpty()) {
        assertThat(stored.nextDoc()).isEqualTo(d);
        assertThat(stored.advanceExact(d)).isTrue();
      }
    }
    assertThat(stored.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
  }

  private static StoredCodes stored(LeafReader leaf) throws IOException {
    return (StoredCodes) leaf.getBinaryDocValues(CODES);
  }

  /** The second version is frozen: another layout needs another name. */
  @Test
  void writesTheBytesOfTheSecondVersion() throws IOException {
    Random random = new Random(1);
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setCodec(new WorkCodec());
      config.setUseCompoundFile(false).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int d = 0; d < 5000; d++) {
          writer.addDocument(document(codes(d % 3, random)));
        }
      }
      Map<String, Long> sums = new HashMap<>();
      for (String file : directory.listAll()) {
        if (file.endsWith(".lkm") || file.endsWith(".lkc")) {
          sums.put(file.substring(file.length() - 3), StoredFiles.checksum(directory, file));
        }
      }
      assertThat(sums).isEqualTo(Map.of("lkm", 141824341L, "lkc", 2206416408L));
    }
  }

  @Test
  void keepsNoTablesOfFewCodes() throws IOException {
    Random random = new Random(1);
    for (int documents : new int[] {4095, 4096}) {
      try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
        for (int d = 0; d < documents; d++) {
          Fingerprint code = Samples.code(Samples.WHOLE, random);
          index.put(Samples.entry("work" + d, ""), Samples.set(code));
        }
        index.refresh();
        try (IndexView view = index.view()) {
          LeafReader leaf = view.snapshot().leaves().get(0).reader();
          assertThat(stored(leaf).hasTables()).isEqualTo(documents == 4096);
        }
      }
    }
    assertThat(new CodeTablesFormat().getName()).isEqualTo("LikenessCodeTables2");
  }
}
