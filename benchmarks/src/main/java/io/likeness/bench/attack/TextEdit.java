package io.likeness.bench.attack;

import java.util.List;
import java.util.Random;

/** Changes a passage of a text. */
@FunctionalInterface
interface TextEdit {

  /** Changes nothing. */
  TextEdit NONE = (passage, others, random) -> passage;

  /**
   * Changes a passage.
   *
   * @param passage the passage
   * @param others words of another text, at least one, to replace words by
   * @param random the only source of chance
   */
  String apply(String passage, List<String> others, Random random);

  default TextEdit then(TextEdit next) {
    return (passage, others, random) -> next.apply(apply(passage, others, random), others, random);
  }
}
