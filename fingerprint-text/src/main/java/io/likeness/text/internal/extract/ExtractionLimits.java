package io.likeness.text.internal.extract;

import java.time.Duration;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes the largest document; a plain text is read piece by piece
 * @param characters the longest text, in UTF-16 code units
 * @param unpackedBytes the most that the parts of a zipped document may unpack to
 * @param zipEntries the most parts of a zipped document
 * @param depth how deep the elements of a document may be nested
 * @param time how long a document, not a plain text, may take
 */
public record ExtractionLimits(
    long fileBytes, int characters, long unpackedBytes, int zipEntries, int depth, Duration time) {

  /**
   * 512 MiB of document, 2^27 characters, 512 MiB and 20 000 parts unpacked, depth 1000, a minute.
   */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(1L << 29, 1 << 27, 1L << 29, 20_000, 1000, Duration.ofMinutes(1));
}
