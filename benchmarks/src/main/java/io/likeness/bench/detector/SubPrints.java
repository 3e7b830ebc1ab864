package io.likeness.bench.detector;

import io.likeness.audio.Chromaprint;
import io.likeness.bench.api.Detection;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Chromaprint's sub-prints of a sound, compared as AcoustID does: sub-prints whose first 14 bits
 * agree vote for an offset, and the bits of the whole overlap are compared at the offsets with the
 * most votes. The score is how far the share of differing bits lies below a half, in standard
 * deviations of fair coins.
 */
final class SubPrints {

  private static final int ALIGN_SHIFT = Integer.SIZE - 14;
  private static final int OFFSETS = 5;
  private static final int LEAST_OVERLAP = 8;

  private final int[] prints;

  /** The first bits of each sub-print that is not silence, with its place below, sorted. */
  private final long[] places;

  SubPrints(int[] prints) {
    this.prints = prints.clone();
    long[] sorted = new long[prints.length];
    int count = 0;
    for (int i = 0; i < prints.length; i++) {
      if (prints[i] != Chromaprint.SILENCE) {
        sorted[count++] = (long) (prints[i] >>> ALIGN_SHIFT) << Integer.SIZE | i;
      }
    }
    places = Arrays.copyOf(sorted, count);
    Arrays.sort(places);
  }

  static Optional<Detection> compare(String name, SubPrints work, SubPrints suspect) {
    int[] votes = work.votes(suspect);
    Optional<Detection> best = Optional.empty();
    for (int n = 0; n < OFFSETS; n++) {
      int most = 0;
      for (int i = 1; i < votes.length; i++) {
        most = votes[i] > votes[most] ? i : most;
      }
      if (votes.length == 0 || votes[most] == 0) {
        break;
      }
      votes[most] = 0;
      Optional<Detection> found = work.at(most - suspect.prints.length, suspect, name);
      if (score(found) > score(best)) {
        best = found;
      }
    }
    return best;
  }

  private static double score(Optional<Detection> detection) {
    return detection.map(Detection::score).orElse(Double.NEGATIVE_INFINITY);
  }

  /** Counts, for each place of the work less place of the suspect, the sub-prints that agree. */
  private int[] votes(SubPrints suspect) {
    int[] votes = new int[prints.length + suspect.prints.length];
    int from = 0;
    for (long place : suspect.places) {
      while (from < places.length && key(places[from]) < key(place)) {
        from++;
      }
      for (int i = from; i < places.length && key(places[i]) == key(place); i++) {
        votes[(int) places[i] - (int) place + suspect.prints.length]++;
      }
    }
    return votes;
  }

  private static int key(long place) {
    return (int) (place >>> Integer.SIZE);
  }

  private Optional<Detection> at(int offset, SubPrints suspect, String name) {
    int start = Math.max(0, -offset);
    int end = Math.min(suspect.prints.length, prints.length - offset);
    int compared = 0;
    int errors = 0;
    for (int i = start; i < end; i++) {
      if (suspect.prints[i] != Chromaprint.SILENCE) {
        compared++;
        errors += Integer.bitCount(suspect.prints[i] ^ prints[i + offset]);
      }
    }
    if (compared < LEAST_OVERLAP) {
      return Optional.empty();
    }
    double bits = 32.0 * compared;
    double score = (0.5 - errors / bits) * 2 * Math.sqrt(bits);
    Segment segment = new Segment(span(start, end), span(start + offset, end + offset), 1);
    return Optional.of(new Detection(name, score, Double.NaN, List.of(segment)));
  }

  private static TimeSpan span(int from, int to) {
    return new TimeSpan(
        from * Chromaprint.HOP_SECONDS,
        (to - 1) * Chromaprint.HOP_SECONDS + Chromaprint.WINDOW_SECONDS);
  }
}
