package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.index.keys.KeysFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysFormatTest {

  private static final String[] EXTENSIONS = {".ltm", ".ltk"};

  private static IndexWriterConfig config() {
    // A policy that keeps the order of the documents.
    return new IndexWriterConfig()
        .setMergePolicy(new LogDocMergePolicy())
        .setCodec(new WorkCodec());
  }

  private static Document document(String key) {
    Document document = new Document();
    document.add(new StringField(Fields.KEY, key, Field.Store.NO));
    return document;
  }

  /** Some that are alike, some that are long, some that come again, and some without two parts. */
  private static String key(Random random, List<String> earlier) {
    int kind = random.nextInt(20);
    if (kind == 0 && !earlier.isEmpty()) {
      return earlier.get(random.nextInt(earlier.size()));
    }
    if (kind == 1) {
      return text(random, 20);
    }
    if (kind == 2) {
      return Keyword.key(text(random, Keyword.MAXIMUM_BYTES), text(random, 9000));
    }
    return Keyword.key("work" + random.nextInt(300), random.nextBoolean() ? "" : text(random, 4));
  }

  private static String text(Random random, int longest) {
    int length = 1 + random.nextInt(longest);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("ab\u00e9".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsWhatWasWrittenAtFlushAndMergeWithoutWhatWasDeleted(int seed) throws IOException {
    Random random = new Random(seed);
    List<String> keys = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config())) {
      for (int d = 0; d < 700; d++) {
        keys.add(key(random, keys));
        writer.addDocument(document(keys.get(d)));
        if (random.nextInt(100) == 0) {
          writer.commit();
        }
      }
      requireKeys(directory, writer, keys, random);
      for (int i = 0; i < 50; i++) {
        String deleted = keys.get(random.nextInt(keys.size()));
        writer.deleteDocuments(new Term(Fields.KEY, deleted));
        keys.removeIf(deleted::equals);
      }
      String work = keys.get(0).substring(0, Math.min(5, keys.get(0).length()));
      writer.deleteDocuments(new PrefixQuery(new Term(Fields.KEY, work)));
      keys.removeIf(key -> key.startsWith(work));
      writer.forceMerge(1);
      requireKeys(directory, writer, keys, random);
    }
  }

  private static void requireKeys(
      Directory directory, IndexWriter writer, List<String> keys, Random random)
      throws IOException {
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.maxDoc()).isEqualTo(keys.size());
      for (var leaf : reader.leaves()) {
        NavigableMap<BytesRef, List<Integer>> expected = new TreeMap<>();
        for (int d = 0; d < leaf.reader().maxDoc(); d++) {
          BytesRef key = new BytesRef(keys.get(leaf.docBase + d));
          expected.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
        }
        Terms terms = leaf.reader().terms(Fields.KEY);
        assertThat(terms.size()).isEqualTo(expected.size());
        assertThat(terms.getDocCount()).isEqualTo(leaf.reader().maxDoc());
        assertThat(terms.getMin()).isEqualTo(expected.firstKey());
        assertThat(terms.getMax()).isEqualTo(expected.lastKey());
        requireOrder(terms, expected);
        requireSeeks(terms, expected, random);
      }
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String prefix : List.of("", "w", "work1", "work12\0", "a", "\u00e9", "zz")) {
        assertThat(searcher.count(new PrefixQuery(new Term(Fields.KEY, prefix))))
            .isEqualTo((int) keys.stream().filter(key -> key.startsWith(prefix)).count());
      }
    }
    StoredFiles.requireClean(directory);
  }

  private static void requireOrder(Terms terms, Map<BytesRef, List<Integer>> expected)
      throws IOException {
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (Map.Entry<BytesRef, List<Integer>> entry : expected.entrySet()) {
      assertThat(each.next()).isEqualTo(entry.getKey());
      postings = each.postings(postings, PostingsEnum.NONE);
      requireDocuments(postings, entry.getValue());
    }
    assertThat(each.next()).isNull();
  }

  private static void requireDocuments(PostingsEnum postings, List<Integer> expected)
      throws IOException {
    assertThat(postings.docID()).isEqualTo(-1);
    for (int document : expected) {
      assertThat(postings.nextDoc()).isEqualTo(document);
      assertThat(postings.docID()).isEqualTo(document);
    }
    assertThat(postings.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
  }

  /** Seeks every key, what is right before and behind it, and others, in no order. */
  private static void requireSeeks(
      Terms terms, NavigableMap<BytesRef, List<Integer>> expected, Random random)
      throws IOException {
    List<String> targets = new ArrayList<>(List.of("", "work2", "work", "zz"));
    for (BytesRef key : expected.keySet()) {
      String text = key.utf8ToString();
      targets.add(random.nextInt(targets.size()), text);
      targets.add(random.nextInt(targets.size()), text + "\0");
      targets.add(random.nextInt(targets.size()), text.substring(0, text.length() - 1));
    }
    TermsEnum each = terms.iterator();
    for (String text : targets) {
      BytesRef target = new BytesRef(text);
      BytesRef ceiling = expected.ceilingKey(target);
      assertThat(each.seekExact(target)).isEqualTo(target.equals(ceiling));
      assertThat(each.seekCeil(target))
          .isEqualTo(
              ceiling == null
                  ? TermsEnum.SeekStatus.END
                  : target.equals(ceiling)
                      ? TermsEnum.SeekStatus.FOUND
                      : TermsEnum.SeekStatus.NOT_FOUND);
      if (ceiling != null) {
        List<Integer> documents = expected.get(ceiling);
        assertThat(each.term()).isEqualTo(ceiling);
        assertThat(each.docFreq()).isEqualTo(documents.size());
        int last = documents.get(documents.size() - 1);
        assertThat(each.postings(null, PostingsEnum.ALL).advance(last)).isEqualTo(last);
        assertThat(each.next()).isEqualTo(expected.higherKey(ceiling));
      }
    }
  }

  @Test
  void noticesEveryFlippedBitAndTruncation() throws IOException {
    Random random = new Random(7);
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, random, 50);
      StoredFiles.requireDamageIsNoticed(directory, random, EXTENSIONS);
      StoredFiles.requireClean(directory);
    }
  }

  private static void write(Directory directory, Random random, int documents) throws IOException {
    IndexWriterConfig config = config();
    config.setUseCompoundFile(false).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      List<String> keys = new ArrayList<>();
      for (int d = 0; d < documents; d++) {
        keys.add(key(random, keys));
        writer.addDocument(document(keys.get(d)));
      }
    }
  }

  /** The first version is frozen: another layout needs another name. */
  @Test
  void writesTheBytesOfTheFirstVersion() throws IOException {
    Map<String, Long> sums = new HashMap<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, new Random(1), 500);
      for (String file : directory.listAll()) {
        for (String extension : EXTENSIONS) {
          if (file.endsWith(extension)) {
            sums.put(extension, StoredFiles.checksum(directory, file));
          }
        }
      }
    }
    assertThat(sums).isEqualTo(Map.of(".ltm", 3223247308L, ".ltk", 2451229048L));
    assertThat(new KeysFormat().getName()).isEqualTo("LikenessKeys1");
  }

  @Test
  void refusesFieldsOfWhichMoreThanDocumentsIsIndexed() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config())) {
      Document document = new Document();
      document.add(new TextField(Fields.KEY, "some words", Field.Store.NO));
      writer.addDocument(document);
      assertThatThrownBy(writer::commit)
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining(Fields.KEY);
    }
  }
}
