package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.media.TextFiles;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * {@code MoreLikeThis} over an index in memory. The score is that of the query, for each of its
 * words, so that suspects of few and of many words compare.
 */
final class MoreLikeThisDetector implements Detector {

  private static final String TEXT = "text";
  private static final String NAME = "name";

  /** Four times as many as is usual: a suspect may be long. */
  private static final int MOST_WORDS = 100;

  private final Analyzer analyzer = new StandardAnalyzer();
  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;

  MoreLikeThisDetector() throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  @Override
  public void register(String work, Path file) throws UnreadableMediaException, IOException {
    Document document = new Document();
    document.add(new StringField(NAME, work, Store.YES));
    document.add(new TextField(TEXT, TextFiles.extract(file), Store.NO));
    writer.addDocument(document);
  }

  @Override
  public List<Detection> detect(Path suspect) throws UnreadableMediaException, IOException {
    String text = TextFiles.extract(suspect);
    List<Detection> found = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      MoreLikeThis like = new MoreLikeThis(reader);
      like.setAnalyzer(analyzer);
      like.setFieldNames(new String[] {TEXT});
      like.setMinDocFreq(1);
      like.setMinTermFreq(1);
      like.setMaxQueryTerms(MOST_WORDS);
      like.setMaxNumTokensParsed(Integer.MAX_VALUE);
      var query = like.like(TEXT, new StringReader(text));
      int words = Math.max(1, like.retrieveInterestingTerms(new StringReader(text), TEXT).length);
      int all = Math.max(1, reader.numDocs());
      for (ScoreDoc hit : searcher.search(query, all).scoreDocs) {
        String work = searcher.storedFields().document(hit.doc).get(NAME);
        found.add(Detection.of(work, hit.score / words));
      }
    }
    return found;
  }

  @Override
  public void close() {
    try {
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
