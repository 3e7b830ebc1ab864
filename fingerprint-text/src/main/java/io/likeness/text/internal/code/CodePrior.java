package io.likeness.text.internal.code;

import io.likeness.text.internal.landmark.TokenTerm;
import java.util.HashMap;
import java.util.Map;

/** How usual the folded tokens of programs are. Immutable. */
public final class CodePrior {

  /** What any other token is. */
  private static final double OTHER = 0.006;

  private final Map<Integer, Double> probabilities = new HashMap<>();

  /** Makes the table: estimates for languages with the symbols of C. */
  public CodePrior() {
    put(CodeToken.NAME, 0.38);
    put(CodeToken.NUMBER, 0.05);
    put(CodeToken.STRING, 0.03);
    put(CodeToken.symbol('('), 0.1);
    put(CodeToken.symbol(')'), 0.1);
    put(CodeToken.symbol('.'), 0.1);
    put(CodeToken.symbol(','), 0.06);
    put(CodeToken.symbol('='), 0.06);
    put(CodeToken.symbol('+'), 0.02);
    put(CodeToken.symbol('<'), 0.015);
    put(CodeToken.symbol('>'), 0.015);
    put(CodeToken.symbol('['), 0.015);
    put(CodeToken.symbol(']'), 0.015);
  }

  private void put(long hash, double probability) {
    probabilities.put(TokenTerm.key(TokenTerm.of(hash, 0)), probability);
  }

  /**
   * Returns how usual a token is.
   *
   * @param key what equal tokens have in common
   * @return its probability
   */
  public double probability(int key) {
    return probabilities.getOrDefault(key, OTHER);
  }
}
