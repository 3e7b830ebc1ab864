package io.likeness.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Words that programmers use, for new names and new comments. */
final class CodeWords {

  private static final List<String> FIRST =
      List.of(
          ("first last next inner outer final total small large local other given main single empty"
                  + " current partial sorted wanted known extra plain raw simple")
              .split(" "));

  private static final List<String> SECOND =
      List.of(
          ("value item entry number result amount place field part step row cell record key text"
                  + " line unit data size list group node block level mark rate share piece")
              .split(" "));

  private CodeWords() {}

  /** Makes a name in the style of another: a constant, a type, or anything else. */
  static String name(String like, Random random) {
    String first = draw(FIRST, random);
    String second = draw(SECOND, random);
    int number = random.nextInt(100);
    String end = number < 60 ? "" : String.valueOf(number - 58);
    if (like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT))) {
      return (first + "_" + second).toUpperCase(Locale.ROOT) + end;
    }
    return Character.isUpperCase(like.charAt(0))
        ? capital(first) + capital(second) + end
        : first + capital(second) + end;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Makes a remark of a number of words. */
  static String remark(int words, Random random) {
    List<String> remark = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      remark.add(draw(i % 2 == 0 ? FIRST : SECOND, random));
    }
    return String.join(" ", remark);
  }

  private static String draw(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
