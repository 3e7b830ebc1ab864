package io.likeness.text.internal.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells by two whole texts whether passages of them are of different languages.
 *
 * <p>Texts of one language use its frequent words, the little ones, about equally often; texts of
 * two languages that are near each other each have some that the other hardly has. {@link Usage}
 * asks what the passages themselves say, and needs long ones. Here a word of a passage is foreign
 * to the other text if its own text has it often and the other, measured by its length, {@value
 * #RATIO} times more rarely. Words of the subject are foreign too, but few of the words of a
 * passage are of it.
 */
final class Foreignness {

  /** How often a word is expected at least in both texts, did both use it equally. */
  private static final int LEAST_EXPECTED = 8;

  private static final int RATIO = 8;

  /**
   * The share of foreign words on each side that makes two languages. It is 0.1 to 0.5 between
   * translations into near languages; 0.05 to 0.07 between the King James and the World English
   * Bible, the most distant revisions of one text that were measured.
   */
  private static final double LEAST_SHARE = 0.09;

  /** Passages that agree in more are of one language, whatever else the two texts use. */
  private static final double MOST_SIMILARITY = 0.75;

  private final Map<Integer, int[]> counts = new HashMap<>();

  private Foreignness() {}

  /** Returns whether the passages of the suspect are of another language than those of the work. */
  static boolean isBetween(List<Passage> passages, TokenSequence suspect, TokenSequence work) {
    int equal = 0;
    int length = 0;
    for (Passage passage : passages) {
      equal += passage.equal();
      length += passage.length();
    }
    return equal < MOST_SIMILARITY * length
        && new Foreignness().onBothSides(passages, suspect, work);
  }

  private boolean onBothSides(List<Passage> passages, TokenSequence suspect, TokenSequence work) {
    for (Passage passage : passages) {
      note(suspect, passage.suspectFrom(), passage.suspectTo());
      note(work, passage.workFrom(), passage.workTo());
    }
    count(suspect, 0);
    count(work, 1);
    double ratio = (double) suspect.size() / work.size();
    int suspectTokens = 0;
    int workTokens = 0;
    int foreignToWork = 0;
    int foreignToSuspect = 0;
    for (Passage passage : passages) {
      suspectTokens += passage.suspectTo() - passage.suspectFrom();
      workTokens += passage.workTo() - passage.workFrom();
      foreignToWork += foreign(suspect, passage.suspectFrom(), passage.suspectTo(), 0, ratio);
      foreignToSuspect += foreign(work, passage.workFrom(), passage.workTo(), 1, 1 / ratio);
    }
    return foreignToWork >= LEAST_SHARE * suspectTokens
        && foreignToSuspect >= LEAST_SHARE * workTokens;
  }

  private void note(TokenSequence tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      counts.computeIfAbsent(tokens.key(i), key -> new int[2]);
    }
  }

  private void count(TokenSequence tokens, int side) {
    for (int i = 0; i < tokens.size(); i++) {
      int[] count = counts.get(tokens.key(i));
      if (count != null) {
        count[side]++;
      }
    }
  }

  /** Counts the tokens that are foreign to the other side, which is so many times shorter. */
  private int foreign(TokenSequence tokens, int from, int to, int side, double ratio) {
    int foreign = 0;
    for (int i = from; i < to; i++) {
      int[] count = counts.computeIfAbsent(tokens.key(i), key -> new int[2]);
      boolean frequent = count[side] >= LEAST_EXPECTED * Math.max(1, ratio);
      foreign += frequent && count[1 - side] * ratio * RATIO < count[side] ? 1 : 0;
    }
    return foreign;
  }
}
