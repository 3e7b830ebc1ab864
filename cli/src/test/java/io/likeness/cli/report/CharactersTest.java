package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  private static final Set<UnicodeScript> LATIN = Set.of(UnicodeScript.LATIN);

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x200f, 0x202e, 0x2028, 0x2066, 0x3164, 0xd800,
        0xe000, 0xfe0f, 0xfeff, 0xe0041, 0xe0100
      })
  void knowsWhatIsNotSeen(int character) {
    assertThat(Characters.isHidden(character)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', 'a', 0xe9, 0x301, 0x5d0, 0x4f5c, 0x1f600})
  void leavesAloneWhatIsSeen(int character) {
    assertThat(Characters.isHidden(character)).isFalse();
  }

  @Test
  void makesHiddenCharactersVisible() {
    assertThat(Characters.visible("a\u202eb\n")).isEqualTo("a<U+202E>b<U+000A>");
  }

  @Test
  void namesCharacters() {
    assertThat(Characters.description(0x430)).isEqualTo("U+0430 CYRILLIC SMALL LETTER A");
  }

  @Test
  void tellsLettersOfAnotherAlphabet() {
    assertThat(Characters.isLookAlike(0x430, LATIN)).isTrue();
    assertThat(Characters.isLookAlike(0x430, Set.of(UnicodeScript.CYRILLIC))).isFalse();
    assertThat(Characters.isLookAlike(0xe9, LATIN)).isFalse();
    assertThat(Characters.isLookAlike(0x4f5c, LATIN)).isFalse();
  }

  @Test
  void tellsStyledLetters() {
    assertThat(Characters.isLookAlike(0xff41, LATIN)).isTrue();
    assertThat(Characters.isLookAlike(0x1d41a, LATIN)).isTrue();
  }
}
