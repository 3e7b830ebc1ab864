package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.bitvectors.HnswBitVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/** Fills a new {@link GraphIndex}, with Lucene's default parameters. For one thread. */
public final class GraphWriter implements AutoCloseable {

  private static final double RAM_BUFFER_MEGABYTES = 256;

  private final Directory directory;
  private final IndexWriter writer;

  /**
   * Makes an empty index.
   *
   * @param folder the folder of the index, absent or empty
   * @throws IOException if it cannot be written
   */
  public GraphWriter(Path folder) throws IOException {
    directory = new MMapDirectory(folder);
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
  }

  /**
   * Adds a code.
   *
   * @param number what to find it again by
   * @param code a code of {@link SyntheticCodes#SCHEME}
   * @throws IOException if the index cannot be written
   */
  public void add(int number, BinaryCode code) throws IOException {
    Document document = new Document();
    document.add(new NumericDocValuesField(GraphIndex.NUMBER, number));
    document.add(
        new KnnByteVectorField(
            GraphIndex.CODE, GraphIndex.bytes(code), VectorSimilarityFunction.EUCLIDEAN));
    writer.addDocument(document);
  }

  /**
   * Commits all that was added, and waits until nothing is left to be merged. The second call does
   * nothing.
   */
  @Override
  public void close() throws IOException {
    IOUtils.close(writer, directory);
  }
}
