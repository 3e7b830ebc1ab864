package io.likeness.text.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.text.Prose;
import io.likeness.text.internal.token.Tokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerLawTest {

  private static final String[] PIECES = {
    "word",
    "Ünïcode",
    "слово",
    "λέξη",
    "文字",
    "かな",
    "ไทย",
    "عربي",
    "नमस्ते",
    "𝐱𝐲",
    "ｗｉｄｅ",
    "can’t",
    "-\n",
    " ",
    " ",
    " ",
    "\t",
    ". ",
    ", ",
    "\n\n",
    "\u200B",
    "\u00AD",
    "－",
    "٣",
    "\uD800",
    "😀",
    "straße",
    "한국어",
    "हिन्दी",
    "cafe\u0301"
  };

  private static String mixture(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesTheSameTokensInPiecesOfAnyLength(long seed) {
    String text = mixture(seed);
    List<Token> whole = Tokens.of(text);
    for (int piece : new int[] {1, 2, 3, 7, 64}) {
      assertThat(Tokens.of(text, piece)).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 63, 64, 65, 127, 128, 129, 200})
  void cutsLongWordsAtTheSamePlaces(int length) {
    String text = "a " + "long".repeat(50).substring(0, length) + " word 한" + "글".repeat(length);
    List<Token> whole = Tokens.of(text);
    for (int piece : new int[] {1, 2, 3, 7, 64, 65, 66, 67}) {
      assertThat(Tokens.of(text, piece)).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void normalisesTheRangeOfATokenToThatToken(long seed) {
    String text = mixture(seed);
    for (Token token : Tokens.of(text)) {
      String part = text.substring(token.start(), token.end());
      assertThat(Tokens.hashes(part)).as(part).containsExactly(token.hash());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ordersTokensByTheirStart(long seed) {
    List<Token> tokens = Tokens.of(mixture(seed));
    for (int i = 1; i < tokens.size(); i++) {
      assertThat(tokens.get(i).start()).isGreaterThan(tokens.get(i - 1).start());
      assertThat(tokens.get(i).end()).isGreaterThan(tokens.get(i - 1).end());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void concatenatesTokensOfTextsApartByASpace(long seed) {
    Prose prose = new Prose(seed);
    String one = prose.text(50);
    String other = prose.text(50);
    assertThat(Tokens.hashes(one + " " + other).subList(0, 50)).isEqualTo(Tokens.hashes(one));
    assertThat(Tokens.hashes(one + " " + other).subList(50, 100)).isEqualTo(Tokens.hashes(other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ignoresCaseSpacingAndPunctuation(long seed) {
    Prose prose = new Prose(seed);
    StringBuilder dressed = new StringBuilder();
    List<String> words = prose.words(200);
    for (String word : words) {
      dressed.append(prose.random().nextBoolean() ? word.toUpperCase(Locale.ROOT) : word);
      dressed.append(
          new String[] {" ", "\n", ",\u00A0", "; \t", "\u3000", "... "}[prose.random().nextInt(6)]);
    }
    assertThat(Tokens.hashes(dressed.toString())).isEqualTo(Tokens.hashes(String.join(" ", words)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void seesThroughLookAlikesAndInvisibleCharacters(long seed) {
    Prose prose = new Prose(seed);
    String text = "The " + prose.text(300);
    StringBuilder masked = new StringBuilder();
    for (char c : text.toCharArray()) {
      int at = "aceopxyi".indexOf(c);
      masked.append(at >= 0 && prose.random().nextInt(3) == 0 ? "асеорхуі".charAt(at) : c);
      if (Character.isLetter(c) && prose.random().nextInt(5) == 0) {
        masked.append("\u200B\u2060\u200E\u2063".charAt(prose.random().nextInt(4)));
      }
    }
    assertThat(Tokens.hashes(masked.toString())).isEqualTo(Tokens.hashes(text));
    assertThat(Tokens.anyDisguised(masked.toString())).isTrue();
    assertThat(Tokens.anyDisguised(text)).isFalse();
  }
}
