package io.likeness.bench.accuracy;

/**
 * How a detector fares against one attack.
 *
 * @param attack the family
 * @param label the name for people
 * @param strength the parameter of the family; NaN if there is none
 * @param copies how many of the queries are copies
 * @param recallTuned the share of the copies that the tuned threshold finds
 * @param recallOracle the share of the copies that are found without any false match in all queries
 * @param recallAt1 the share of the copies whose best detection is right
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
    long queries,
    long falseAlarms) {}
