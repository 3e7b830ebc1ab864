package io.likeness.text.internal.token;

/**
 * Makes overlapping tokens of a script that writes no spaces between words.
 *
 * <p>Spaces and punctuation inside a run are passed over: where lines break, and whether phrases
 * are set apart, differs from edition to edition.
 */
final class UnspacedRun {

  /** Characters in a token of {@link Kind#IDEOGRAPH}. */
  static final int IDEOGRAPHS = 2;

  /** Characters in a token of {@link Kind#SYLLABIC}. */
  static final int SYLLABICS = 4;

  private final CharacterFolding folding;
  private final TokenSink sink;
  private final int[] units = new int[SYLLABICS];
  private final int[] starts = new int[SYLLABICS];
  private final int[] ends = new int[SYLLABICS];
  private Kind kind = Kind.SEPARATOR;
  private int width;
  private int count;
  private boolean waiting;
  private boolean disguised;

  UnspacedRun(CharacterFolding folding, TokenSink sink) {
    this.folding = folding;
    this.sink = sink;
  }

  boolean isOpen() {
    return count > 0;
  }

  /** Adds a character; a change of kind begins another run. */
  void add(Kind kind, int unit, int start, int end) {
    if (this.kind != kind) {
      finish();
      this.kind = kind;
      width = kind == Kind.IDEOGRAPH ? IDEOGRAPHS : SYLLABICS;
    }
    emitWaiting();
    if (count == width) {
      count--;
      for (int i = 0; i < count; i++) {
        units[i] = units[i + 1];
        starts[i] = starts[i + 1];
        ends[i] = ends[i + 1];
      }
    }
    units[count] = unit;
    starts[count] = start;
    ends[count++] = end;
    waiting = true;
  }

  /** Voices the last Kana. */
  void voice(int mark, int end) {
    if (waiting && kind == Kind.IDEOGRAPH) {
      units[count - 1] = folding.voiced(units[count - 1], mark);
      ends[count - 1] = end;
    }
  }

  void disguise() {
    disguised = true;
  }

  /** Ends the run; one shorter than a token is a token by itself. */
  void finish() {
    if (count > 0 && count < width) {
      emit();
    } else {
      emitWaiting();
    }
    count = 0;
    waiting = false;
    disguised = false;
    kind = Kind.SEPARATOR;
  }

  /** A token waits for the character behind it, which may be a voicing mark. */
  private void emitWaiting() {
    if (waiting && count == width) {
      emit();
    }
  }

  private void emit() {
    long hash = TokenHash.START;
    for (int i = 0; i < count; i++) {
      hash = TokenHash.add(hash, units[i]);
    }
    sink.token(TokenHash.mix(hash), starts[0], ends[count - 1], disguised);
    waiting = false;
    disguised = false;
  }
}
