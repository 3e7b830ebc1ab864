package io.likeness.index;

/**
 * A file whose code is near a query.
 *
 * @param file the number of the file in the {@link IndexView} that was searched
 * @param distance the number of differing bits, of the nearest code if the file has several
 */
public record HammingHit(int file, int distance) {}
