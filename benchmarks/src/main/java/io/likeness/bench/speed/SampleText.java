package io.likeness.bench.speed;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Texts of our own making, the same for the same seed. */
public enum SampleText {
  /** A made-up language in ASCII. */
  PROSE {
    @Override
    void append(StringBuilder text, int rank, int count) {
      word(text, rank, "etaoinshrdlcumwfgypbvkjxqz");
      text.append(count % 12 == 0 ? ".\n" : " ");
    }
  },
  /** A made-up language in Cyrillic letters. */
  CYRILLIC {
    @Override
    void append(StringBuilder text, int rank, int count) {
      word(text, rank, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф");
      text.append(count % 12 == 0 ? ".\n" : " ");
    }
  },
  /** Characters of Chinese, without spaces. */
  CHINESE {
    @Override
    void append(StringBuilder text, int rank, int count) {
      text.append((char) (0x4E00 + rank));
      if (count % 15 == 0) {
        text.append('\uFF0C');
      }
    }
  },
  /** Statements with the symbols of Java. */
  CODE {
    @Override
    void append(StringBuilder text, int rank, int count) {
      text.append("    ");
      word(text, rank, "etaoinshrdlcum");
      text.append(" = ");
      word(text, 1 + rank / 2, "etaoinshrdlcum");
      text.append(count % 8 == 0 ? "(index + 1);\n    if (found) {\n      break;\n    }\n" : ";\n");
    }
  };

  /** Different words. */
  private static final int VOCABULARY = 20_000;

  /** Appends what comes next. */
  abstract void append(StringBuilder text, int rank, int count);

  private static void word(StringBuilder text, int rank, String alphabet) {
    Random letters = new Random(rank);
    // The words that are used most are short: two letters and up to half the bits of the rank.
    int length = 2 + letters.nextInt((2 + Integer.SIZE - Integer.numberOfLeadingZeros(rank)) >>> 1);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(letters.nextInt(alphabet.length())));
    }
  }

  /**
   * Writes a text in which the frequencies of words fall as those of a natural language do.
   *
   * @param bytes its length in UTF-8, but for the last word
   * @param seed what to draw from
   * @return the text
   */
  String text(int bytes, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int known = 0;
    for (int count = 1; known < bytes; count++) {
      int from = text.length();
      append(text, (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)), count);
      known += text.substring(from).getBytes(StandardCharsets.UTF_8).length;
    }
    return text.toString();
  }
}
