package io.likeness.cli.report;

import io.likeness.core.Preview;

/**
 * What could be loaded of a file, to be shown.
 *
 * @param <P> the kind of preview
 */
sealed interface Loaded<P extends Preview> {

  /**
   * The file could be decoded.
   *
   * @param preview what to show of it
   */
  record Shown<P extends Preview>(P preview) implements Loaded<P> {}

  /**
   * The file cannot be shown.
   *
   * @param reason why, as a sentence
   */
  record Missing<P extends Preview>(String reason) implements Loaded<P> {}
}
