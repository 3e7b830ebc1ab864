package io.likeness.text.internal.landmark;

import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.TextSchemes;
import io.likeness.text.internal.token.TokenSink;
import java.util.ArrayList;
import java.util.List;

/** Turns the tokens of one text into its fingerprints. For one thread. */
public final class LandmarkCollector implements TokenSink {

  /** The fewest words of a text that is judged, where a word is a token that overlaps no other. */
  public static final int MINIMUM_WORDS = 12;

  /**
   * The most words, or tokens that overlap, of a suspect that are looked at: some forty books, and
   * 64 MiB of landmarks.
   */
  public static final int MOST_TOKENS = 1 << 22;

  private static final int EXPECTED_TOKENS = 1024;

  private final Role role;
  private final Landmarks.Builder grams =
      Landmarks.builder(TextSchemes.WORD_3GRAM, EXPECTED_TOKENS);
  private final Landmarks.Builder tokens = Landmarks.builder(TextSchemes.TOKENS, EXPECTED_TOKENS);
  private final Landmarks.Builder disguises = Landmarks.builder(TextSchemes.DISGUISES, 0);
  private final Winnowing winnowing = new Winnowing(this::addGram);
  private final GramWindow window;
  private int words;
  private int wordsEnd;

  /**
   * Starts a text.
   *
   * @param role what the fingerprints are for
   */
  public LandmarkCollector(Role role) {
    this.role = role;
    this.window = new GramWindow(role == Role.WORK ? winnowing : this::addGram);
  }

  /**
   * Returns whether a suspect has brought as many tokens as are looked at.
   *
   * @return whether further ones are left out
   */
  public boolean isFull() {
    return role == Role.SUSPECT && tokens.size() >= MOST_TOKENS;
  }

  @Override
  public void token(long hash, int start, int end, boolean disguised) {
    if (isFull()) {
      return;
    }
    tokens.add(TokenTerm.of(hash, end - start), start);
    window.add(hash, start, end);
    if (start >= wordsEnd) {
      words++;
      wordsEnd = end;
    }
  }

  @Override
  public void disguise(int offset, int length) {
    if (role == Role.SUSPECT) {
      disguises.add(length, offset);
    }
  }

  private void addGram(long hash, int index, int width) {
    grams.add((int) (hash >>> 32), index);
  }

  /**
   * Ends the text.
   *
   * @param length its length in UTF-16 code units
   * @return the fingerprints, none if the text is too short, and then a note says so
   */
  public FingerprintSet finish(int length) {
    winnowing.finish();
    List<Fingerprint> fingerprints = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (words < MINIMUM_WORDS) {
      notes.add("too short to judge: %d words, fewer than %d".formatted(words, MINIMUM_WORDS));
    } else {
      if (isFull()) {
        notes.add("only the first %d words were looked at".formatted(MOST_TOKENS));
      }
      fingerprints.add(grams.build());
      fingerprints.add(tokens.build());
      if (disguises.size() > 0) {
        fingerprints.add(disguises.build());
      }
    }
    return new FingerprintSet(new Extent.Characters(length), fingerprints, notes);
  }
}
