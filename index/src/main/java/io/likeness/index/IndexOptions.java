package io.likeness.index;

import java.time.Duration;

/**
 * How an index is written and refreshed.
 *
 * @param ramBufferMegabytes how much is collected in memory before a segment is written, greater
 *     than 0 and less than 2048; 256 and more pay for bulk registration. To know the keys of the
 *     registered files takes two to ten bytes of each beside it
 * @param refreshInterval after how long, at the latest, a new view shows what was put; 0 to show it
 *     always, at most 365 days
 */
public record IndexOptions(double ramBufferMegabytes, Duration refreshInterval) {

  private static final Duration LONGEST = Duration.ofDays(365);

  /** 64 megabytes, one second. */
  public static final IndexOptions DEFAULT = new IndexOptions(64, Duration.ofSeconds(1));

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public IndexOptions {
    if (!(ramBufferMegabytes > 0 && ramBufferMegabytes < 2048)) {
      throw new IllegalArgumentException(
          "ramBufferMegabytes is not in 0..2048: " + ramBufferMegabytes);
    }
    if (refreshInterval.isNegative() || refreshInterval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "refreshInterval is not in 0.." + LONGEST.toDays() + " days: " + refreshInterval);
    }
  }

  /**
   * Replaces the size of the buffer.
   *
   * @param ramBufferMegabytes greater than 0 and less than 2048
   * @return the changed options
   */
  public IndexOptions withRamBufferMegabytes(double ramBufferMegabytes) {
    return new IndexOptions(ramBufferMegabytes, refreshInterval);
  }

  /**
   * Replaces the refresh interval.
   *
   * @param refreshInterval 0 to 365 days
   * @return the changed options
   */
  public IndexOptions withRefreshInterval(Duration refreshInterval) {
    return new IndexOptions(ramBufferMegabytes, refreshInterval);
  }
}
