package io.likeness.index.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitOrderTest {

  private static boolean bit(long[] words, int bit) {
    return (words[bit / Long.SIZE] >>> bit & 1) == 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void spreadsNeighbouringBitsOverTheWordsAndBringsThemBack(int words) {
    long[] code = new Random(words).longs(words).toArray();
    long[] stored = BitOrder.of(words).stored(code);
    for (int bit = 0; bit < words * Long.SIZE; bit++) {
      assertThat(bit(stored, bit % words * Long.SIZE + bit / words)).isEqualTo(bit(code, bit));
    }
    long[] restored = new long[words];
    BitOrder.of(words).restore(stored, restored);
    assertThat(restored).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyBitIsInOneChunkOfAtMost24(int words) {
    long[] stored = new Random(words).longs(words).toArray();
    int next = 0;
    for (int chunk = 0; chunk < Chunks.count(words); chunk++) {
      int bits = Chunks.bits(words, chunk);
      int value =
          Chunks.value(
              stored[Chunks.firstWord(words, chunk)],
              stored[Chunks.lastWord(words, chunk)],
              Chunks.shift(words, chunk),
              bits);
      assertThat(bits).isBetween(21, 24);
      assertThat(value >>> bits).isZero();
      for (int bit = 0; bit < bits; bit++, next++) {
        assertThat((value >>> bit & 1) == 1).isEqualTo(bit(stored, next));
      }
    }
    assertThat(next).isEqualTo(words * Long.SIZE);
  }
}
