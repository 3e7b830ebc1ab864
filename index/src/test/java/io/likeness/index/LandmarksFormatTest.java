package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import io.likeness.index.landmarks.LandmarksFormat;
import io.likeness.index.landmarks.PackedLandmarks;
import io.likeness.index.landmarks.StoredLandmarks;
import io.likeness.index.landmarks.TermPostings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarksFormatTest {

  private static final String ID = "id";

  /** Rare terms of every width, and one that is in nearly everything. */
  private static Landmarks landmarks(FingerprintScheme scheme, Random random) {
    int size = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(300);
    int terms = 1 << random.nextInt(Math.min(20, scheme.bits()) + 1);
    int longest = 1 << random.nextInt(16);
    Landmarks.Builder builder = Landmarks.builder(scheme, size);
    int position = 0;
    for (int i = 0; i < size; i++) {
      position += random.nextInt(longest);
      int number = random.nextInt(8) == 0 ? terms - 1 : random.nextInt(terms);
      builder.add((number * 0x9E3779B1) >>> (Integer.SIZE - scheme.bits()), position);
    }
    return builder.build();
  }

  private static Document document(FingerprintScheme scheme, int id, Landmarks landmarks)
      throws IOException {
    Document document = new Document();
    document.add(new StringField(ID, Integer.toString(id), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, -id));
    if (!landmarks.isEmpty()) {
      document.add(
          new Field(
              Fields.landmarks(scheme),
              PackedLandmarks.pack(landmarks),
              Fields.landmarksType(scheme)));
    }
    return document;
  }

  private static IndexWriterConfig config() {
    // A policy that keeps the order of the documents.
    return new IndexWriterConfig()
        .setMergePolicy(new LogDocMergePolicy())
        .setCodec(new WorkCodec());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 12, 24, 32})
  void readsWhatWasWrittenAtFlushAndMergeWithoutWhatWasDeleted(int bits) throws IOException {
    FingerprintScheme scheme = FingerprintScheme.landmarks("some", 1, Modality.AUDIO, bits);
    Random random = new Random(bits);
    List<Landmarks> all = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config())) {
      for (int d = 0; d < 700; d++) {
        all.add(landmarks(scheme, random));
        writer.addDocument(document(scheme, d, all.get(d)));
        if (d % 150 == 149) {
          writer.commit();
        }
      }
      writer.commit();
      requireLandmarks(directory, scheme, all);
      for (int d = 100; d < 450; d += 1 + random.nextInt(4)) {
        writer.deleteDocuments(new Term(ID, Integer.toString(d)));
      }
      for (int d = 0; d < 700; d++) {
        all.set(d, live(directory, writer, d) ? all.get(d) : Landmarks.builder(scheme, 0).build());
      }
      writer.forceMerge(1);
      requireMerged(directory, writer, scheme, all);
    }
  }

  private static boolean live(Directory directory, IndexWriter writer, int id) throws IOException {
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return new IndexSearcher(reader).count(new TermQuery(new Term(ID, Integer.toString(id)))) > 0;
    }
  }

  private static void requireMerged(
      Directory directory, IndexWriter writer, FingerprintScheme scheme, List<Landmarks> all)
      throws IOException {
    writer.commit();
    List<Landmarks> left = all.stream().filter(landmarks -> !landmarks.isEmpty()).toList();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves()).hasSize(1);
      StoredLandmarks stored = stored(reader.leaves().get(0).reader(), scheme);
      assertThat(stored.documents()).isEqualTo(left.size());
      Map<Integer, Landmarks> byDocument = new TreeMap<>();
      for (Landmarks landmarks : left) {
        byDocument.put(stored.nextDoc(), landmarks);
        assertThat(PackedLandmarks.unpack(scheme, stored.binaryValue())).isEqualTo(landmarks);
      }
      requirePostings(stored.postings(), byDocument);
    }
    StoredFiles.requireClean(directory);
  }

  private static void requireLandmarks(
      Directory directory, FingerprintScheme scheme, List<Landmarks> all) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves()).hasSizeGreaterThan(2);
      for (var leaf : reader.leaves()) {
        Map<Integer, Landmarks> expected = new TreeMap<>();
        for (int d = 0; d < leaf.reader().maxDoc(); d++) {
          Landmarks landmarks = all.get(leaf.docBase + d);
          StoredLandmarks stored = stored(leaf.reader(), scheme);
          assertThat(stored.advanceExact(d)).isEqualTo(!landmarks.isEmpty());
          if (!landmarks.isEmpty()) {
            expected.put(d, landmarks);
            assertThat(PackedLandmarks.unpack(scheme, stored.binaryValue())).isEqualTo(landmarks);
          }
        }
        StoredLandmarks stored = stored(leaf.reader(), scheme);
        for (int document : expected.keySet()) {
          assertThat(stored.nextDoc()).isEqualTo(document);
        }
        assertThat(stored.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
        requirePostings(stored.postings(), expected);
      }
    }
    StoredFiles.requireClean(directory);
  }

  /** Seeks every term that there is, its neighbours and those at both ends. */
  private static void requirePostings(TermPostings postings, Map<Integer, Landmarks> documents)
      throws IOException {
    Map<Integer, List<Long>> expected = new TreeMap<>(Integer::compareUnsigned);
    documents.forEach(
        (document, landmarks) -> {
          for (int i = 0; i < landmarks.size(); i++) {
            long posting = ((long) document << Integer.SIZE) | landmarks.position(i);
            expected.computeIfAbsent(landmarks.term(i), t -> new ArrayList<>()).add(posting);
          }
        });
    int bits = documents.values().iterator().next().scheme().bits();
    int last = (int) ((1L << bits) - 1);
    expected.computeIfAbsent(0, t -> List.of());
    expected.computeIfAbsent(last, t -> List.of());
    for (int term : List.copyOf(expected.keySet())) {
      expected.computeIfAbsent(term == last ? term : term + 1, t -> List.of());
    }
    for (Map.Entry<Integer, List<Long>> entry : expected.entrySet()) {
      requirePostings(postings, entry.getKey(), entry.getValue());
    }
    requirePostings(postings, 0, expected.getOrDefault(0, List.of()));
  }

  private static void requirePostings(TermPostings postings, int term, List<Long> expected)
      throws IOException {
    assertThat(postings.seek(term)).isEqualTo(!expected.isEmpty());
    if (expected.isEmpty()) {
      return;
    }
    assertThat(postings.size()).isEqualTo(expected.size());
    long first = postings.first();
    HashSet<Long> documents = new HashSet<>();
    expected.forEach(posting -> documents.add(posting >>> Integer.SIZE));
    assertThat(postings.documents(term)).isEqualTo(documents.size());
    postings.open(first, expected.size());
    List<Long> found = new ArrayList<>();
    while (postings.next()) {
      found.add(((long) postings.document() << Integer.SIZE) | postings.position());
    }
    assertThat(found).isEqualTo(expected);
  }

  private static StoredLandmarks stored(LeafReader leaf, FingerprintScheme scheme)
      throws IOException {
    return (StoredLandmarks) leaf.getBinaryDocValues(Fields.landmarks(scheme));
  }

  @Test
  void mergesSegmentsWhoseDocumentsAreSorted() throws IOException {
    Random random = new Random(5);
    List<Landmarks> all = new ArrayList<>();
    IndexWriterConfig sorted = config();
    sorted.setIndexSort(new Sort(new SortField(ID, SortField.Type.INT)));
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, sorted)) {
      for (int d = 0; d < 90; d++) {
        all.add(0, landmarks(Samples.PARTS, random));
        writer.addDocument(document(Samples.PARTS, d, all.get(0)));
        if (d % 40 == 39) {
          writer.commit();
        }
      }
      writer.forceMerge(1);
      requireMerged(directory, writer, Samples.PARTS, all);
    }
  }

  @Test
  void noticesEveryFlippedBitAndTruncation() throws IOException {
    Random random = new Random(7);
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = config();
      config.setUseCompoundFile(false).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int d = 0; d < 50; d++) {
          writer.addDocument(document(Samples.PARTS, d, landmarks(Samples.PARTS, random)));
        }
      }
      StoredFiles.requireDamageIsNoticed(directory, random, ".llm", ".lld");
      StoredFiles.requireClean(directory);
    }
  }

  @Test
  void keepsNoPostingsOfWhatIsNotSearchable() throws IOException {
    Random random = new Random(6);
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      Landmarks proof = Samples.landmarks(Samples.PROOF, 1000, 1000, random);
      index.put(Samples.entry("w", ""), Samples.set(proof));
      index.refresh();
      try (IndexView view = index.view()) {
        LeafReader leaf = view.snapshot().leaves().get(0).reader();
        assertThat(stored(leaf, Samples.PROOF).hasPostings()).isFalse();
        assertThat(view.fingerprints(0).landmarks(Samples.PROOF)).contains(proof);
      }
    }
  }

  /** The first version is frozen: another layout needs another name. */
  @Test
  void writesTheBytesOfTheFirstVersion() throws IOException {
    Random random = new Random(1);
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = config();
      config.setUseCompoundFile(false).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int d = 0; d < 500; d++) {
          Landmarks landmarks = Samples.landmarks(Samples.PARTS, d % 3 * 100, 500, random);
          writer.addDocument(document(Samples.PARTS, d, landmarks));
        }
      }
      Map<String, Long> sums = new HashMap<>();
      for (String file : directory.listAll()) {
        if (file.endsWith(".llm") || file.endsWith(".lld")) {
          sums.put(file.substring(file.length() - 3), StoredFiles.checksum(directory, file));
        }
      }
      assertThat(sums).isEqualTo(Map.of("llm", 1950156043L, "lld", 4070107979L));
    }
    assertThat(new LandmarksFormat().getName()).isEqualTo("LikenessLandmarks1");
  }
}
