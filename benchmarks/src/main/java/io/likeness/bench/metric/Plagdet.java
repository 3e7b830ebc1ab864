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
   * @return the figures, see {@link Sums#averages()}
   */
  public static Plagdet of(Collection<Passage> cases, Collection<Passage> detections) {
    return Sums.of(cases, detections).averages();
  }

  /**
   * What the averages are made of. Suspicious documents do not influence each other, so that their
   * sums may be added.
   *
   * @param recall the sum of the recalls of all cases
   * @param cases the number of cases
   * @param precision the sum of the precisions of all detections
   * @param detections the number of detections
   * @param detectedCases the number of cases that have a detection
   * @param overlaps the number of pairs of a case and a detection of it
   */
  public record Sums(
      double recall,
      long cases,
      double precision,
      long detections,
      long detectedCases,
      long overlaps) {

    /** Nothing at all. */
    public static final Sums ZERO = new Sums(0, 0, 0, 0, 0, 0);

    /**
     * Compares detections with the truth.
     *
     * @param cases the true passages
     * @param detections the passages that were detected
     * @return their sums. Time is proportional to the sum over suspicious documents of cases times
     *     detections
     */
    public static Sums of(Collection<Passage> cases, Collection<Passage> detections) {
      Map<String, List<Passage>> detectionsOf = byDocument(detections);
      long detected = 0;
      long overlaps = 0;
      for (Passage passage : cases) {
        List<Passage> candidates = detectionsOf.getOrDefault(passage.suspicious(), List.of());
        long found = candidates.stream().filter(passage::overlaps).count();
        detected += found > 0 ? 1 : 0;
        overlaps += found;
      }
      return new Sums(
          coverage(cases, detectionsOf),
          cases.size(),
          coverage(detections, byDocument(cases)),
          detections.size(),
          detected,
          overlaps);
    }

    /**
     * Adds sums of other documents.
     *
     * @param other their sums
     * @param times how often they count
     * @return the sums of all
     */
    public Sums plus(Sums other, int times) {
      return new Sums(
          recall + times * other.recall,
          cases + times * other.cases,
          precision + times * other.precision,
          detections + times * other.detections,
          detectedCases + times * other.detectedCases,
          overlaps + times * other.overlaps);
    }

    /**
     * Averages.
     *
     * @return the figures; without cases and detections all are 1, without one of the two recall
     *     and precision are 0
     */
    public Plagdet averages() {
      double granularity = detectedCases == 0 ? 1 : (double) overlaps / detectedCases;
      if (cases == 0 || detections == 0) {
        double both = cases == detections ? 1 : 0;
        return new Plagdet(both, both, granularity);
      }
      return new Plagdet(recall / cases, precision / detections, granularity);
    }
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

  private static double coverage(
      Collection<Passage> covered, Map<String, List<Passage>> coveringOf) {
    double sum = 0;
    for (Passage passage : covered) {
      sum += coverage(passage, coveringOf.getOrDefault(passage.suspicious(), List.of()));
    }
    return sum;
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

  private static Map<String, List<Passage>> byDocument(Collection<Passage> passages) {
    Map<String, List<Passage>> byDocument = new HashMap<>();
    for (Passage passage : passages) {
      byDocument.computeIfAbsent(passage.suspicious(), name -> new ArrayList<>()).add(passage);
    }
    return byDocument;
  }
}
