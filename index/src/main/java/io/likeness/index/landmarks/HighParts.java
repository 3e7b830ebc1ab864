package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/**
 * Finds postings by the high parts of their terms, which are encoded as Elias (1974) and Fano
 * (1971) did: of every value as many ones as it has postings, and a zero. For one thread.
 */
final class HighParts {

  private final RandomAccessInput in;
  private final long highs;
  private final long ranks;
  private final int blocks;

  /** The zero that was found last, counted from 1 on, and the block that has it. */
  private long zero;

  private int block;

  private long first;
  private long end;

  HighParts(RandomAccessInput in, PostingsLayout layout) {
    this.in = in;
    this.highs = layout.highs();
    this.ranks = layout.ranks();
    this.blocks = layout.shape().ranks();
  }

  /** Finds the postings of a value; fastest if it is not less than the last one. */
  void seek(long high) throws IOException {
    first = high == 0 ? 0 : find(high) + 1 - high;
    end = find(high + 1) - high;
  }

  /** Returns the number of the first posting of the value. */
  long first() {
    return first;
  }

  /** Returns the number of the posting behind the last of the value. */
  long end() {
    return end;
  }

  /** Returns the bit of a zero. */
  private long find(long wanted) throws IOException {
    findBlock(wanted);
    zero = wanted;
    long left = wanted - rank(block);
    long word = (long) block * PostingsShape.RANKED_WORDS;
    long zeros = ~in.readLong(highs + word * Long.BYTES);
    int count = Long.bitCount(zeros);
    while (count < left) {
      left -= count;
      word++;
      zeros = ~in.readLong(highs + word * Long.BYTES);
      count = Long.bitCount(zeros);
    }
    // Where the bit goes that is deposited into the mask at this index.
    return word * Long.SIZE + Long.numberOfTrailingZeros(Long.expand(1L << (left - 1), zeros));
  }

  /** Goes to the last block that has fewer zeros before it. */
  private void findBlock(long wanted) throws IOException {
    int low = wanted >= zero ? block : 0;
    int high = blocks - 1;
    if (low == high || rank(low + 1) >= wanted) {
      block = low;
      return;
    }
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (rank(middle) < wanted) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    block = low;
  }

  private long rank(int ofBlock) throws IOException {
    return in.readLong(ranks + (long) ofBlock * Long.BYTES);
  }
}
