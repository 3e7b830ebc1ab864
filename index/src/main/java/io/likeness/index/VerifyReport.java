package io.likeness.index;

import java.nio.file.Path;
import java.util.List;

/**
 * What a check of every byte of an index found.
 *
 * @param folder the folder of the index
 * @param intactSegments how many segments are whole
 * @param intactFiles how many registered files are in them
 * @param damages what is damaged; empty if nothing is
 */
public record VerifyReport(
    Path folder, int intactSegments, long intactFiles, List<Damage> damages) {

  /**
   * A part of an index that cannot be trusted.
   *
   * @param part the name of the segment, or of the file that lists the segments
   * @param files how many registered files are in it, or -1 if that cannot be told
   * @param reason what is wrong
   */
  public record Damage(String part, long files, String reason) {}

  /** Copies the list. */
  public VerifyReport {
    damages = List.copyOf(damages);
  }

  /**
   * Returns whether every byte is as it was written.
   *
   * @return whether there is no damage
   */
  public boolean isIntact() {
    return damages.isEmpty();
  }
}
