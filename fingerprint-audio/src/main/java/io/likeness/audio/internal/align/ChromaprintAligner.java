package io.likeness.audio.internal.align;

import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import io.likeness.audio.Chromaprint;
import io.likeness.audio.internal.chromaprint.SuspectPrinter;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Aligns works with a suspect along diagonals of sub-prints: votes name offsets, each is compared
 * densely at every phase, and the best stretches that share no part of the suspect are kept.
 *
 * <p>Belongs to one thread.
 */
final class ChromaprintAligner {

  /** The fewest votes by which an offset is looked at. */
  static final int MINIMUM_VOTES = 3;

  private static final int MOST_OFFSETS = 64;

  /** From the first frame that a sub-print looks at to the last. */
  private static final int WINDOW_FRAMES = 19;

  /** A further stretch counts only if chance would give it less often than this. */
  private static final double FURTHER_LOG_10_P = -3;

  /** Sub-prints bear no change of pitch, but one of tempo by a tenth, which they do not tell. */
  private static final Transform UNSHIFTED =
      Transform.UNKNOWN.with(Transform.Property.PITCH_SEMITONES, 0);

  private final List<SubPrintTrack> suspect = new ArrayList<>();
  private final double suspectSeconds;
  private final Optional<OffsetVotes> votes;

  /**
   * Prepares a suspect.
   *
   * @param suspect its fingerprints; best those made for a suspect, but those of a work do
   */
  ChromaprintAligner(FingerprintSet suspect) {
    Optional<Landmarks> probes = suspect.landmarks(Chromaprint.SCHEME);
    this.votes = probes.filter(landmarks -> !landmarks.isEmpty()).map(OffsetVotes::new);
    this.suspectSeconds = Durations.seconds(suspect);
    Optional<Landmarks> phases = suspect.landmarks(SuspectPrinter.PHASES_SCHEME);
    if (phases.isPresent()) {
      for (int phase = 0; phase < PHASES; phase++) {
        SubPrintTrack track = new SubPrintTrack(phases.get(), PHASES, phase);
        // An imported fingerprint has one phase only.
        if (track.first() < track.length()) {
          this.suspect.add(track);
        }
      }
    } else {
      probes.ifPresent(landmarks -> this.suspect.add(new SubPrintTrack(landmarks, 1, 0)));
    }
  }

  /**
   * Aligns a work.
   *
   * @param work its fingerprints
   * @param directions what the anchors tell of the same suspect and work
   * @return the alignment, if there is one
   */
  List<Alignment> align(FingerprintSet work, Directions directions) {
    Optional<Landmarks> landmarks = work.landmarks(Chromaprint.SCHEME);
    if (votes.isEmpty() || landmarks.isEmpty() || landmarks.get().isEmpty()) {
      return List.of();
    }
    SubPrintTrack track = new SubPrintTrack(landmarks.get(), 1, 0);
    int[] offsets = votes.get().best(landmarks.get(), MINIMUM_VOTES, MOST_OFFSETS);
    List<Stretch> stretches = StretchSelection.select(scan(track, offsets), suspect, track);
    stretches.removeIf(stretch -> Reversal.explains(stretch, suspect.get(stretch.phase()), track));
    stretches.removeIf(
        stretch ->
            significance(stretch, track).log10PValue() < Directions.DOUBTED_LOG_10_P
                && areReversed(stretch, directions));
    return alignments(stretches, track, Durations.seconds(work));
  }

  private List<Stretch> scan(SubPrintTrack work, int[] offsets) {
    List<Stretch> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int offset : offsets) {
      // Votes are counted over this offset and the next.
      for (int near = offset; near <= offset + 1; near++) {
        if (seen.add(near)) {
          for (int phase = 0; phase < suspect.size(); phase++) {
            new DiagonalScan(suspect.get(phase), work, phase).scan(near, found);
          }
        }
      }
    }
    return found;
  }

  private List<Alignment> alignments(
      List<Stretch> stretches, SubPrintTrack work, double workSeconds) {
    List<Significance> significances = new ArrayList<>();
    Significance best = Significance.NONE;
    for (Stretch stretch : stretches) {
      Significance significance = significance(stretch, work);
      significances.add(significance);
      best = significance.compareTo(best) < 0 ? significance : best;
    }
    SegmentEnds ends = new SegmentEnds(suspectSeconds, workSeconds);
    List<Segment> segments = new ArrayList<>();
    double similar = 0;
    int compared = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Significance significance = significances.get(i);
      if (significance.equals(best) || significance.log10PValue() <= FURTHER_LOG_10_P) {
        Stretch stretch = stretches.get(i);
        Segment segment = ends.segment(stretch, suspect.get(stretch.phase()), work);
        segments.add(segment);
        similar += segment.similarity() * stretch.compared();
        compared += stretch.compared();
      }
    }
    return segments.isEmpty()
        ? List.of()
        : List.of(new Alignment(Chromaprint.SCHEME, segments, UNSHIFTED, similar / compared, best));
  }

  private static boolean areReversed(Stretch stretch, Directions directions) {
    double from = stretch.from() + (double) stretch.phase() / PHASES;
    double to = stretch.to() + (double) stretch.phase() / PHASES + WINDOW_FRAMES;
    return directions.areReversed(from, to);
  }

  /** Corrects for all pairs of positions at which the stretch might have begun. */
  private Significance significance(Stretch stretch, SubPrintTrack work) {
    SubPrintTrack track = suspect.get(stretch.phase());
    double background = Background.errorRate(stretch, track, work, BitErrorModel.MEAN);
    double tries = (double) track.length() * work.length();
    Significance claimed = BitErrorModel.significance(stretch, background, 1, tries);
    if (claimed.log10PValue() >= Directions.DOUBTED_LOG_10_P) {
      return claimed;
    }
    double left = new SubPrintRepetition(track, work).discount(stretch);
    return BitErrorModel.significance(stretch, background, left, tries);
  }
}
