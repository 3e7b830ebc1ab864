package io.likeness.index.codes;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The codes of one field of a segment, numbered from 0 on in the order of their documents: the doc
 * values, and beside them what a search reads. For one thread.
 */
public final class StoredCodes extends BinaryDocValues {

  /** How many codes are measured together, but for the last of all. */
  public static final int TILE = 1 << 10;

  private final CodesReader.Layout layout;
  private final BlockLayout blocks;
  private final long columns;
  private final BitOrder order;
  private final IndexInput sequential;
  private final RandomAccessInput random;

  /** The words of a code as they are stored, and as they were. */
  private final long[] stored;

  private final long[] restored;

  private int document = -1;

  /** The codes of the present document. */
  private int first;

  private int end;
  private BytesRef packed = new BytesRef();

  StoredCodes(CodesReader.Layout layout, IndexInput data) throws IOException {
    this.layout = layout;
    this.blocks = layout.blocks();
    this.columns = layout.columns();
    this.order = BitOrder.of(layout.words());
    this.sequential = data.clone();
    this.random = data.randomAccessSlice(0, data.length());
    this.stored = new long[layout.words()];
    this.restored = new long[layout.words()];
  }

  /**
   * Returns how many codes there are.
   *
   * @return 0 or greater
   */
  public int size() {
    return layout.codes();
  }

  /**
   * Returns how many words a code has.
   *
   * @return 1 to 8
   */
  public int words() {
    return layout.words();
  }

  /**
   * Returns the document of a code.
   *
   * @param code the number of the code
   * @return its document
   * @throws IOException if the index cannot be read
   */
  public int document(int code) throws IOException {
    return layout.onePerDocument()
        ? code
        : random.readInt(layout.start() + (long) code * Integer.BYTES);
  }

  /**
   * Returns one word of a code as it is stored, in {@link BitOrder}. Reads at random.
   *
   * @param code the number of the code
   * @param word which of its words
   * @return the word
   * @throws IOException if the index cannot be read
   */
  public long word(int code, int word) throws IOException {
    return random.readLong(column(code, word));
  }

  /**
   * Returns what measures tiles of codes.
   *
   * @return it, for one thread
   */
  public TileDistances distances() {
    return MappedDistances.of(this, sequential).orElseGet(() -> new CopiedDistances(this));
  }

  /**
   * Returns how many codes a tile has.
   *
   * @param first the first code of the tile
   * @return 1 to {@link #TILE}
   */
  public int tileSize(int first) {
    return blocks.size(first, TILE);
  }

  /** Says where one word of a code is. */
  long column(int code, int word) {
    return columns + blocks.offset(code, word);
  }

  /** Says how many bytes lie between one word of the codes of a tile and the next. */
  long columnBytes(int first) {
    return blocks.columnBytes(first);
  }

  /** Reads one word, as it is stored, of every code of a tile. */
  void read(int first, int word, long[] to) throws IOException {
    sequential.seek(column(first, word));
    sequential.readLongs(to, 0, tileSize(first));
  }

  /**
   * Reads the numbers of codes that tables name. Reads at random, but the readings do not wait for
   * each other.
   *
   * @param addresses where they are, as {@link ChunkTable#address} says
   * @param count how many there are
   * @param to where they go
   * @throws IOException if the index cannot be read
   */
  public void numbers(long[] addresses, int count, int[] to) throws IOException {
    // What is read behind the last number of the file is its footer.
    int mask = TableShape.numberMask(layout.codes());
    for (int i = 0; i < count; i++) {
      to[i] = random.readInt(addresses[i]) & mask;
    }
  }

  /**
   * Returns whether there are tables: there are none of few codes.
   *
   * @return whether {@link #table} may be called
   */
  public boolean hasTables() {
    return layout.hasTables();
  }

  /**
   * Returns how many chunks, each with a table, a code has.
   *
   * @return 1 or greater
   */
  public int chunks() {
    return Chunks.count(layout.words());
  }

  /**
   * Returns the table of a chunk.
   *
   * @param chunk 0 to {@code chunks() - 1}
   * @return the table, for one thread
   */
  public ChunkTable table(int chunk) {
    long start = layout.tables();
    for (int before = 0; before < chunk; before++) {
      start += shape(before).bytes(layout.codes());
    }
    return new ChunkTable(random, start, shape(chunk), layout.words(), chunk);
  }

  private TableShape shape(int chunk) {
    return TableShape.of(layout.codes(), Chunks.bits(layout.words(), chunk));
  }

  @Override
  public BytesRef binaryValue() throws IOException {
    int count = end - first;
    int words = layout.words();
    int length = count * (words * Long.BYTES + 1);
    if (packed.bytes.length < length) {
      packed = new BytesRef(length);
    }
    packed.length = length;
    int at = 0;
    for (int code = first; code < end; code++) {
      for (int w = 0; w < words; w++) {
        stored[w] = word(code, w);
      }
      order.restore(stored, restored);
      for (long word : restored) {
        BitUtil.VH_LE_LONG.set(packed.bytes, at, word);
        at += Long.BYTES;
      }
    }
    random.readBytes(layout.qualities() + first, packed.bytes, at, count);
    return packed;
  }

  @Override
  public boolean advanceExact(int target) throws IOException {
    move(target, firstFrom(target));
    return end > first;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return toDocumentOf(end);
  }

  @Override
  public int advance(int target) throws IOException {
    return toDocumentOf(firstFrom(target));
  }

  @Override
  public long cost() {
    return layout.codes();
  }

  private int toDocumentOf(int code) throws IOException {
    if (code == layout.codes()) {
      document = NO_MORE_DOCS;
      return document;
    }
    move(document(code), code);
    return document;
  }

  /** Moves to a document whose codes begin at a code, if it has any. */
  private void move(int to, int code) throws IOException {
    document = to;
    first = code;
    end = code;
    while (end < layout.codes() && document(end) == to) {
      end++;
    }
  }

  /** Finds the first code of a document or of those behind it. */
  private int firstFrom(int target) throws IOException {
    if (layout.onePerDocument()) {
      return Math.min(target, layout.codes());
    }
    int low = first;
    int high = layout.codes();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (document(middle) < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
