package io.likeness.bench.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well passages are found, character by character, as at PAN (Potthast, Stein, Barrón-Cedeño,
 * Rosso 2010: An Evaluation Framework for Plagiarism Detection, <a
 * href="https://aclanthology.org/C10-2115/">C10-2115</a>; macro averages).
 *
 * @param recall the share of a case's characters, on both sides, that its detections cover,
 *     averaged over the cases
 * @param precision the share of a detection's characters, on both sides, that the cases it detects
 *     cover, averaged over the detections
 * @param granularity how many detections a detected case has on average, 1 or greater
 */
public record Plagdet(double recall, double precision, double granularity) {

  /**
   * Compares detections with the truth.
   *
   * @param cases the true passages
   * @param detections the passages that were detected
   * @return the figures; without cases and detections all are 1, without one of the two recall and
   *     precision are 0. Time is proportional to the sum over suspicious documents of cases times
   *     detections
   */
  public static Plagdet of(Collection<Passage> cases, Collection<Passage> detections) {
    return new Plagdet(
        coverage(cases, detections), coverage(detections, cases), granularity(cases, detections));
  }

  /**
   * Returns the one figure that detectors are ranked by: the harmonic mean of precision and recall,
   * divided by the binary logarithm of 1 + granularity.
   *
   * @return 0 to 1
   */
  public double score() {
    if (recall + precision == 0) {
      return 0;
    }
    double f1 = 2 * recall * precision / (recall + precision);
    return f1 / (StrictMath.log(1 + granularity) / StrictMath.log(2));
  }

  private static double coverage(Collection<Passage> covered, Collection<Passage> covering) {
    if (covered.isEmpty() && covering.isEmpty()) {
      return 1;
    }
    if (covered.isEmpty() || covering.isEmpty()) {
      return 0;
    }
    Map<String, List<Passage>> byDocument = byDocument(covering);
    double sum = 0;
    for (Passage passage : covered) {
      sum += coverage(passage, byDocument.getOrDefault(passage.suspicious(), List.of()));
    }
    return sum / covered.size();
  }

  private static double coverage(Passage passage, List<Passage> others) {
    BitSet suspicious = new BitSet();
    BitSet source = new BitSet();
    for (Passage other : others) {
      if (passage.overlaps(other)) {
        suspicious.set(
            Math.max(passage.start(), other.start()), Math.min(passage.end(), other.end()));
        source.set(
            Math.max(passage.sourceStart(), other.sourceStart()),
            Math.min(passage.sourceEnd(), other.sourceEnd()));
      }
    }
    int covered = suspicious.cardinality() + source.cardinality();
    return covered == 0 ? 0 : (double) covered / passage.length();
  }

  private static double granularity(Collection<Passage> cases, Collection<Passage> detections) {
    Map<String, List<Passage>> byDocument = byDocument(detections);
    long detectedCases = 0;
    long detectionsOfCases = 0;
    for (Passage passage : cases) {
      long found =
          byDocument.getOrDefault(passage.suspicious(), List.of()).stream()
              .filter(passage::overlaps)
              .count();
      detectedCases += found > 0 ? 1 : 0;
      detectionsOfCases += found;
    }
    return detectedCases == 0 ? 1 : (double) detectionsOfCases / detectedCases;
  }

  private static Map<String, List<Passage>> byDocument(Collection<Passage> passages) {
    Map<String, List<Passage>> byDocument = new HashMap<>();
    for (Passage passage : passages) {
      byDocument.computeIfAbsent(passage.suspicious(), name -> new ArrayList<>()).add(passage);
    }
    return byDocument;
  }
}
