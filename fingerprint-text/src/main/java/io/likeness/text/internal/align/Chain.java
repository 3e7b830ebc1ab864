package io.likeness.text.internal.align;

import java.util.List;

/**
 * Runs that follow each other in both texts, with little in between.
 *
 * @param runs at least one, in their order in both texts, not overlapping
 * @param bits what it tells that all of them agree, less what their gaps cost
 */
record Chain(List<Run> runs, double bits) {
  Chain {
    runs = List.copyOf(runs);
  }

  Run first() {
    return runs.getFirst();
  }

  Run last() {
    return runs.getLast();
  }
}
