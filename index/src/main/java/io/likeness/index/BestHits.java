package io.likeness.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Keeps the best hits of one query. For one thread. */
final class BestHits<H> {

  private final int limit;
  private final ToDoubleFunction<H> score;
  private final Comparator<H> bestFirst;
  private final PriorityQueue<H> worstFirst;

  BestHits(int limit, ToDoubleFunction<H> score, ToIntFunction<H> file) {
    this.limit = limit;
    this.score = score;
    this.bestFirst = Comparator.comparingDouble(score).reversed().thenComparingInt(file);
    this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
  }

  /** Returns whether a hit of a score may be among the best. */
  boolean accepts(double offered) {
    H worst = worstFirst.peek();
    return worstFirst.size() < limit || worst == null || offered >= score.applyAsDouble(worst);
  }

  void offer(H hit) {
    worstFirst.add(hit);
    if (worstFirst.size() > limit) {
      worstFirst.remove();
    }
  }

  /** Returns the hits, the greatest score first, those of one score by the number of the file. */
  List<H> sorted() {
    List<H> hits = new ArrayList<>(worstFirst);
    hits.sort(bestFirst);
    return List.copyOf(hits);
  }
}
