package io.likeness.index;

/**
 * A file that shares landmarks with a query at one offset.
 *
 * @param file the number of the file in the {@link IndexView} that was searched
 * @param votes how many different landmarks of the query agree on the offset, 1 or greater
 * @param offset the position in the work less the position in the query: the median of the votes
 * @param score the votes weighted by rarity: the sum of {@code ln(1 + files / files that have the
 *     term)} over the landmarks that voted, so that ten votes of rare terms weigh more than ten of
 *     terms that every file has
 */
public record AlignmentHit(int file, int votes, int offset, double score) {}
