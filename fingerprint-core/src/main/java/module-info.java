/**
 * The words that all modules of Likeness speak: schemes, fingerprints, alignments, significance.
 */
module io.likeness.core {
  requires static transitive org.jspecify;
  requires commons.math3;

  exports io.likeness.core;

  uses io.likeness.core.ModalityProvider;
}
