package io.likeness.bench.accuracy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.metric.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  ScoredPairs(DataSet dataSet, List<Answer> answers) {
    Map<String, Integer> sources = new LinkedHashMap<>();
    answers.forEach(answer -> sources.putIfAbsent(answer.query().source(), sources.size()));
    sourceOfQuery = answers.stream().mapToInt(a -> sources.get(a.query().source())).toArray();
    positives = new long[sources.size()];
    negatives = new long[sources.size()];
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      long known =
          dataSet.works().keySet().stream()
              .filter(work -> !dataSet.ambiguous(answer.query(), work))
              .count();
      positives[sourceOfQuery[i]] += answer.query().truths().size();
      negatives[sourceOfQuery[i]] += known - answer.query().truths().size();
      for (Detection detection : answer.detections()) {
        pairs.add(
            new Pair(detection.score(), answer.query().copies(detection.work()), sourceOfQuery[i]));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    scores = pairs.stream().mapToDouble(Pair::score).toArray();
    sourceOfPair = pairs.stream().mapToInt(Pair::source).toArray();
    relevant = new boolean[pairs.size()];
    for (int i = 0; i < relevant.length; i++) {
      relevant[i] = pairs.get(i).relevant();
    }
  }

  private record Pair(double score, boolean relevant, int source) {}

  int sources() {
    return positives.length;
  }

  int sourceOfQuery(int query) {
    return sourceOfQuery[query];
  }

  /** Ranks all pairs. */
  Ranking ranking() {
    int[] once = new int[sources()];
    Arrays.fill(once, 1);
    return ranking(once);
  }

  /** Ranks the pairs, those of each source as often as said. */
  Ranking ranking(int[] multiplicities) {
    int[] times = new int[sourceOfPair.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = multiplicities[sourceOfPair[i]];
    }
    long right = 0;
    long wrong = 0;
    for (int i = 0; i < multiplicities.length; i++) {
      right += multiplicities[i] * positives[i];
      wrong += multiplicities[i] * negatives[i];
    }
    return Ranking.ofSorted(scores, relevant, times, right, wrong);
  }
}
