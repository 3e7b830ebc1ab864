package io.likeness.index.landmarks;

import io.likeness.index.component.ComponentFiles;
import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Stores the {@link PackedLandmarks} of the documents of a segment, and with them, of searchable
 * schemes, the postings of their terms.
 *
 * <p>Two files a segment, both with checksums: {@code .llm} says of each field what lies where,
 * {@code .lld} is mapped into memory and holds, of each field,
 *
 * <ul>
 *   <li>the documents that have landmarks, as ints, unless every document has;
 *   <li>where the landmarks of each begin, with the end behind the last, in as few bits as it
 *       takes, and then all of them;
 *   <li>of searchable schemes, where the <em>places</em> of each document begin, with the end
 *       behind the last: the positions of all documents are numbered through, so that a place says
 *       both the document and the position in it. A directory says of every so many-th place to
 *       which document it belongs;
 *   <li>the postings, ordered by term, then by place: each the place above the low bits of its
 *       term;
 *   <li>the high bits of the terms as Elias and Fano encode what increases: for every value of
 *       them, as many ones as it has postings, and a zero; then the number of zeros before every so
 *       many-th bit;
 *   <li>the terms that have more than {@value #UNCOMMON} postings as ints, each with the number of
 *       its documents.
 * </ul>
 *
 * <p>All numbers have the least significant byte, and those that are packed the least significant
 * bit, first.
 */
public final class LandmarksFormat extends DocValuesFormat {

  /** The name by which Lucene finds this format again. */
  public static final String NAME = "LikenessLandmarks1";

  /** The attribute of a field that says how many bits its terms have. */
  public static final String BITS = "likeness.bits";

  /** The attribute of a field that says whether its terms have postings: {@code true} or not. */
  public static final String SEARCHABLE = "likeness.searchable";

  static final ComponentFiles FILES = new ComponentFiles(NAME, 1, "llm", "lld");

  /** Of a term with more postings than this, the number of its documents is stored. */
  static final int UNCOMMON = 128;

  /** Makes the format, as {@link java.util.ServiceLoader} does. */
  public LandmarksFormat() {
    super(NAME);
  }

  @Override
  public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new LandmarksWriter(state);
  }

  @Override
  public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new LandmarksReader(state);
  }
}
