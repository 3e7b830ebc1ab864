package io.likeness.bench.api;

import java.nio.file.Path;
import java.util.List;

/**
 * Anything that finds copies: Likeness as a whole, one fingerprinter, a peer.
 *
 * <p>All works are registered first, then suspects are shown. Used by one thread. It must be
 * deterministic: the same works and suspects in the same order give the same detections.
 */
public interface Detector extends AutoCloseable {

  /**
   * Takes in a work.
   *
   * @param work its name, unlike any other
   * @param file its content
   * @throws Exception if the file cannot be read; the work is then counted as never found
   */
  void register(String work, Path file) throws Exception;

  /**
   * Finds the works that a suspect copies.
   *
   * @param suspect a file
   * @return every work for which there is any evidence, also the weakest, each once and the best
   *     first: the benchmark sets the thresholds
   * @throws Exception if the file cannot be read; the suspect then counts as matching nothing
   */
  List<Detection> detect(Path suspect) throws Exception;

  /** Frees what the detector holds. Does nothing unless overridden. */
  @Override
  default void close() {}
}
