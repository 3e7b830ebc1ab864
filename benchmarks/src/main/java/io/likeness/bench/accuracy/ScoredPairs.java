package io.likeness.bench.accuracy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Query;
import io.likeness.bench.metric.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The pairs of queries and works as plain arrays, sorted once, so that resampling is quick. */
final class ScoredPairs {

  /** The source of each query, as a number from 0 on. */
  private final int[] sourceOfQuery;

  /** Relevant pairs of each source, also of those without a score. */
  private final long[] positives;

  /** All other pairs of each source. */
  private final long[] negatives;

  private final double[] scores;
  private final boolean[] relevant;
  private final int[] sourceOfPair;

  /** The attack of each pair, as a number from 0 on in the order in which the queries have them. */
  private final int[] attackOfPair;

  /** Relevant pairs of each attack and source, also of those without a score. */
  private final long[][] positivesOfAttack;

  /**
   * Sorts the pairs.
   *
   * @param score says how sure a detection is; NaN if it says nothing, as if it were not there
   */
  ScoredPairs(DataSet dataSet, List<Answer> answers, ToDoubleFunction<Detection> score) {
    Map<String, Integer> sources = new LinkedHashMap<>();
    answers.forEach(answer -> sources.putIfAbsent(answer.query().source(), sources.size()));
    sourceOfQuery = answers.stream().mapToInt(a -> sources.get(a.query().source())).toArray();
    Map<String, Integer> attacks = new LinkedHashMap<>();
    answers.forEach(answer -> attacks.putIfAbsent(answer.query().label(), attacks.size()));
    positives = new long[sources.size()];
    negatives = new long[sources.size()];
    positivesOfAttack = new long[attacks.size()][sources.size()];
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      Query query = answer.query();
      int source = sourceOfQuery[i];
      int attack = attacks.getOrDefault(query.label(), 0);
      long known =
          dataSet.works().keySet().stream().filter(w -> !dataSet.ambiguous(query, w)).count();
      positives[source] += query.truths().size();
      positivesOfAttack[attack][source] += query.truths().size();
      negatives[source] += known - query.truths().size();
      for (Detection detection : answer.detections()) {
        double sureness = score.applyAsDouble(detection);
        if (!Double.isNaN(sureness)) {
          pairs.add(new Pair(sureness, query.copies(detection.work()), source, attack));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    scores = pairs.stream().mapToDouble(Pair::score).toArray();
    sourceOfPair = pairs.stream().mapToInt(Pair::source).toArray();
    attackOfPair = pairs.stream().mapToInt(Pair::attack).toArray();
    relevant = new boolean[pairs.size()];
    for (int i = 0; i < relevant.length; i++) {
      relevant[i] = pairs.get(i).relevant();
    }
  }

  private record Pair(double score, boolean relevant, int source, int attack) {}

  int sources() {
    return positives.length;
  }

  int sourceOfQuery(int query) {
    return sourceOfQuery[query];
  }

  /** Ranks all pairs. */
  Ranking ranking() {
    return ranking(once());
  }

  /** Counts each source once. */
  int[] once() {
    int[] once = new int[sources()];
    Arrays.fill(once, 1);
    return once;
  }

  /** Ranks the pairs, those of each source as often as said. */
  Ranking ranking(int[] multiplicities) {
    int[] times = new int[sourceOfPair.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = multiplicities[sourceOfPair[i]];
    }
    return Ranking.ofSorted(
        scores, relevant, times, dot(positives, multiplicities), dot(negatives, multiplicities));
  }

  /**
   * Computes the area under the ROC curve of each attack, in the order in which the queries have
   * them: the probability that a relevant pair of the attack scores higher than an irrelevant pair
   * of whatever attack, a tie counting half. NaN without pairs of both kinds. O(n) for all attacks
   * together.
   *
   * @param multiplicities how often each source counts
   */
  double[] areas(int[] multiplicities) {
    long wrong = dot(negatives, multiplicities);
    double[] beaten = new double[positivesOfAttack.length];
    long[] scored = new long[beaten.length];
    long wrongBelow = wrong;
    int end;
    for (int start = 0; start < scores.length; start = end) {
      long tied = 0;
      for (end = start; end < scores.length && scores[end] == scores[start]; end++) {
        tied += relevant[end] ? 0 : multiplicities[sourceOfPair[end]];
      }
      wrongBelow -= tied;
      for (int i = start; i < end; i++) {
        if (relevant[i]) {
          int times = multiplicities[sourceOfPair[i]];
          beaten[attackOfPair[i]] += times * (wrongBelow + tied / 2.0);
          scored[attackOfPair[i]] += times;
        }
      }
    }
    double[] areas = new double[beaten.length];
    for (int attack = 0; attack < areas.length; attack++) {
      long right = dot(positivesOfAttack[attack], multiplicities);
      // The pairs without a score share the lowest.
      double all = beaten[attack] + (right - scored[attack]) * (wrongBelow / 2.0);
      areas[attack] = right == 0 || wrong == 0 ? Double.NaN : all / right / wrong;
    }
    return areas;
  }

  private static long dot(long[] counts, int[] multiplicities) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += multiplicities[i] * counts[i];
    }
    return sum;
  }
}
