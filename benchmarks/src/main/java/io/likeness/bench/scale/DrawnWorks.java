package io.likeness.bench.scale;

import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import java.util.List;

/**
 * Works that do not exist, drawn from some that do, beside others that do and are asked for. What
 * is asked for is never drawn from. For one thread.
 */
public interface DrawnWorks {

  /** One of so many real works is asked for. */
  int ASKED = 5;

  /**
   * A real work and a part of it.
   *
   * @param work the work
   * @param suspect an excerpt, as a suspect
   */
  record Asked(FingerprintSet work, FingerprintSet suspect) {}

  /**
   * Returns the modality.
   *
   * @return what the works are
   */
  Modality modality();

  /**
   * Returns what the size of a catalogue is counted in.
   *
   * @return the plural, such as "hours"
   */
  String unit();

  /**
   * Measures a work.
   *
   * @param work a work
   * @return how much it adds to the size of a catalogue
   */
  double amount(FingerprintSet work);

  /**
   * Returns the real works that are asked for.
   *
   * @return at least one
   */
  List<Asked> asked();

  /**
   * Draws a work.
   *
   * @return its fingerprints
   */
  FingerprintSet next();
}
