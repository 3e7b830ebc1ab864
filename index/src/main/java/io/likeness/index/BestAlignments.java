package io.likeness.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best hits of one query. */
final class BestAlignments {

  private static final Comparator<AlignmentHit> BEST_FIRST =
      Comparator.comparingDouble(AlignmentHit::score)
          .reversed()
          .thenComparingInt(AlignmentHit::file);

  private final int limit;
  private final PriorityQueue<AlignmentHit> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

  BestAlignments(int limit) {
    this.limit = limit;
  }

  /** Returns whether a hit of a score may be among the best. */
  boolean accepts(double score) {
    AlignmentHit worst = worstFirst.peek();
    return worstFirst.size() < limit || worst == null || score >= worst.score();
  }

  void offer(AlignmentHit hit) {
    worstFirst.add(hit);
    if (worstFirst.size() > limit) {
      worstFirst.remove();
    }
  }

  /** Returns the hits, the greatest score first, those of one score by the number of the file. */
  List<AlignmentHit> sorted() {
    List<AlignmentHit> hits = new ArrayList<>(worstFirst);
    hits.sort(BEST_FIRST);
    return List.copyOf(hits);
  }
}
