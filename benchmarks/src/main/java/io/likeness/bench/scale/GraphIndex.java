package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.bitvectors.HnswBitVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * An index of codes as Lucene itself would have one: a hierarchical navigable small world (Malkov,
 * Yashunin 2018, <a
 * href="https://doi.org/10.1109/TPAMI.2018.2889473">doi:10.1109/TPAMI.2018.2889473</a>) of vectors
 * of bits, with Lucene's default parameters. Approximate. In a folder of its own, which is deleted
 * when it is closed. For one thread.
 */
final class GraphIndex implements AutoCloseable {

  private static final String CODE = "code";
  private static final String NUMBER = "number";
  private static final double RAM_BUFFER_MEGABYTES = 256;

  /** How many neighbours are asked for, and the size of the queue of the search. */
  private static final int NEIGHBOURS = 10;

  private final ScratchFolder folder;
  private final Directory directory;
  private final IndexWriter writer;
  private IndexSearcher searcher;

  /** A code that is looked for, and the number of that which it was made from. */
  record Query(int number, KnnByteVectorQuery nearest) {}

  GraphIndex(Path parent) throws IOException {
    folder = ScratchFolder.in(parent, "graph");
    directory = new MMapDirectory(folder.path());
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(RAM_BUFFER_MEGABYTES);
    config.setCodec(
        new Lucene104Codec() {
          @Override
          public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new HnswBitVectorsFormat();
          }
        });
    writer = new IndexWriter(directory, config);
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  static Query query(int number, BinaryCode code) {
    return new Query(number, new KnnByteVectorQuery(CODE, bytes(code), NEIGHBOURS));
  }

  private static byte[] bytes(BinaryCode code) {
    ByteBuffer bytes = ByteBuffer.allocate(code.wordCount() * Long.BYTES);
    for (int word = 0; word < code.wordCount(); word++) {
      bytes.putLong(code.word(word));
    }
    return bytes.array();
  }

  void add(int number, BinaryCode code) throws IOException {
    Document document = new Document();
    document.add(new NumericDocValuesField(NUMBER, number));
    document.add(new KnnByteVectorField(CODE, bytes(code), VectorSimilarityFunction.EUCLIDEAN));
    writer.addDocument(document);
  }

  /** Makes all that was added visible and safe. */
  void commit() throws IOException {
    writer.commit();
    searcher.getIndexReader().close();
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  /** Returns whether the code that the query was made from is among those that are found. */
  boolean finds(Query query) throws IOException {
    for (ScoreDoc found : searcher.search(query.nearest(), NEIGHBOURS).scoreDocs) {
      var leaves = searcher.getLeafContexts();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
      var numbers = leaf.reader().getNumericDocValues(NUMBER);
      if (numbers != null
          && numbers.advanceExact(found.doc - leaf.docBase)
          && numbers.longValue() == query.number()) {
        return true;
      }
    }
    return false;
  }

  /** Measures the files. */
  long bytes() throws IOException {
    return folder.bytes();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searcher.getIndexReader(), writer, directory);
    folder.close();
  }
}
