package io.likeness.bench.detector;

import io.likeness.core.Modality;

/**
 * The query by example of Lucene, {@code MoreLikeThis}: the words of a suspect that are the rarest
 * among the works, as a query of the usual score BM25.
 */
public final class MoreLikeThisFactory extends NamedFactory {

  /** Makes the factory. */
  public MoreLikeThisFactory() {
    super("more-like-this", Modality.TEXT, seed -> new MoreLikeThisDetector());
  }
}
