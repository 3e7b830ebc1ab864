package io.likeness.index.component;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/** The two files of a component of a segment while they are written. For one thread. */
public final class ComponentOutput implements Closeable {

  private final IndexOutput meta;
  private final IndexOutput data;

  /**
   * Creates the files.
   *
   * @param files how they are called
   * @param state the segment
   * @throws IOException if they cannot be written
   */
  public ComponentOutput(ComponentFiles files, SegmentWriteState state) throws IOException {
    this.meta = files.createMeta(state);
    try {
      this.data = files.createData(state);
    } catch (Throwable e) {
      IOUtils.closeWhileSuppressingExceptions(e, meta);
      throw e;
    }
  }

  /**
   * Returns the file that says where things lie.
   *
   * @return the first file, which is closed with this
   */
  public IndexOutput meta() {
    return meta;
  }

  /**
   * Returns the file that holds the data.
   *
   * @return the second file, which is closed with this
   */
  public IndexOutput data() {
    return data;
  }

  /** Ends both files with their checksums. */
  @Override
  public void close() throws IOException {
    try (meta;
        data) {
      meta.writeInt(ComponentFiles.NO_FIELD);
      CodecUtil.writeFooter(meta);
      CodecUtil.writeFooter(data);
    }
  }
}
