package io.likeness.text;

import io.likeness.core.FingerprintSet;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.internal.landmark.LandmarkCollector;
import io.likeness.text.internal.token.CharacterFolding;
import io.likeness.text.internal.token.Tokenizer;

/**
 * Fingerprints a text that is at hand.
 *
 * <p>Deterministic, and safe for many threads. One pass; memory of eight bytes a word, and as much
 * again for the three-word landmarks of a suspect.
 */
public final class TextFingerprinter {

  private static final int BLOCK = 1 << 13;

  private final CharacterFolding folding = new CharacterFolding();

  /** Makes a fingerprinter. Its tables fill as characters are met, so one is to be kept. */
  public TextFingerprinter() {}

  /**
   * Fingerprints a text.
   *
   * @param text the text, of any script
   * @param role what for
   * @return the fingerprints; none, and a note, if the text has fewer than 12 words
   */
  public FingerprintSet fingerprint(String text, Role role) {
    TextStream stream = stream(role);
    char[] block = new char[Math.min(BLOCK, text.length())];
    for (int from = 0; from < text.length(); from += BLOCK) {
      int to = Math.min(from + BLOCK, text.length());
      text.getChars(from, to, block, 0);
      stream.accept(block, 0, to - from);
    }
    return stream.finish();
  }

  /** Starts a text that comes in pieces. */
  TextStream stream(Role role) {
    return new TextStream(folding, role);
  }

  /** A text that comes in pieces. */
  static final class TextStream {
    private final LandmarkCollector landmarks;
    private final Tokenizer tokenizer;

    private TextStream(CharacterFolding folding, Role role) {
      landmarks = new LandmarkCollector(role);
      tokenizer = new Tokenizer(folding, landmarks);
    }

    void accept(char[] text, int from, int to) {
      tokenizer.accept(text, from, to);
    }

    FingerprintSet finish() {
      tokenizer.finish();
      return landmarks.finish(tokenizer.length());
    }
  }
}
