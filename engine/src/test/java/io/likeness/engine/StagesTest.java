package io.likeness.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.MediaSource;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagesTest {

  private static final String SEA = "the grey sea and the long black land";

  private final StagedModality modality = new StagedModality();
  private final LikenessOptions options =
      LikenessOptions.defaults().withModalities(List.of(modality));
  private final Likeness likeness = Likeness.inMemory(options);

  @BeforeEach
  void register() throws Exception {
    likeness.register(Work.of("sea"), "", text(SEA + "."));
    likeness.register(Work.of("field"), "", text("a field to cross and the sea beyond"));
    likeness.refresh();
  }

  @AfterEach
  void close() throws IOException {
    likeness.close();
  }

  @Test
  void sparesTheCostlyStageWhenTheWholeIsCertain() throws Exception {
    MatchResult result = likeness.match(text(SEA + "!"), WorkFilter.ALL);
    assertThat(modality.costlyStages()).isZero();
    assertThat(result.matches()).extracting(match -> match.work().work()).containsExactly("sea");
    assertThat(result.matches().getFirst().verdict()).isEqualTo(Verdict.NEAR_DUPLICATE);
  }

  @Test
  void goesOnToTheCostlyStageWhenTheWholeSaysNothing() throws Exception {
    MatchResult result = likeness.match(text("a boat on the sea and its land"), WorkFilter.ALL);
    assertThat(modality.costlyStages()).isEqualTo(1);
    assertThat(result.matches())
        .extracting(match -> match.schemes().getFirst())
        .containsOnly(StagedModality.WORDS);
    assertThat(result.matches()).hasSize(2);
  }

  @Test
  void searchesTheLocalFeaturesOfTheStageThatHasThem() throws Exception {
    likeness.register(Work.of("letter"), "", text("Quite another"));
    likeness.refresh();
    MatchResult result = likeness.match(text("Quiet, please"), WorkFilter.ALL);
    assertThat(modality.costlyStages()).isEqualTo(1);
    assertThat(result.matches()).extracting(match -> match.work().work()).containsExactly("letter");
  }

  @Test
  void goesOnWhenTheWholeIsUncertain() throws Exception {
    VerdictPolicy wary = evidence -> Verdict.UNCERTAIN;
    try (Likeness unsure = Likeness.inMemory(options.withPolicy(wary))) {
      unsure.register(Work.of("sea"), "", text(SEA + "."));
      unsure.refresh();
      MatchResult result = unsure.match(text(SEA + "!"), WorkFilter.ALL);
      assertThat(modality.costlyStages()).isEqualTo(1);
      // The parts say what the whole says already.
      assertThat(result.matches()).hasSize(1);
      assertThat(result.matches().getFirst().schemes())
          .containsExactly(StagedModality.WHOLE, StagedModality.WORDS);
    }
  }

  @Test
  void comparesTwoFilesStageByStageToo() throws Exception {
    likeness.compare(text(SEA + "!"), text(SEA + "?"));
    assertThat(modality.costlyStages()).isZero();
    likeness.compare(text("the land and the sea"), text(SEA));
    assertThat(modality.costlyStages()).isEqualTo(1);
  }

  private static MediaSource text(String words) {
    return MediaSource.of("a text", words.getBytes(UTF_8));
  }
}
