package io.likeness.audio.internal.landmark;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import java.util.Arrays;

/** A growing list of positions with hashes. Eight bytes an entry. Not safe for several threads. */
final class AnchorList {

  private long[] packed = new long[1024];
  private int size;

  void add(int position, int bits) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size * 2);
    }
    packed[size++] = (long) position << Integer.SIZE | Integer.toUnsignedLong(bits);
  }

  /** Returns the distinct entries in the order of their positions. */
  Landmarks landmarks(FingerprintScheme scheme) {
    Arrays.sort(packed, 0, size);
    Landmarks.Builder builder = Landmarks.builder(scheme, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || packed[i] != packed[i - 1]) {
        builder.add((int) packed[i], (int) (packed[i] >> Integer.SIZE));
      }
    }
    return builder.build();
  }
}
