package io.likeness.text.internal.landmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinnowingTest {

  private static List<Integer> kept(long[] hashes, int width) {
    List<Integer> kept = new ArrayList<>();
    Winnowing winnowing = new Winnowing((hash, index, w) -> kept.add(index));
    for (int i = 0; i < hashes.length; i++) {
      winnowing.gram(hashes[i], i, width);
    }
    winnowing.finish();
    return kept;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void keepsOneGramOfEveryWindow(int width) {
    long[] hashes = new Random(width).longs(10_000).toArray();
    List<Integer> kept = kept(hashes, width);
    int window = Winnowing.WINDOW * width;
    assertThat(kept.getFirst()).isLessThan(window);
    assertThat(kept.getLast()).isGreaterThanOrEqualTo(hashes.length - window);
    for (int i = 1; i < kept.size(); i++) {
      assertThat(kept.get(i) - kept.get(i - 1)).isBetween(1, window);
    }
    assertThat((double) kept.size() / hashes.length)
        .isBetween(1.9 / (window + 1), 2.1 / (window + 1));
  }

  @Test
  void keepsFewGramsOfAMonotonousText() {
    assertThat(kept(new long[1000], 1)).hasSize(250);
  }

  @Test
  void keepsTheLeastGramOfAShortText() {
    assertThat(kept(new long[] {5, 3}, 1)).containsExactly(1);
    assertThat(kept(new long[0], 1)).isEmpty();
  }
}
