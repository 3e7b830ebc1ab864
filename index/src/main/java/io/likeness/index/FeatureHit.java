package io.likeness.index;

/**
 * A file that shares local features with a query, turned and scaled alike.
 *
 * @param file the number of the file in the {@link IndexView} that was searched
 * @param list which of the lists of the query it shares them with, 0 or greater
 * @param votes how many keypoints of the list agree on turn and scale, 1 or greater
 * @param score the votes weighted by rarity: the sum, over the keypoints that voted, of {@code ln(1
 *     + files / files that have the word)} and the negative logarithm of the probability that two
 *     signatures are as near by chance
 * @param turn about how much greater the angles are in the file, 0 to 255 in 256ths of a turn
 * @param ratio about how much greater the {@linkplain io.likeness.core.LocalFeatures#size sizes}
 *     are in the file, -256 to 255 in 16ths of an octave: the file shows the part smaller if
 *     positive
 */
public record FeatureHit(int file, int list, int votes, double score, int turn, int ratio) {}
