package io.likeness.bench.metric;

/** Average precision of the answer to one query. */
public final class AveragePrecision {

  private AveragePrecision() {}

  /**
   * Computes the area under precision over recall by trapezoids, as the evaluation of Copydays and
   * Holidays does (Jégou, Douze, Schmid 2008, <a
   * href="https://doi.org/10.1007/978-3-540-88682-2_24">doi:10.1007/978-3-540-88682-2_24</a>). Its
   * mean over all queries is the mean average precision.
   *
   * @param ranks at which ranks the relevant works stand in the answer, from 0 on, ascending;
   *     without those that were not found
   * @param relevant how many works are relevant, not less than the number of ranks
   * @return 0 to 1; NaN if none is relevant
   */
  public static double trapezoidal(int[] ranks, int relevant) {
    if (ranks.length > relevant) {
      throw new IllegalArgumentException(
          "more ranks than relevant works: " + ranks.length + " > " + relevant);
    }
    double sum = 0;
    for (int found = 0; found < ranks.length; found++) {
      double before = ranks[found] == 0 ? 1 : (double) found / ranks[found];
      double after = (found + 1.0) / (ranks[found] + 1);
      sum += (before + after) / 2;
    }
    return sum / relevant;
  }
}
