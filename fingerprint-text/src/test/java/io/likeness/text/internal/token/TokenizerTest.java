package io.likeness.text.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @Test
  void cutsAlphabeticScriptsIntoWords() {
    assertThat(Tokens.parts("Call me Ishmael. Some years ago--never mind how long"))
        .containsExactly(
            "Call", "me", "Ishmael", "Some", "years", "ago", "never", "mind", "how", "long");
    assertThat(Tokens.parts("Все счастливые семьи похожи"))
        .containsExactly("Все", "счастливые", "семьи", "похожи");
    assertThat(Tokens.parts("सभी मनुष्यों को")).containsExactly("सभी", "मनुष्यों", "को");
    assertThat(Tokens.parts("모든 인간은")).containsExactly("모든", "인간은");
  }

  @Test
  void cutsUnspacedScriptsIntoOverlappingCharacters() {
    assertThat(Tokens.parts("人人生而自由")).containsExactly("人人", "人生", "生而", "而自", "自由");
    assertThat(Tokens.parts("すべて")).containsExactly("すべ", "べて");
    assertThat(Tokens.parts("มนุษย์")).containsExactly("มนุษ", "นุษย", "ุษย์");
  }

  @Test
  void makesATokenOfARunShorterThanOne() {
    assertThat(Tokens.parts("in 上 out")).containsExactly("in", "上", "out");
  }

  @Test
  void passesOverSpacesAndPunctuationInsideUnspacedRuns() {
    assertThat(Tokens.hashes("人人，生而\n自 由。")).isEqualTo(Tokens.hashes("人人生而自由"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Straße, STRASSE
          café, cafe
          cafe\u0301, café
          ﬁnd, find
          ＦＵＬＬ, full
          𝐛𝐨𝐥𝐝, bold
          ⓒⓘⓡⓒⓛⓔ, circle
          don’t, don't
          don't, dont
          ΣΊΣΥΦΟΣ, σίσυφος
          İstanbul, istanbul
          naıve, naive
          ١٢٣, 123
          مُحَمَّد, محمد
          محـــمد, محمد
          שָׁלוֹם, שלום
          ｶﾞｯｺｳ, ガッコウ
          か\u3099, が
          각, 각
          क\u093C, \u0958
          Đà, da
          """)
  void readsVariantsOfAWordAsTheSame(String variant, String word) {
    assertThat(Tokens.hashes(variant)).isEqualTo(Tokens.hashes(word));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          сор, cop
          cat, cot
          को, का
          が, か
          ab cd, abcd
          well-known, wellknown
          """)
  void tellsDifferentWordsApart(String one, String other) {
    assertThat(Tokens.hashes(one)).isNotEqualTo(Tokens.hashes(other));
  }

  @Test
  void joinsWordsDividedAtTheEndOfALine() {
    assertThat(Tokens.hashes("an exam-\nple, an exam- \r\n  ple"))
        .isEqualTo(Tokens.hashes("an example an example"));
    assertThat(Tokens.hashes("an exam\u00ADple, exam\u00AD\nple"))
        .isEqualTo(Tokens.hashes("an example example"));
    assertThat(Tokens.parts("the end--\nof it. Post-\nWar pre-\n\nview a- b"))
        .containsExactly("the", "end", "of", "it", "Post", "War", "pre", "view", "a", "b");
  }

  @Test
  void dropsInvisibleCharactersAndSaysSo() {
    String hidden = "se\u200Bcret wo\u2060rds ar\u202Ee he\uFEFFre";
    assertThat(Tokens.hashes(hidden)).isEqualTo(Tokens.hashes("secret words are here"));
    assertThat(Tokens.of(hidden)).allMatch(Tokens.Token::disguised);
    assertThat(Tokens.anyDisguised("\uFEFFplain words\u200B with marks \u200Faround")).isFalse();
  }

  @Test
  void keepsJoinersThatWritingNeedsFromBeingADisguise() {
    assertThat(Tokens.anyDisguised("می\u200Cخواهم क्\u200Dष soft\u00ADhyphen")).isFalse();
  }

  @Test
  void unmasksLookAlikeLettersOfAnotherScript() {
    String masked = "Тhе quісk brоwn fоx јumрs оvеr а lаzу dоg";
    assertThat(Tokens.hashes(masked))
        .isEqualTo(Tokens.hashes("The quick brown fox jumps over a lazy dog"));
    assertThat(Tokens.anyDisguised(masked)).isTrue();
    assertThat(Tokens.hashes("Νοthing ρersonal")).isEqualTo(Tokens.hashes("Nothing personal"));
  }

  @Test
  void unmasksLatinLettersAmongCyrillicOnes() {
    String masked = "Вce cчacтливыe ceмьи";
    assertThat(Tokens.hashes(masked).subList(1, 3)).isEqualTo(Tokens.hashes("счастливые семьи"));
    assertThat(Tokens.anyDisguised("Все счастливые семьи")).isFalse();
  }

  @Test
  void leavesWordsOfOneScriptAlone() {
    assertThat(Tokens.hashes("сор в лесу"))
        .doesNotContainAnyElementsOf(Tokens.hashes("cop B lecy"));
    assertThat(Tokens.anyDisguised("Η Αθήνα και η Ρώμη")).isFalse();
  }

  @Test
  void cutsEndlessWords() {
    assertThat(Tokens.of("x".repeat(1000))).hasSize(16).allMatch(t -> t.end() - t.start() <= 64);
  }

  @Test
  void survivesHalfCharacters() {
    assertThat(Tokens.parts("a\uD835 b \uDC00c \uD835")).containsExactly("a", "b", "c");
  }
}
