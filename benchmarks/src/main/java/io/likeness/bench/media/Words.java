package io.likeness.bench.media;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text: runs of letters and digits, in lower case, and where they stand. Immutable.
 */
public final class Words {

  private final List<String> words;
  private final int[] starts;
  private final int[] ends;

  private Words(List<String> words, int[] starts, int[] ends) {
    this.words = words;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Finds the words of a text.
   *
   * @param text any text
   * @return its words, in their order
   */
  public static Words of(CharSequence text) {
    List<String> words = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? Character.codePointAt(text, i) : ' ';
      if (UCharacter.isLetterOrDigit(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(UCharacter.foldCase(text.subSequence(start, i).toString(), true));
        spans.add(new int[] {start, i});
        start = -1;
      }
      i += Character.charCount(c);
    }
    return new Words(
        List.copyOf(words),
        spans.stream().mapToInt(span -> span[0]).toArray(),
        spans.stream().mapToInt(span -> span[1]).toArray());
  }

  /**
   * Returns the number of words.
   *
   * @return 0 or greater
   */
  public int size() {
    return words.size();
  }

  /**
   * Returns a word.
   *
   * @param index 0 to {@code size() - 1}
   * @return the word, in lower case
   */
  public String word(int index) {
    return words.get(index);
  }

  /**
   * Returns where a word begins.
   *
   * @param index 0 to {@code size() - 1}
   * @return the offset of its first UTF-16 code unit
   */
  public int start(int index) {
    return starts[index];
  }

  /**
   * Returns where a word ends.
   *
   * @param index 0 to {@code size() - 1}
   * @return the offset behind its last UTF-16 code unit
   */
  public int end(int index) {
    return ends[index];
  }

  /**
   * Hashes every run of words, by the 64-bit FNV-1a hash of their code units.
   *
   * @param length the words of a run, 1 or greater
   * @return a hash for each word that begins such a run, in order
   */
  public long[] runs(int length) {
    long[] hashes = new long[Math.max(0, size() - length + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0xcbf29ce484222325L;
      for (int w = i; w < i + length; w++) {
        hash = fnv(hash, words.get(w));
      }
      hashes[i] = mixed(hash);
    }
    return hashes;
  }

  private static long fnv(long hash, String word) {
    long h = hash;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x100000001b3L;
    }
    return (h ^ ' ') * 0x100000001b3L;
  }

  /**
   * Spreads a number over all 64 bits (the finaliser of MurmurHash3).
   *
   * @param number any number
   * @return another one, as different as can be
   */
  public static long mixed(long number) {
    long h = number;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
