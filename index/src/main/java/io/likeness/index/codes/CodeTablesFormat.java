package io.likeness.index.codes;

import io.likeness.index.component.ComponentFiles;
import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Stores the {@link PackedCodes} of the documents of a segment in columns, and with them the hash
 * tables of their chunks.
 *
 * <p>Two files a segment, both with checksums: {@code .lkm} says of each field what lies where,
 * {@code .lkc} is mapped into memory and holds, of each field,
 *
 * <ul>
 *   <li>the document of every code as an int, unless every document has exactly one;
 *   <li>the words of the codes in blocks of 65536 codes (the last one shorter), their bits in
 *       {@link BitOrder}, in a block the first words of all its codes, then the second, and so on;
 *       each such column begins at a multiple of 64 bytes;
 *   <li>the quality of every code as a byte;
 *   <li>unless there are fewer than {@value #FEWEST_FOR_TABLES} codes, a table of each of the
 *       {@link Chunks}. It sorts the codes by the value of the chunk. The directory says, of the
 *       upper bits of the value, where the codes with it begin, as ints, with the end behind the
 *       last. Then follows, for each entry of the directory, the next bits of the value of each of
 *       its codes, as bytes, and the numbers of these codes, in three bytes each where that is
 *       enough for all numbers of the segment, or else as ints.
 * </ul>
 *
 * <p>All numbers have the least significant byte first.
 */
public final class CodeTablesFormat extends DocValuesFormat {

  /** The name by which Lucene finds this format again. */
  public static final String NAME = "LikenessCodeTables2";

  /** The attribute of a field that says how many bits its codes have. */
  public static final String BITS = "likeness.bits";

  static final ComponentFiles FILES = new ComponentFiles(NAME, 1, "lkm", "lkc");
  static final int FEWEST_FOR_TABLES = 4096;

  /** Makes the format, as {@link java.util.ServiceLoader} does. */
  public CodeTablesFormat() {
    super(NAME);
  }

  @Override
  public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new CodesWriter(state);
  }

  @Override
  public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new CodesReader(state);
  }
}
