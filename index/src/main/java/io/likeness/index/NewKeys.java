package io.likeness.index;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Tells, of most keys that an index does not hold, that they are new: what is known to be new need
 * not replace anything. Safe for many threads, but those that ask of one key at once may all be
 * told that it is new.
 *
 * <p>A Bloom filter whose bits of a key are all in one word (Putze, Sanders, Singler 2007, <a
 * href="https://doi.org/10.1007/978-3-540-72845-0_9">doi:10.1007/978-3-540-72845-0_9</a>), two
 * bytes a key. A filter that is full is kept, and followed by a larger one (Almeida, Baquero,
 * Preguiça, Hutchison 2007, <a
 * href="https://doi.org/10.1016/j.ipl.2006.10.007">doi:10.1016/j.ipl.2006.10.007</a>).
 */
final class NewKeys {

  private static final int KEYS_PER_WORD = 4;
  private static final int BITS_PER_KEY = 4;
  private static final int BIT_INDEX_BITS = 6;

  /** The words of the filters that are full. */
  private final List<AtomicLongArray> full = new CopyOnWriteArrayList<>();

  private volatile AtomicLongArray words;

  /** Makes a filter with room for some keys; more make it less sure. */
  NewKeys(long keys) {
    this.words = words(keys);
  }

  private static AtomicLongArray words(long keys) {
    long needed = Math.max(1, Math.min(1 << 29, keys / KEYS_PER_WORD));
    return new AtomicLongArray(Integer.highestOneBit(2 * (int) needed - 1));
  }

  /** Makes room for some more keys. Not while keys are added. */
  void grow(long keys) {
    full.add(words);
    words = words(keys);
  }

  /** Returns a number by which {@link #add} knows a key. */
  static long hash(BytesRef key) {
    return StringHelper.murmurhash3_x64_128(key)[0];
  }

  /** Adds the key of a hash and returns whether it is certainly new. */
  boolean add(long hash) {
    long bits = 0;
    long rest = hash;
    for (int i = 0; i < BITS_PER_KEY; i++) {
      bits |= 1L << rest;
      rest >>>= BIT_INDEX_BITS;
    }
    for (AtomicLongArray earlier : full) {
      if (has(earlier, rest, bits)) {
        return false;
      }
    }
    AtomicLongArray present = words;
    return !has(present, rest, bits)
        && (present.getAndAccumulate(index(present, rest), bits, (old, added) -> old | added)
                & bits)
            != bits;
  }

  private static boolean has(AtomicLongArray filter, long rest, long bits) {
    return (filter.get(index(filter, rest)) & bits) == bits;
  }

  private static int index(AtomicLongArray filter, long rest) {
    return (int) rest & (filter.length() - 1);
  }
}
