package io.likeness.engine;

/** What a match amounts to, in a word. */
public enum Verdict {
  /** The suspect is the registered file, byte for byte. */
  IDENTICAL,
  /** The suspect shows the whole work and little else. */
  NEAR_DUPLICATE,
  /** A part of the work, or the work as a part of something larger. */
  PARTIAL_COPY,
  /** The work was reworked: it can still be recognised, but much of it was replaced. */
  DERIVED,
  /** Chance, or a common source, might have done it: a person should look. */
  UNCERTAIN,
  /** All that the two share is excluded, such as quotations and boilerplate: no copy. */
  EXCLUDED
}
