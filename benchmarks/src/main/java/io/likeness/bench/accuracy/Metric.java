package io.likeness.bench.accuracy;

import java.util.Locale;

/**
 * The figures by which detectors are compared. "Tuned" figures take the threshold that just has no
 * false match on the tuning set; "oracle" figures take the one that just has none on the very
 * queries that are scored, which nobody could know beforehand. Figures "at E-value" need no
 * threshold to be chosen at all, and are there for detectors that give E-values.
 */
public enum Metric {
  /** The share of the copies that the tuned threshold finds. */
  RECALL_TUNED("recall, tuned", true),
  /** The share of what the tuned threshold finds that are copies. */
  PRECISION_TUNED("precision, tuned", true),
  /** The harmonic mean of these two. */
  F1_TUNED("F1, tuned", true),
  /** The share of the queries for which the tuned threshold finds a work that is not copied. */
  FALSE_ALARMS_TUNED("queries with a false match, tuned", false),
  /** The share of the copies found at an E-value of 1e-3 or less. */
  RECALL_AT_E_3("recall at E-value 1e-3", true),
  /**
   * The share of the queries for which a work that is not copied has an E-value of 1e-3 or less.
   */
  FALSE_ALARMS_AT_E_3("queries with a false match at E-value 1e-3", false),
  /** The share of the copies found at an E-value of 1e-5 or less. */
  RECALL_AT_E_5("recall at E-value 1e-5", true),
  /**
   * The share of the queries for which a work that is not copied has an E-value of 1e-5 or less.
   */
  FALSE_ALARMS_AT_E_5("queries with a false match at E-value 1e-5", false),
  /** The share of the copies found without any false match. */
  RECALL_ORACLE("recall, oracle", true),
  /** The harmonic mean of that recall and a precision of 1. */
  F1_ORACLE("F1, oracle", true),
  /** The share of the copies found at one false match among a million wrong pairs. */
  RECALL_AT_1E_6("recall at FPR 1e-6", true),
  /** The share of the copies found at one false match among ten thousand wrong pairs. */
  RECALL_AT_1E_4("recall at FPR 1e-4", true),
  /** The share of the copies found at one false match among a hundred wrong pairs. */
  RECALL_AT_1E_2("recall at FPR 1e-2", true),
  /** Micro-average precision, as of DISC21. */
  MICRO_AVERAGE_PRECISION("micro-average precision", true),
  /** The greatest recall at a precision of 0.9, as of DISC21. */
  RECALL_AT_PRECISION_90("recall at precision 0.9", true),
  /** Mean average precision, as of Copydays. */
  MEAN_AVERAGE_PRECISION("mean average precision", true),
  /** The share of the copies whose best detection is right. */
  RECALL_AT_1("recall@1", true),
  /** The area under the ROC curve. */
  AREA_UNDER_ROC("area under ROC", true),
  /** The equal error rate. */
  EQUAL_ERROR_RATE("equal error rate", false),
  /** The rank figure of PAN, at the tuned threshold. */
  PLAGDET("plagdet, tuned", true),
  /** The recall of characters of PAN, at the tuned threshold. */
  PLAGDET_RECALL("character recall, tuned", true),
  /** The precision of characters of PAN, at the tuned threshold. */
  PLAGDET_PRECISION("character precision, tuned", true),
  /** The granularity of PAN, at the tuned threshold. */
  PLAGDET_GRANULARITY("granularity, tuned", false),
  /** Intersection over union of the true and the detected part of the suspect. */
  REGION_OVERLAP("region overlap, tuned", true),
  /** How far ends or corners are off: seconds, UTF-16 units, or fractions of the side. */
  REGION_DISPLACEMENT("region displacement, tuned", false);

  private final String label;
  private final boolean greaterIsBetter;

  Metric(String label, boolean greaterIsBetter) {
    this.label = label;
    this.greaterIsBetter = greaterIsBetter;
  }

  /**
   * Returns the name for files.
   *
   * @return the constant's name in lower case
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name for people.
   *
   * @return a few words
   */
  public String label() {
    return label;
  }

  /**
   * Tells which direction is good.
   *
   * @return whether a greater figure is a better one
   */
  public boolean greaterIsBetter() {
    return greaterIsBetter;
  }
}
