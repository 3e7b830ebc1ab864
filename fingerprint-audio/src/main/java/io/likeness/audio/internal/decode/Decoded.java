package io.likeness.audio.internal.decode;

import java.util.List;

/**
 * What is known of a sound track once it was decoded.
 *
 * @param samples the number of samples that were delivered, 1 or greater
 * @param notes what was wrong with the file; empty if all is well
 */
public record Decoded(long samples, List<String> notes) {
  /** Copies the list. */
  public Decoded {
    notes = List.copyOf(notes);
  }
}
