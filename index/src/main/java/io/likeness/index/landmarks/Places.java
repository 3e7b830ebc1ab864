package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.packed.PackedInts;

/**
 * Where the places of each document begin, of those that have landmarks, numbered from 0 on as
 * <em>slots</em>. Immutable.
 */
final class Places {

  private final PackedNumbers starts;
  private final int slots;

  Places(RandomAccessInput in, long start, int slots, long places) {
    this.starts = new PackedNumbers(in, start, width(places));
    this.slots = slots;
  }

  /** Returns how many bits a place, or the number of all, has. */
  static int width(long places) {
    return PackedInts.bitsRequired(places);
  }

  int slots() {
    return slots;
  }

  /** Returns the first place of a slot, or behind the last slot the number of all places. */
  long start(int slot) throws IOException {
    return starts.get(slot);
  }

  /** Finds the slot of a place, which is one of those from the first to the last. */
  int slot(long place, int first, int last) throws IOException {
    int low = first;
    int high = last;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
