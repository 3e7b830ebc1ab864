package io.likeness.audio.internal.align;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells in which direction of time a suspect follows a work. Chords that are held or repeated agree
 * forwards too where the work is played backwards.
 *
 * <p>Compares how well the suspect follows the work with how well the reversed suspect does. Over
 * 343 reversed excerpts and wholes of 49 tracks the reversed suspect explains every stretch that
 * agrees forwards better, the whole of its own stretch 1.4 to 200 times as well; over 196 excerpts
 * that are copies, 0.57 times at best. Music that is its own mirror image gives both alike, and is
 * taken for a copy.
 *
 * <p>Belongs to one thread.
 */
final class Directions {

  /** Tells nothing: the suspect is known forwards only. */
  static final Directions UNKNOWN = new Directions(List.of(), () -> Backwards.NONE);

  /** Stretches of a greater p-value are no evidence anyway, and not worth the look. */
  static final double DOUBTED_LOG_10_P = -1;

  /** By how much better the reversed suspect has to follow the work. */
  private static final double BETTER = 1.25;

  /** How well, compared with the suspect, it has to do so over the part in question. */
  private static final double HERE = 0.7;

  /** What unrelated sounds do not score. */
  private static final double RELATED = 100;

  private final List<Way> forwards;
  private final Supplier<Backwards> source;
  private Optional<Backwards> backwards = Optional.empty();

  /**
   * Compares both directions.
   *
   * @param forwards the stretches of the suspect
   * @param backwards gives the stretches of the reversed suspect, asked once and only if needed
   */
  Directions(List<Way> forwards, Supplier<Backwards> backwards) {
    this.forwards = List.copyOf(forwards);
    this.source = backwards;
  }

  /**
   * A stretch, and how its parts are measured.
   *
   * @param stretch the stretch
   * @param scan the scan that found it
   */
  record Way(WarpStretch stretch, WarpScan scan) {

    static List<Way> of(List<WarpStretch> stretches, WarpScan scan) {
      return stretches.stream().map(stretch -> new Way(stretch, scan)).toList();
    }

    /** Returns what a part of it scores, between two frames of the sound. */
    double score(double soundFrom, double soundTo) {
      double from = Math.max(stretch.suspectFrom(), soundFrom);
      double to = Math.min(stretch.suspectTo(), soundTo);
      return from < to ? scan.part(stretch.warp(), from, to).score() : 0;
    }
  }

  /**
   * The stretches of the reversed suspect.
   *
   * @param ways the stretches
   * @param frames the frame of the suspect at which the reversed sound has its first
   */
  record Backwards(List<Way> ways, int frames) {

    static final Backwards NONE = new Backwards(List.of(), 0);

    /** Copies the list. */
    Backwards {
      ways = List.copyOf(ways);
    }
  }

  /**
   * Returns whether a part of the suspect is rather the work played backwards.
   *
   * @param suspectFrom the first frame of the suspect
   * @param suspectTo the last one
   */
  boolean areReversed(double suspectFrom, double suspectTo) {
    if (backwards.isEmpty()) {
      backwards = Optional.of(source.get());
    }
    double ahead = 0;
    for (Way way : forwards) {
      ahead = Math.max(ahead, way.score(suspectFrom, suspectTo));
    }
    int frames = backwards.get().frames();
    for (Way way : backwards.get().ways()) {
      if (way.stretch().score() > Math.max(RELATED, BETTER * ahead)
          && way.score(frames - suspectTo, frames - suspectFrom) > HERE * ahead) {
        return true;
      }
    }
    return false;
  }
}
