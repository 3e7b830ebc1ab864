package io.likeness.text;

import io.likeness.core.FingerprintSet;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.internal.token.CharacterFolding;

/**
 * Fingerprints a text that is at hand.
 *
 * <p>Source code is recognised by its lines and fingerprinted twice: as the words it is written
 * with, and as the program that it is. Deterministic, and safe for many threads. One pass; memory
 * of eight bytes a word, as much again for the three-word landmarks of a suspect, and of source
 * code the text itself, unless it has more than four million characters and is taken as prose.
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
   * @return the fingerprints; none, and a note, if the text has fewer than 12 words; those of the
   *     first 2^22 words of a longer suspect, and a note
   */
  public FingerprintSet fingerprint(String text, Role role) {
    TextStream stream = stream(role);
    char[] block = new char[Math.min(BLOCK, text.length())];
    for (int from = 0; from < text.length() && !stream.isFull(); from += BLOCK) {
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
}
