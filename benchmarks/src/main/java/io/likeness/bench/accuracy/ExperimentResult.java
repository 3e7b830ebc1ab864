package io.likeness.bench.accuracy;

import io.likeness.bench.data.AttackedDataSet.Skipped;
import io.likeness.core.Modality;
import java.util.List;

/**
 * What an experiment gave. The same data, seed and detectors give the same result, to the digit.
 *
 * @param dataSet the name of the data set
 * @param modality what the works are
 * @param seed what splits, attacks and resampling were drawn from
 * @param tuningShare the share of the sources whose queries are the tuning set
 * @param resamples how often queries were drawn anew for intervals
 * @param works how many works were registered
 * @param sources how many sources the queries were made from
 * @param detectors the results, in the order asked for
 * @param absent the detectors that were asked for and could not be made
 * @param skipped the copies that could not be made
 */
public record ExperimentResult(
    String dataSet,
    Modality modality,
    long seed,
    double tuningShare,
    int resamples,
    int works,
    long sources,
    List<DetectorResult> detectors,
    List<Absent> absent,
    List<Skipped> skipped) {
  /** Copies the lists. */
  public ExperimentResult {
    detectors = List.copyOf(detectors);
    absent = List.copyOf(absent);
    skipped = List.copyOf(skipped);
  }
}
