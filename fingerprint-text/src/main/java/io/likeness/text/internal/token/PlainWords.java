package io.likeness.text.internal.token;

/**
 * Hashes words that need no second thought where they stand in the text.
 *
 * <p>Nearly all words are such: letters of one script between two characters that end a word
 * whatever comes next. They need no buffer, and their hash is that of {@link WordBuffer#hash}. All
 * others (of mixed scripts, divided, with apostrophes or invisible characters, at the end of a
 * piece) are left to {@link WordBuffer}.
 */
final class PlainWords {

  private static final int NOT_PLAIN = -1;

  private final CharacterFolding folding;
  private long hash;
  private int end;
  private boolean latin;

  PlainWords(CharacterFolding folding) {
    this.folding = folding;
  }

  /**
   * Reads a word.
   *
   * @param text an array that holds it
   * @param from the index of its first letter
   * @param to the index behind the last code unit that is known
   * @param followsLatin whether a word of look-alikes would be meant as Latin
   * @return the index of the character that ends it, or -1 if the word is not plain
   */
  int read(char[] text, int from, int to, boolean followsLatin) {
    int ascii = readAscii(text, from, Math.min(to, from + WordBuffer.CAPACITY));
    if (ascii > from && PlainCharacter.endsWord(folding.plain(text[ascii]))) {
      end = ascii;
      latin = true;
      return ascii;
    }
    return readAny(text, from, to, followsLatin);
  }

  /** Returns the index of the first code unit that is no ASCII letter, or -1 if it was not met. */
  private int readAscii(char[] text, int from, int to) {
    long folded = TokenHash.START;
    for (int i = from; i + AsciiLetters.LANES <= to; i += AsciiLetters.LANES) {
      long units = AsciiLetters.pack(text, i);
      int letters = AsciiLetters.leading(units);
      long element = AsciiLetters.lowerCase(units);
      if (letters < AsciiLetters.LANES) {
        element = AsciiLetters.first(element, letters);
        hash = TokenHash.mix(TokenHash.add(folded, element));
        return i + letters;
      }
      folded = TokenHash.add(folded, element);
    }
    return NOT_PLAIN;
  }

  private int readAny(char[] text, int from, int to, boolean followsLatin) {
    long folded = TokenHash.START;
    long element = 0;
    long first = 0;
    long seen = 0;
    int letters = 0;
    int behind = from;
    for (int i = from; i < to; i++) {
      long c = folding.plain(text[i]);
      int count = PlainCharacter.count(c);
      if (count == 0) {
        if (letters > 0 && PlainCharacter.isIgnored(c)) {
          continue;
        }
        if (letters == 0 || !PlainCharacter.endsWord(c) || !decide(first, seen, followsLatin)) {
          return NOT_PLAIN;
        }
        hash = TokenHash.mix(TokenHash.add(folded, element));
        end = behind;
        return i;
      }
      if (letters + count > WordBuffer.CAPACITY || !PlainCharacter.mayFollow(c, seen, letters)) {
        return NOT_PLAIN;
      }
      long units = PlainCharacter.units(c);
      int place = letters & (AsciiLetters.LANES - 1);
      element |= units << (place << 4);
      if (place + count >= AsciiLetters.LANES) {
        folded = TokenHash.add(folded, element);
        // In two steps, for nothing is left over where the place is the first.
        element = units >>> ((AsciiLetters.LANES - 1 - place) << 4) >>> 16;
      }
      first = letters == 0 ? c : first;
      letters += count;
      seen = PlainCharacter.join(seen, c);
      behind = i + 1;
    }
    return NOT_PLAIN;
  }

  /** Returns whether the script is beyond doubt, by the rules of {@link WordBuffer#unmask}. */
  private boolean decide(long first, long seen, boolean followsLatin) {
    if (!PlainCharacter.isForeign(seen)) {
      latin = followsLatin || PlainCharacter.beginsLatin(first);
      return true;
    }
    latin = false;
    return !PlainCharacter.hasLatin(seen) && (PlainCharacter.hasNoTwin(seen) || !followsLatin);
  }

  /** Returns the hash of the word that was read. */
  long hash() {
    return hash;
  }

  /** Returns the index behind the last letter of the word that was read. */
  int end() {
    return end;
  }

  /** Returns whether a word of look-alikes that follows the one that was read is meant as Latin. */
  boolean isLatin() {
    return latin;
  }
}
