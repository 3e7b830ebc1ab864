package io.likeness.bench.api;

import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.List;

/**
 * One way to disguise a copy, at one strength.
 *
 * <p>Immutable and safe for many threads. The same work and seed give the same file, byte for byte.
 */
public interface Attack {

  /**
   * Returns the family, which attacks of different strength share.
   *
   * @return letters, digits and hyphens, such as {@code jpeg-quality}
   */
  String name();

  /**
   * Returns the parameter of the family as a number in its own unit.
   *
   * @return such as 30 for a JPEG of quality 30
   */
  double strength();

  /**
   * Returns the name for people, unlike that of any other attack of the modality.
   *
   * @return such as "JPEG quality 30"
   */
  String label();

  /**
   * Returns what it disguises.
   *
   * @return the modality of the works
   */
  Modality modality();

  /**
   * Returns what people do that makes such copies.
   *
   * @return a tool or a practice, such as "messengers that shrink pictures"
   */
  String imitates();

  /**
   * Tells whether the result still is a copy.
   *
   * @return false for hard negatives such as a reversed sound
   */
  default boolean mustMatch() {
    return true;
  }

  /**
   * Tells which copies are out of date. Raised whenever the same work and seed give another copy
   * than before, so that copies that were kept are made again.
   *
   * @return 1 or greater
   */
  default int version() {
    return 1;
  }

  /**
   * Tells whether the attack makes sense for a work, by its name.
   *
   * @param work a file of the modality
   * @return false if the work is not to be shown under this attack, such as prose under one for
   *     programs
   */
  default boolean suits(Path work) {
    return true;
  }

  /**
   * Returns how many works a copy shows, such as four for a collage of four.
   *
   * @return 1 or greater
   */
  default int works() {
    return 1;
  }

  /**
   * Makes a disguised copy.
   *
   * @param works the files to copy, as many as {@link #works()}, not changed
   * @param folder where to write one new file, which exists
   * @param seed what to draw at random from
   * @return the file, and which part of it shows which part of each work
   * @throws Exception if a work cannot be read or is too small for the attack
   */
  Attacked apply(List<Path> works, Path folder, long seed) throws Exception;
}
