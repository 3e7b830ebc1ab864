package io.likeness.index;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * What a search found, the best first, and what it cost. An unmodifiable list.
 *
 * @param <H> the hits
 */
public final class Hits<H> extends AbstractList<H> implements RandomAccess {

  private final List<H> ranked;
  private final long postingsRead;

  Hits(List<H> ranked, long postingsRead) {
    this.ranked = List.copyOf(ranked);
    this.postingsRead = postingsRead;
  }

  @Override
  public H get(int index) {
    return ranked.get(index);
  }

  @Override
  public int size() {
    return ranked.size();
  }

  /**
   * Returns the cost of the search: how often a term of the query stands in a file, over the terms
   * that were read. Terms that were passed over as too common are not in it.
   *
   * @return 0 or greater
   */
  public long postingsRead() {
    return postingsRead;
  }
}
