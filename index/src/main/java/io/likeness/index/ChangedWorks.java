package io.likeness.index;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells, of most works, that no file of them was put or removed since the last {@link #clear}.
 *
 * <p>A bitmap with one bit for the hash of a work: those that changed are always told as such, of
 * the others the more are taken for changed the more works changed. Safe for many threads, but
 * clearing is for one alone.
 */
final class ChangedWorks {

  private static final int WORDS = 1 << 14;
  private static final int BIT_INDEX_BITS = 6;

  private AtomicLongArray words = new AtomicLongArray(WORDS);

  void add(String work) {
    int hash = spread(work);
    int index = index(hash);
    long bit = 1L << hash;
    if ((words.get(index) & bit) == 0) {
      words.accumulateAndGet(index, bit, (old, added) -> old | added);
    }
  }

  /** Returns whether a work may have changed. */
  boolean mayHave(String work) {
    int hash = spread(work);
    return (words.get(index(hash)) & (1L << hash)) != 0;
  }

  void clear() {
    words = new AtomicLongArray(WORDS);
  }

  /** Spreads the hash over all bits by the golden ratio (Knuth). */
  private static int spread(String work) {
    int hash = work.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> (Integer.SIZE / 2));
  }

  /** Chooses a word by the bits above those that choose one of its bits. */
  private static int index(int hash) {
    return (hash >>> BIT_INDEX_BITS) & (WORDS - 1);
  }
}
