package io.likeness.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those by which PAN's own measures are tested. */
class PlagdetTest {

  private static final Passage FIRST = passage("1", 0, 100);
  private static final Passage AFTER = passage("1", 100, 200);
  private static final Passage BOTH = passage("1", 0, 200);
  private static final Passage ITS_FIRST_CHARACTER = passage("1", 0, 1);
  private static final Passage ITS_LAST_CHARACTER = passage("1", 99, 100);
  private static final Passage ELSEWHERE = passage("2", 0, 100);
  private static final Passage ITS_SECOND_HALF_AND_MORE = passage("2", 50, 150);
  private static final Passage ITS_LAST_QUARTERS = passage("2", 25, 100);

  private static Passage passage(String document, int start, int end) {
    return new Passage("suspicious" + document, start, end, "source" + document, start, end);
  }

  private static double recall(List<Passage> cases, List<Passage> detections) {
    return Plagdet.of(cases, detections).recall();
  }

  @Test
  void averagesTheRecallOverCases() {
    assertThat(recall(List.of(), List.of())).isEqualTo(1);
    assertThat(recall(List.of(FIRST), List.of())).isZero();
    assertThat(recall(List.of(), List.of(FIRST))).isZero();
    assertThat(recall(List.of(FIRST), List.of(FIRST))).isEqualTo(1);
    assertThat(recall(List.of(FIRST, ELSEWHERE), List.of(FIRST))).isEqualTo(0.5);
    assertThat(recall(List.of(FIRST), List.of(ELSEWHERE))).isZero();
  }

  @Test
  void countsCoveredCharactersOnBothSidesOnce() {
    assertThat(recall(List.of(FIRST), List.of(AFTER))).isZero();
    assertThat(recall(List.of(FIRST), List.of(BOTH, ELSEWHERE))).isEqualTo(1);
    assertThat(recall(List.of(ELSEWHERE), List.of(ITS_SECOND_HALF_AND_MORE))).isEqualTo(0.5);
    assertThat(recall(List.of(ELSEWHERE), List.of(ITS_LAST_QUARTERS))).isEqualTo(0.75);
    assertThat(recall(List.of(ELSEWHERE), List.of(ITS_SECOND_HALF_AND_MORE, ITS_LAST_QUARTERS)))
        .isEqualTo(0.75);
  }

  @Test
  void countsTheDetectionsOfADetectedCase() {
    Plagdet pieces =
        Plagdet.of(List.of(FIRST, ELSEWHERE), List.of(ITS_FIRST_CHARACTER, ITS_LAST_CHARACTER));
    assertThat(pieces.granularity()).isEqualTo(2);
    assertThat(pieces.recall()).isCloseTo(0.01, within(1e-15));
    assertThat(pieces.precision()).isEqualTo(1);
    assertThat(pieces.score())
        .isCloseTo(2 * 0.01 / 1.01 / (Math.log(3) / Math.log(2)), within(1e-15));
    assertThat(Plagdet.of(List.of(FIRST), List.of(AFTER)).granularity()).isEqualTo(1);
  }

  @Test
  void overlapsOnlyIfBothSidesDo() {
    Passage otherSource = new Passage("suspicious1", 0, 100, "source1", 500, 600);
    assertThat(recall(List.of(FIRST), List.of(otherSource))).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesThePrecisionAsRecallWithTheSidesExchanged(long seed) {
    Random random = new Random(seed);
    List<Passage> some = new ArrayList<>();
    List<Passage> others = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int start = random.nextInt(1000);
      (i % 2 == 0 ? some : others)
          .add(passage(String.valueOf(random.nextInt(3)), start, start + 1 + random.nextInt(200)));
    }
    Plagdet one = Plagdet.of(some, others);
    Plagdet exchanged = Plagdet.of(others, some);
    assertThat(one.precision()).isEqualTo(exchanged.recall());
    assertThat(one.recall()).isEqualTo(exchanged.precision());
    assertThat(one.score()).isBetween(0.0, 1.0);
  }
}
