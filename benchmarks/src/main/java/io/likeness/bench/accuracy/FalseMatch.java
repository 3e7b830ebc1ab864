package io.likeness.bench.accuracy;

/**
 * A work that a detector named for a query that does not copy it.
 *
 * @param query the name of the query
 * @param label the attack with its strength; empty if it is not known
 * @param work the name of the work
 * @param score how sure the detector was
 * @param eValue the E-value that it gave; NaN if it gives none
 */
public record FalseMatch(String query, String label, String work, double score, double eValue) {}
