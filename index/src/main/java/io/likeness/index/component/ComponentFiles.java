package io.likeness.index.component;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/**
 * The two files that a component writes of a segment, both with a header that names the component,
 * its version and the segment, and with a checksum: one says of each field what lies where, and is
 * read when the segment is opened; the other holds the data, and is mapped into memory.
 *
 * @param name the name of the component
 * @param version the only version of its files there is
 * @param metaExtension the extension of the first file
 * @param dataExtension the extension of the second
 */
public record ComponentFiles(String name, int version, String metaExtension, String dataExtension) {

  /** Ends the fields. */
  static final int NO_FIELD = -1;

  /**
   * Reads what is said of one field.
   *
   * @param <L> where the data of a field lies
   */
  public interface FieldMeta<L> {
    /**
     * Reads it.
     *
     * @param in behind the number of the field
     * @return where its data lies
     * @throws IOException if it cannot be read
     */
    L read(DataInput in) throws IOException;
  }

  private String metaCodec() {
    return name + "Meta";
  }

  private String dataCodec() {
    return name + "Data";
  }

  IndexOutput createMeta(SegmentWriteState state) throws IOException {
    return create(state, metaExtension, metaCodec());
  }

  IndexOutput createData(SegmentWriteState state) throws IOException {
    return create(state, dataExtension, dataCodec());
  }

  private IndexOutput create(SegmentWriteState state, String extension, String codec)
      throws IOException {
    String file =
        IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension);
    IndexOutput output = state.directory.createOutput(file, state.context);
    try {
      CodecUtil.writeIndexHeader(
          output, codec, version, state.segmentInfo.getId(), state.segmentSuffix);
      return output;
    } catch (Throwable e) {
      IOUtils.closeWhileSuppressingExceptions(e, output);
      throw e;
    }
  }

  /**
   * Reads the first file and checks its checksum.
   *
   * @param <L> where the data of a field lies
   * @param state the segment
   * @param meta reads what is said of a field
   * @return where the data of each field lies, by its number
   * @throws IOException if the file is missing or damaged
   */
  public <L> Map<Integer, L> readMeta(SegmentReadState state, FieldMeta<L> meta)
      throws IOException {
    Map<Integer, L> layouts = new HashMap<>();
    try (ChecksumIndexInput in = state.directory.openChecksumInput(file(state, metaExtension))) {
      Throwable failure = null;
      try {
        checkHeader(in, metaCodec(), state);
        for (int field = in.readInt(); field != NO_FIELD; field = in.readInt()) {
          layouts.put(field, meta.read(in));
        }
      } catch (Throwable e) {
        failure = e;
      } finally {
        CodecUtil.checkFooter(in, failure);
      }
    }
    return layouts;
  }

  /**
   * Opens the second file. Its checksum is not computed, but that its end is there is checked.
   *
   * @param state the segment
   * @return the data, to be closed
   * @throws IOException if the file is missing or damaged
   */
  public IndexInput openData(SegmentReadState state) throws IOException {
    IndexInput data = state.directory.openInput(file(state, dataExtension), state.context);
    try {
      checkHeader(data, dataCodec(), state);
      CodecUtil.retrieveChecksum(data);
      return data;
    } catch (Throwable e) {
      IOUtils.closeWhileSuppressingExceptions(e, data);
      throw e;
    }
  }

  private static String file(SegmentReadState state, String extension) {
    return IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension);
  }

  private void checkHeader(IndexInput in, String codec, SegmentReadState state) throws IOException {
    CodecUtil.checkIndexHeader(
        in, codec, version, version, state.segmentInfo.getId(), state.segmentSuffix);
  }
}
