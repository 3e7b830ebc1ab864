package io.likeness.core;

import java.util.List;

/**
 * Checks candidate works against one suspect and says which part copies which.
 *
 * <p>An aligner is made for one suspect, so that what it needs of the suspect is prepared once. It
 * belongs to one thread.
 */
public interface Aligner {

  /**
   * Aligns the suspect with a work.
   *
   * @param work the fingerprints that were stored of the work
   * @return every way in which the suspect may copy the work, the most significant first; empty if
   *     nothing aligns. Weak alignments are listed too: their significance says how weak they are
   */
  List<Alignment> align(FingerprintSet work);
}
