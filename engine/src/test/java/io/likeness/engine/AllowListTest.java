package io.likeness.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.likeness.core.MediaSource;
import io.likeness.engine.AllowList.Party;
import io.likeness.engine.AllowList.Rule;
import io.likeness.index.WorkFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowListTest {

  private static final String SEA = "the grey sea and the long black land";
  private static final String REMIX = "now the long black land and the yellow half moon";
  private static final Party ALL = new Party.Everything();

  @Test
  void setsALicensedFileApartAndKeepsItOnTheRecord() throws Exception {
    String sha256 = match(AllowList.NONE, SEA + " again").suspect().sha256();
    MatchResult result =
        match(allow(new Party.File(sha256), new Party.WorkId("sea"), "licence 7"), SEA + " again");
    assertThat(works(result)).containsExactly("remix");
    assertThat(result.allowed())
        .singleElement()
        .satisfies(
            allowed -> {
              assertThat(allowed.match().work().work()).isEqualTo("sea");
              assertThat(allowed.reason()).isEqualTo("licence 7");
            });
    assertThat(works(match(allow(new Party.File(sha256), ALL, ""), SEA + " yet again")))
        .contains("sea");
  }

  @Test
  void doesNotReportAWorkForWhatARelatedWorkQuotes() throws Exception {
    AllowList related = allow(new Party.WorkId("remix"), new Party.WorkId("sea"), "quotes it");
    assertThat(works(match(related, REMIX))).containsExactly("remix");
    // Who takes only the common part has no such excuse.
    assertThat(works(match(related, "hear of the long black land at night"))).contains("sea");
  }

  @Test
  void knowsOwners() throws Exception {
    assertThat(works(match(allow(ALL, new Party.Owner("Ann"), ""), REMIX)))
        .containsExactly("remix");
    assertThat(works(match(allow(new Party.Owner("Bob"), new Party.Owner("Ann"), ""), REMIX)))
        .containsExactly("remix");
    assertThat(works(match(allow(new Party.Owner("Eve"), ALL, ""), REMIX))).hasSize(2);
    assertThat(works(match(allow(ALL, ALL, ""), REMIX))).isEmpty();
  }

  @Test
  void refusesRulesThatCannotHold() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Party.File("ABC"));
    Party file = new Party.File("0".repeat(64));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rule(ALL, file, ""));
  }

  private static AllowList allow(Party suspect, Party work, String reason) {
    return new AllowList(List.of(new Rule(suspect, work, reason)));
  }

  private static List<String> works(MatchResult result) {
    return result.matches().stream().map(match -> match.work().work()).sorted().toList();
  }

  private static MatchResult match(AllowList allowed, String words) throws Exception {
    LikenessOptions options =
        LikenessOptions.defaults().withModalities(List.of(new ToyModality())).withAllowed(allowed);
    try (Likeness likeness = Likeness.inMemory(options)) {
      likeness.register(Work.of("sea").withOwner("Ann"), "", text(SEA));
      likeness.register(Work.of("remix").withOwner("Bob"), "", text(REMIX));
      likeness.refresh();
      return likeness.match(text(words), WorkFilter.ALL);
    }
  }

  private static MediaSource text(String words) {
    return MediaSource.of("a text", words.getBytes(UTF_8));
  }
}
