package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * An index of codes as Lucene itself would have one, open for reading: a hierarchical navigable
 * small world (Malkov, Yashunin 2018, <a
 * href="https://doi.org/10.1109/TPAMI.2018.2889473">doi:10.1109/TPAMI.2018.2889473</a>) of vectors
 * of bits. Approximate. A {@link GraphWriter} fills it.
 */
public final class GraphIndex implements AutoCloseable {

  static final String CODE = "code";
  static final String NUMBER = "number";

  /** How many neighbours are asked for, and the size of the queue of the search. */
  private static final int NEIGHBOURS = 10;

  private final Directory directory;
  private final IndexSearcher searcher;

  /**
   * A code that is looked for.
   *
   * @param number the number of that which it was made from
   * @param nearest what Lucene is asked
   */
  record Query(int number, KnnByteVectorQuery nearest) {}

  /**
   * Opens an index.
   *
   * @param folder the folder of the index
   * @throws IOException if it cannot be read
   */
  public GraphIndex(Path folder) throws IOException {
    directory = new MMapDirectory(folder);
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  static Query query(int number, BinaryCode code) {
    return new Query(number, nearest(code));
  }

  private static KnnByteVectorQuery nearest(BinaryCode code) {
    return new KnnByteVectorQuery(CODE, bytes(code), NEIGHBOURS);
  }

  static byte[] bytes(BinaryCode code) {
    ByteBuffer bytes = ByteBuffer.allocate(code.wordCount() * Long.BYTES);
    for (int word = 0; word < code.wordCount(); word++) {
      bytes.putLong(code.word(word));
    }
    return bytes.array();
  }

  /**
   * Looks for the ten nearest codes, however far.
   *
   * @param code a code of {@link SyntheticCodes#SCHEME}
   * @return how many were found
   * @throws IOException if the index cannot be read
   */
  public int nearestTo(BinaryCode code) throws IOException {
    return searcher.search(nearest(code), NEIGHBOURS).scoreDocs.length;
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

  /** Closes the index. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searcher.getIndexReader(), directory);
  }
}
