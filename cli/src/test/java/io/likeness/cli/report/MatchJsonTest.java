package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.core.Modality;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Transform;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void writesTheFieldsOfTheContractInTheirOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(MatchJson.lines("a/b.png", Samples.picture("/works/poster.png"), Texts.NONE));
    lines.addAll(MatchJson.lines("c.ogg", Samples.sound("/works/song.ogg"), Texts.NONE));
    lines.addAll(MatchJson.lines("d.txt", Samples.text("/works/tale.txt"), Texts.NONE));

    assertThat(lines).containsExactlyElementsOf(golden());
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = MatchJsonTest.class.getResourceAsStream("/golden/matches-1.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void writesAnEValueThatUnderflowsAsZeroAndTheSmallestDoubleAsItself() throws IOException {
    assertThat(eValue(0)).isEqualTo("0");
    assertThat(Double.parseDouble(eValue(Double.MIN_VALUE))).isEqualTo(Double.MIN_VALUE);
    assertThat(eValue(12.3456)).isEqualTo("1.23e+01");
  }

  private static String eValue(double eValue) {
    String line = line("x", eValue);
    String after = line.substring(line.indexOf("\"eValue\":") + 9);
    return after.substring(0, after.indexOf(','));
  }

  private static String line(String suspect, double eValue) {
    MatchResult result =
        Samples.result(
            Samples.suspect(Modality.IMAGE, "image/png", Samples.PIXELS),
            Samples.match(
                Samples.work("w", "", Modality.IMAGE, Samples.PIXELS),
                Verdict.UNCERTAIN,
                eValue,
                Transform.UNKNOWN,
                new Segment(Region.Outline.WHOLE, Region.Outline.WHOLE, 1)));
    return MatchJson.lines(suspect, result, Texts.NONE).get(0);
  }

  @Test
  void keepsHostileNamesOnOneLineAndReadable() throws IOException {
    String name = "a\nb\"c\\d\u0000\u202e<script>";

    String line = line(name, 1);
    JsonNode read = MAPPER.readTree(line);

    assertThat(line).doesNotContain("\n");
    assertThat(read.get("suspect").asText()).isEqualTo(name);
  }

  @Test
  void writesNothingForAFileWithoutMatches() {
    MatchResult result =
        Samples.result(Samples.suspect(Modality.IMAGE, "image/png", Samples.PIXELS));

    assertThat(MatchJson.lines("x", result, Texts.NONE)).isEmpty();
  }

  @Test
  void listsWhatSharesOnlyWhatIsExcluded() throws IOException {
    JsonNode read = MAPPER.readTree(MatchJson.lines("x", Samples.boilerplate(), Texts.NONE).get(0));

    assertThat(read.get("verdict").asText()).isEqualTo("EXCLUDED");
    assertThat(read.get("segments")).isEmpty();
    assertThat(read.get("excluded").get(0).get("source").asText()).isEqualTo("MIT.txt");
  }

  @Test
  void quotesThePassagesOfFilesThatAreAtHand() throws IOException {
    Previews previews =
        source ->
            new Preview.Passage(
                source.name().contains("works") ? Samples.WORK_TEXT : Samples.SUSPECT_TEXT);
    MatchResult result = Samples.text("/works/tale.txt");
    Texts texts = Texts.of(previews, Path.of("d.txt"), result);

    JsonNode part =
        MAPPER.readTree(MatchJson.lines("d.txt", result, texts).get(0)).at("/segments/0");

    assertThat(part.get("suspectText").asText()).startsWith("The quick red fox").endsWith("bank.");
    assertThat(part.get("workText").asText()).startsWith("The quick brown fox");
    assertThat(part.at("/disguises/0/characters").asText()).isEqualTo("U+0430");
  }
}
