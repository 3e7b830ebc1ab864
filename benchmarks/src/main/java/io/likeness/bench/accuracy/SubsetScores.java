package io.likeness.bench.accuracy;

import io.likeness.bench.metric.Calibration;
import io.likeness.bench.metric.Curve;
import java.util.List;
import java.util.Optional;

/**
 * How a detector fares on a set of queries.
 *
 * @param queries how many queries there are
 * @param copies how many pairs of a query and a work it copies
 * @param wrongPairs how many other pairs, those of unknown truth left out
 * @param oracleThreshold the score above every false match of these queries; negative infinity if
 *     there is none
 * @param figures what the data give, in the order of {@link Metric}
 * @param attacks the figures of each attack, in the order in which the data set has them
 * @param roc the ROC curve
 * @param precisionRecall precision over recall
 * @param calibration expected against observed false matches; empty if the detector gives no
 *     E-values
 * @param falseMatches the false matches of the highest scores, the highest first, so that one can
 *     look at them
 */
public record SubsetScores(
    int queries,
    long copies,
    long wrongPairs,
    double oracleThreshold,
    List<Figure> figures,
    List<AttackScores> attacks,
    Curve roc,
    Curve precisionRecall,
    Optional<Calibration> calibration,
    List<FalseMatch> falseMatches) {
  /** Copies the lists. */
  public SubsetScores {
    figures = List.copyOf(figures);
    attacks = List.copyOf(attacks);
    falseMatches = List.copyOf(falseMatches);
  }

  /**
   * Finds a figure.
   *
   * @param metric which one
   * @return the figure; empty if the data do not give it
   */
  public Optional<Figure> figure(Metric metric) {
    return figures.stream().filter(figure -> figure.metric() == metric).findFirst();
  }
}
