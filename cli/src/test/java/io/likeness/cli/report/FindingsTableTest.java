package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTableTest {

  private final FindingsTable table = FindingsTable.ofWidth(FindingsTable.STANDARD_WIDTH);

  @Test
  void laysFindingsOutInColumns() {
    List<String> lines = new ArrayList<>(table.header());
    lines.addAll(table.rows("shop/banners/final.png", Samples.picture("")));
    lines.addAll(table.rows("c.ogg", Samples.sound("")));

    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            suspect              verdict         work                where               disguise            alike  chance
            -------------------  --------------  ------------------  ------------------  ------------------  -----  ------
            ...anners/final.png  partial copy    ...file-of-poster   25 % of the         mirrored, turned     99 %   3e-13
                                                                     picture             90° clockwise, 50
                                                                                         % of the size
            c.ogg                derived         song: file-of-song  00:10-00:40 and 1   sped up 5 %,         99 %       0
                                                                     other               lowered 2
                                                                                         semitones""");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 110, 120, 200})
  void neverGrowsBeyondItsWidth(int width) {
    FindingsTable narrow = FindingsTable.ofWidth(width);
    List<String> lines = new ArrayList<>(narrow.header());
    lines.addAll(narrow.rows("x/".repeat(200), Samples.picture("")));
    lines.addAll(narrow.rows("x/".repeat(200), Samples.text("")));

    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void letsNoNameSteerTheTerminal() {
    List<String> lines = table.rows("\u001b[2J\r\n\u202e.png", Samples.picture(""));

    assertThat(String.join("\n", lines))
        .doesNotContain("\u001b", "\r", "\u202e")
        .contains("A><U+202E>.png");
  }

  @Test
  void countsWideCharactersTwice() {
    String line = table.rows("作品作品作品作品作品作品.png", Samples.picture("")).get(0);

    assertThat(line).startsWith("...作品作品作品.png  partial copy");
  }

  @Test
  void refusesAWidthThatLeavesNoRoom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FindingsTable.ofWidth(99))
        .withMessageContaining("99");
  }
}
