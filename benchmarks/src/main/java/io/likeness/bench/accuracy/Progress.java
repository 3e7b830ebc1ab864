package io.likeness.bench.accuracy;

/** Hears how far an experiment is. Called from several threads. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (detector, asked, all) -> {};

  /**
   * Called after each query.
   *
   * @param detector the name of the detector
   * @param asked how many queries it has seen
   * @param all how many there are
   */
  void asked(String detector, int asked, int all);

  /**
   * Called when a detector cannot be made. Does nothing unless overridden.
   *
   * @param absent which one, and why
   */
  default void absent(Absent absent) {}
}
