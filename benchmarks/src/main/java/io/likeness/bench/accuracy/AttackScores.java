package io.likeness.bench.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * How a detector fares against one attack.
 *
 * @param attack the family
 * @param label the name for people
 * @param strength the parameter of the family; NaN if there is none
 * @param copies how many pairs of a query and a work it copies there are
 * @param recallTuned the share of the copies that the tuned threshold finds
 * @param recallOracle the share of the copies that are found without any false match in all queries
 * @param recallAt1 the share of the queries that are copies whose best detection is right
 * @param areaUnderRoc the area under the ROC curve of the copies against the wrong pairs of all
 *     queries
 * @param passages how well the tuned threshold tells the passages of the attack, as {@link
 *     Metric#PLAGDET} and what it is made of; without intervals, and empty if the data or the
 *     detector do not tell passages
 * @param queries how many queries there are
 * @param falseAlarms for how many of them the tuned threshold finds a work that is not copied
 */
public record AttackScores(
    String attack,
    String label,
    double strength,
    long copies,
    Figure recallTuned,
    Figure recallOracle,
    Figure recallAt1,
    Figure areaUnderRoc,
    List<Figure> passages,
    long queries,
    long falseAlarms) {

  /** Copies the list. */
  public AttackScores {
    passages = List.copyOf(passages);
  }

  /**
   * Lists the figures.
   *
   * @return those of this attack, each with its metric
   */
  public List<Figure> figures() {
    List<Figure> figures =
        new ArrayList<>(List.of(recallTuned, recallOracle, recallAt1, areaUnderRoc));
    figures.addAll(passages);
    return List.copyOf(figures);
  }
}
