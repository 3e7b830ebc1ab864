package io.likeness.bench.metric;

/**
 * A passage of a suspicious document that copies a passage of a source document: a case if it is
 * true, a detection if a detector says so.
 *
 * @param suspicious the name of the suspicious document
 * @param start the offset of the first copied character in it, 0 or greater
 * @param end the offset behind the last one
 * @param source the name of the source document
 * @param sourceStart the offset of the first character that was copied from it, 0 or greater
 * @param sourceEnd the offset behind the last one
 */
public record Passage(
    String suspicious, int start, int end, String source, int sourceStart, int sourceEnd) {
  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if a range is negative or ends before it starts
   */
  public Passage {
    if (start < 0 || end < start || sourceStart < 0 || sourceEnd < sourceStart) {
      throw new IllegalArgumentException(
          "not ranges: " + start + ".." + end + ", " + sourceStart + ".." + sourceEnd);
    }
  }

  /**
   * Tells whether one detects the other: they lie in the same two documents and share a character
   * of both.
   *
   * @param other another passage
   * @return whether they overlap on both sides
   */
  boolean overlaps(Passage other) {
    return suspicious.equals(other.suspicious)
        && source.equals(other.source)
        && Math.max(start, other.start) < Math.min(end, other.end)
        && Math.max(sourceStart, other.sourceStart) < Math.min(sourceEnd, other.sourceEnd);
  }

  int length() {
    return end - start + sourceEnd - sourceStart;
  }
}
