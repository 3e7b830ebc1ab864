package io.likeness.text.internal.token;

/**
 * Normalises a text and cuts it into tokens, in one pass over pieces of any length.
 *
 * <p>Scripts that put spaces between words give a token a word. In Han and Kana every two
 * characters that follow each other are a token, in Thai, Lao, Khmer, Myanmar and their like every
 * four, overlapping. The same words give the same tokens whatever their case, diacritics, width,
 * font, spacing and punctuation; apostrophes are passed over, words divided at the end of a line
 * are joined, invisible characters are dropped, and letters that pose as those of another script
 * are unmasked (see {@link WordBuffer}). Offsets count UTF-16 code units from the first piece on.
 *
 * <p>Costs a table look-up a character, and allocates nothing once the pages of {@link
 * CharacterFolding} in use are made. For one thread and one text.
 */
public final class Tokenizer {

  /** How a word that may go on has been interrupted. */
  private enum Pause {
    NONE,
    SOFT_HYPHEN,
    HYPHEN,
    DIVIDED
  }

  private final CharacterFolding folding;
  private final TokenSink sink;
  private final PlainWords plain;
  private final WordBuffer word = new WordBuffer();
  private final UnspacedRun run;
  private final DisguiseMarks marks;

  private int offset;
  private int wordStart;
  private int wordEnd;
  private Pause pause = Pause.NONE;
  private boolean invisible;
  private boolean disguised;
  private char highSurrogate;
  private int highSurrogateAt = -2;

  /**
   * Starts a text.
   *
   * @param folding the table of characters, shared
   * @param sink what takes the tokens
   */
  public Tokenizer(CharacterFolding folding, TokenSink sink) {
    this.folding = folding;
    this.sink = sink;
    this.plain = new PlainWords(folding);
    this.run = new UnspacedRun(folding, sink);
    this.marks = new DisguiseMarks(sink);
  }

  /**
   * Takes the next piece of the text.
   *
   * @param text an array that holds it
   * @param from the index of its first code unit
   * @param to the index behind its last code unit
   */
  public void accept(char[] text, int from, int to) {
    int base = offset - from;
    int i = from;
    while (i < to) {
      if (word.length() == 0 && !run.isOpen()) {
        int end = plain.read(text, i, to, word.followsLatin());
        if (end > 0) {
          plainWord(i + base, plain.end() + base);
          i = text[end] == ' ' ? end + 1 : end;
          continue;
        }
      }
      codeUnit(text[i], i + base);
      i++;
    }
    offset += to - from;
  }

  /** Ends the text and hands on its last token. */
  public void finish() {
    endWord();
    run.finish();
  }

  /**
   * Returns the length of the text so far.
   *
   * @return UTF-16 code units
   */
  public int length() {
    return offset;
  }

  private void plainWord(int start, int end) {
    marks.dropTentative();
    invisible = false;
    word.follow(plain.isLatin());
    sink.token(plain.hash(), start, end, false);
  }

  private void codeUnit(char c, int at) {
    if (Character.isHighSurrogate(c)) {
      highSurrogate = c;
      highSurrogateAt = at;
    } else if (!Character.isLowSurrogate(c)) {
      character(c, at, at + 1);
    } else if (highSurrogateAt == at - 1) {
      character(Character.toCodePoint(highSurrogate, c), at - 1, at + 1);
    } else {
      endWord();
    }
  }

  private void character(int codePoint, int start, int end) {
    FoldedCharacter folded = folding.of(codePoint);
    switch (folded.kind()) {
      case LETTER -> letter(folded, codePoint, start, end);
      case MARK -> mark(folded, end);
      case IDEOGRAPH, SYLLABIC -> unspaced(folded, start, end);
      default -> other(folded.kind(), codePoint, end);
    }
  }

  private void letter(FoldedCharacter folded, int codePoint, int start, int end) {
    String units = folded.units();
    beginLetter(start, codePoint >= 'a' && units.charAt(0) == codePoint);
    for (int i = 0; i < units.length(); i++) {
      if (word.isFull()) {
        endWord();
        wordStart = start;
      }
      word.add(units.charAt(i), folded.alphabet(), folded.lookAlike(), start, end - start);
      wordEnd = end;
    }
    if (folded.disguised()) {
      disguised = true;
      marks.add(start, end - start);
    }
  }

  /** Opens a word, or goes on with one that was interrupted. */
  private void beginLetter(int start, boolean lowerCase) {
    if (run.isOpen()) {
      run.finish();
    }
    if (pause == Pause.HYPHEN || (pause == Pause.DIVIDED && !lowerCase)) {
      endWord();
    }
    pause = Pause.NONE;
    if (word.length() == 0) {
      wordStart = start;
      marks.dropTentative();
    } else if (invisible) {
      disguised = true;
      marks.confirm();
    }
    invisible = false;
  }

  private void mark(FoldedCharacter folded, int end) {
    String units = folded.units();
    for (int i = 0; i < units.length() && word.length() > 0 && !word.isFull(); i++) {
      word.addMark(units.charAt(i), end - 1);
      wordEnd = end;
    }
  }

  private void unspaced(FoldedCharacter folded, int start, int end) {
    endWord();
    if (invisible && run.isOpen()) {
      run.disguise();
      marks.confirm();
      marks.emit();
    }
    marks.dropTentative();
    invisible = false;
    String units = folded.units();
    for (int i = 0; i < units.length(); i = units.offsetByCodePoints(i, 1)) {
      run.add(folded.kind(), units.codePointAt(i), start, end);
    }
  }

  private void other(Kind kind, int codePoint, int end) {
    switch (kind) {
      case IGNORED -> {}
      case INVISIBLE -> {
        invisible = true;
        int width = Character.charCount(codePoint);
        marks.addTentative(end - width, width);
      }
      case VOICING -> run.voice(codePoint, end);
      case SPACE -> space();
      case LINE_BREAK -> lineBreak();
      case HYPHEN -> hyphen(Pause.HYPHEN);
      case SOFT_HYPHEN -> hyphen(Pause.SOFT_HYPHEN);
      case APOSTROPHE -> {
        if (pause != Pause.NONE) {
          endWord();
        }
      }
      default -> endWord();
    }
  }

  private void space() {
    // Spaces may stand between the hyphen of a divided word and its line's end, or lead the next.
    if (pause == Pause.NONE) {
      endWord();
    } else if (pause == Pause.SOFT_HYPHEN) {
      pause = Pause.HYPHEN;
    }
  }

  private void lineBreak() {
    if (pause == Pause.NONE || pause == Pause.DIVIDED) {
      endWord();
    } else {
      pause = Pause.DIVIDED;
    }
  }

  private void hyphen(Pause kind) {
    if (word.length() == 0) {
      return;
    }
    if (pause == Pause.NONE) {
      pause = kind;
    } else if (kind == Pause.HYPHEN || pause == Pause.DIVIDED) {
      endWord();
    }
  }

  private void endWord() {
    pause = Pause.NONE;
    if (word.length() == 0) {
      return;
    }
    boolean unmasked = word.unmask(marks);
    marks.emit();
    sink.token(word.hash(), wordStart, wordEnd, unmasked || disguised);
    word.clear();
    disguised = false;
    invisible = false;
  }
}
