package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageDiffTest {

  @Test
  void marksTheWordsThatDiffer() {
    PassageDiff diff = PassageDiff.of("the quick brown fox", "the  quick\nred fox jumps");

    assertThat(shown(diff.work())).isEqualTo("the quick [brown] fox []");
    assertThat(shown(diff.suspect())).isEqualTo("the quick [red] fox [jumps]");
  }

  @Test
  void comparesScriptsWithoutSpacesByCharacter() {
    PassageDiff diff = PassageDiff.of("これは本です", "これは絵です");

    assertThat(shown(diff.suspect())).isEqualTo("こ れ は [絵] で す");
  }

  @Test
  void shortensWhatIsLongInTheMiddle() {
    String text = words(1900, 1);

    List<PassageDiff.Run> runs = PassageDiff.of(text, text).suspect();

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).words()).hasSizeLessThanOrEqualTo(PassageDiff.MOST_SHOWN);
    assertThat(runs.get(0).omitted() + runs.get(0).words().size()).isEqualTo(1900);
  }

  @Test
  void saysWhenMoreWordsAreThereThanAreCompared() {
    String text = words(PassageDiff.MOST_WORDS + 1234, 1);

    List<PassageDiff.Run> runs = PassageDiff.of(text, text).suspect();

    assertThat(counted(runs)).isEqualTo(PassageDiff.MOST_WORDS + 1234);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void accountsForEveryWordWhateverTheChanges(long seed) {
    Random random = new Random(seed);
    int length = 50 + random.nextInt(1500);
    String work = words(length, seed);
    String suspect =
        List.of(work.split(" ")).stream()
            .map(word -> random.nextInt(10) == 0 ? "other" : word)
            .collect(Collectors.joining(" "));

    PassageDiff diff = PassageDiff.of(work, suspect);

    assertThat(counted(diff.work())).isEqualTo(length);
    assertThat(counted(diff.suspect())).isEqualTo(length);
    assertThat(diff.work()).hasSameSizeAs(diff.suspect());
  }

  private static int counted(List<PassageDiff.Run> runs) {
    return runs.stream().mapToInt(run -> run.words().size() + run.omitted()).sum();
  }

  private static String words(int count, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(400))
        .collect(Collectors.joining(" "));
  }

  private static String shown(List<PassageDiff.Run> runs) {
    return runs.stream()
        .map(
            run -> {
              String words = run.words().stream().map(Token::word).collect(Collectors.joining(" "));
              return run.same() ? words : "[" + words + "]";
            })
        .collect(Collectors.joining(" "));
  }
}
