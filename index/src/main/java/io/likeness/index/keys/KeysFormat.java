package io.likeness.index.keys;

import io.likeness.index.component.ComponentFiles;
import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Stores terms that have one document each, or hardly more: the keys of files. They are written
 * with less work than terms of which much is to be told. Of a field nothing can be indexed but the
 * documents of its terms.
 *
 * <p>Two files a segment, both with checksums: {@code .ltm} says of each field what lies where,
 * {@code .ltk} is mapped into memory and holds, of each field,
 *
 * <ul>
 *   <li>the keys in the order of their bytes, in blocks of {@value #BLOCK} (the last one shorter).
 *       A key has two parts, of which the first ends with the first byte of value 0, or with the
 *       key. Of either part are written: how many bytes it shares with that of the key before,
 *       which are none in the first of a block; how many more it has, of the second part twice
 *       their number, and one more if the key has several documents; these bytes. Then follows how
 *       many documents there are, if several, the first one, and the differences to the others;
 *   <li>where each block begins, behind the first, as {@link
 *       org.apache.lucene.util.packed.DirectMonotonicWriter} writes it.
 * </ul>
 *
 * <p>The numbers of a block have a variable length. A key is looked for by halving the blocks, then
 * by reading one.
 */
public final class KeysFormat extends PostingsFormat {

  /** The name by which Lucene finds this format again. */
  public static final String NAME = "LikenessKeys1";

  static final ComponentFiles FILES = new ComponentFiles(NAME, 1, "ltm", "ltk");
  static final int BLOCK = 16;

  /** Ends the first part of a key. */
  static final byte SEPARATOR = 0;

  /** So many blocks, as a power of two, have their beginnings in one piece. */
  static final int PIECE_SHIFT = 16;

  /** Makes the format, as {@link java.util.ServiceLoader} does. */
  public KeysFormat() {
    super(NAME);
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new KeysWriter(state);
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new KeysReader(state);
  }
}
