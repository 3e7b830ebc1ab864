package io.likeness.text.internal.code;

import io.likeness.core.Fingerprint;
import io.likeness.core.Landmarks;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.TextSchemes;
import io.likeness.text.internal.landmark.TokenTerm;
import io.likeness.text.internal.landmark.Winnowing;
import io.likeness.text.internal.token.TokenHash;
import io.likeness.text.internal.token.TokenSink;
import java.util.List;

/** Turns the tokens of one program into its fingerprints. For one thread. */
public final class CodeCollector implements TokenSink {

  /** Tokens in a gram. */
  private static final int TOKENS = 8;

  /** The fewest tokens of a program that is judged. */
  private static final int MINIMUM_TOKENS = 16;

  private static final int EXPECTED_TOKENS = 512;

  /** Winnowing takes windows of four: of eight at this width. */
  private static final int WIDTH = 2;

  private final Landmarks.Builder grams =
      Landmarks.builder(TextSchemes.CODE_8GRAM, EXPECTED_TOKENS);
  private final Landmarks.Builder tokens =
      Landmarks.builder(TextSchemes.CODE_TOKENS, EXPECTED_TOKENS);
  private final long[] last = new long[TOKENS];
  private final Winnowing winnowing = new Winnowing(this::addGram);
  private final boolean dense;

  /**
   * Starts a program.
   *
   * @param role what the fingerprints are for
   */
  public CodeCollector(Role role) {
    this.dense = role == Role.SUSPECT;
  }

  @Override
  public void token(long hash, int start, int end, boolean disguised) {
    last[tokens.size() % TOKENS] = hash;
    tokens.add(TokenTerm.of(hash, end - start), start);
    if (tokens.size() >= TOKENS) {
      gram(tokens.size() - TOKENS);
    }
  }

  private void gram(int first) {
    long hash = TokenHash.START;
    for (int i = first; i < first + TOKENS; i++) {
      hash = TokenHash.add(hash, last[i % TOKENS]);
    }
    if (dense) {
      addGram(TokenHash.mix(hash), first, WIDTH);
    } else {
      winnowing.gram(TokenHash.mix(hash), first, WIDTH);
    }
  }

  private void addGram(long hash, int index, int width) {
    grams.add((int) (hash >>> 32), index);
  }

  /**
   * Ends the program.
   *
   * @return its fingerprints, none if it is too short
   */
  public List<Fingerprint> finish() {
    winnowing.finish();
    return tokens.size() < MINIMUM_TOKENS ? List.of() : List.of(grams.build(), tokens.build());
  }
}
