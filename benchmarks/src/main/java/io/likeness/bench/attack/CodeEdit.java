package io.likeness.bench.attack;

import java.util.Random;

/** Changes a program in Java, C or C++ so that it still does the same. */
@FunctionalInterface
interface CodeEdit {

  /**
   * Changes a program.
   *
   * @param program the program
   * @param random the only source of chance
   * @return the changed program, or the same if there is nothing to change
   */
  String apply(String program, Random random);

  default CodeEdit then(CodeEdit next) {
    return (program, random) -> next.apply(apply(program, random), random);
  }
}
