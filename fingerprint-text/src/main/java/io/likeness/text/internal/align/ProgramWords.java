package io.likeness.text.internal.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The words that two programs are written with, wherever they stand: names, texts, numbers,
 * comments. Long words are rare, and count as much more as they are longer, up to eight letters.
 * Immutable.
 */
final class ProgramWords {

  private static final int MOST_LETTERS = 8;

  /** Of a program of more tokens only the part that the passages span is looked at. */
  private static final int SMALL = 300;

  private final TokenSequence suspect;
  private final TokenSequence work;

  ProgramWords(TokenSequence suspect, TokenSequence work) {
    this.suspect = suspect;
    this.work = work;
  }

  /**
   * Returns the share of the work's words that the suspect has too, as often as it has them.
   *
   * @param passages what the programs share as programs
   * @param suspectCode the suspect as a program
   * @param workCode the work as a program
   * @return 0 to 1, 0 if the work has no words
   */
  double shared(List<Passage> passages, TokenSequence suspectCode, TokenSequence workCode) {
    Map<Integer, int[]> counts = new HashMap<>();
    count(suspect, suspectCode, passages, Passage::suspectFrom, Passage::suspectTo, counts);
    int all = 0;
    int shared = 0;
    Span span = span(work, workCode, passages, Passage::workFrom, Passage::workTo);
    for (int i = span.from(); i < span.to(); i++) {
      int letters = Math.min(MOST_LETTERS, work.length(i));
      int[] left = counts.get(work.key(i));
      all += letters;
      if (left != null && left[0] > 0) {
        left[0]--;
        shared += letters;
      }
    }
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Words from one to before another. */
  private record Span(int from, int to) {}

  private static void count(
      TokenSequence words,
      TokenSequence code,
      List<Passage> passages,
      ToIntFunction<Passage> first,
      ToIntFunction<Passage> behind,
      Map<Integer, int[]> counts) {
    Span span = span(words, code, passages, first, behind);
    for (int i = span.from(); i < span.to(); i++) {
      counts.computeIfAbsent(words.key(i), key -> new int[1])[0]++;
    }
  }

  private static Span span(
      TokenSequence words,
      TokenSequence code,
      List<Passage> passages,
      ToIntFunction<Passage> first,
      ToIntFunction<Passage> behind) {
    if (code.size() <= SMALL) {
      return new Span(0, words.size());
    }
    int from = passages.stream().mapToInt(first).min().orElse(0);
    int to = passages.stream().mapToInt(behind).max().orElse(code.size());
    return new Span(words.firstFrom(code.start(from)), words.firstFrom(code.end(to - 1)));
  }
}
