package io.likeness.audio.internal.align;

import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.audio.internal.landmark.SuspectAnchors;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Aligns works with a suspect along warps, which allow for changes of speed, tempo and pitch: equal
 * hashes of anchors vote for warps, each is compared densely and fitted, and the best stretches
 * that share no part of the suspect are kept.
 *
 * <p>Belongs to one thread.
 */
final class AnchorAligner {

  /** The frames from which on a stretch counts in full, beside those that an anchor looks at. */
  private static final double FULL_FRAMES = 20;

  /** Frames of a short suspect that a stretch may lack and count in full. */
  private static final double SPARE_FRAMES = 5;

  /** A further stretch counts only if chance would give it less often than this. */
  private static final double FURTHER_LOG_10_P = -3;

  private final double suspectSeconds;
  private final Optional<WarpSearch> search;
  private final Optional<Landmarks> reversible;
  private Optional<BackwardAnchors> reversed = Optional.empty();

  AnchorAligner(FingerprintSet suspect) {
    this.suspectSeconds = Durations.seconds(suspect);
    Optional<Landmarks> probes = suspect.landmarks(Anchors.SCHEME).filter(a -> !a.isEmpty());
    Optional<Landmarks> phases = suspect.landmarks(SuspectAnchors.PHASES_SCHEME);
    this.search =
        probes.isPresent() && phases.isPresent()
            ? Optional.of(
                new WarpSearch(
                    new WarpVotes(new TermTable(probes.get(), position -> position)),
                    AnchorTrack.ofSuspect(phases.get())))
            : Optional.empty();
    this.reversible = suspect.landmarks(SuspectAnchors.BACKWARDS_SCHEME).filter(b -> !b.isEmpty());
  }

  /**
   * What the anchors tell.
   *
   * @param alignments the alignments with a work, the most significant first
   * @param directions tells of further stretches of the same work whether they are reversed
   */
  record Result(List<Alignment> alignments, Directions directions) {
    private static final Result NONE = new Result(List.of(), Directions.UNKNOWN);
  }

  /** Aligns a work. */
  Result align(FingerprintSet work) {
    Optional<Landmarks> landmarks = work.landmarks(Anchors.SCHEME);
    if (search.isEmpty() || landmarks.isEmpty()) {
      return Result.NONE;
    }
    AnchorTrack track = AnchorTrack.ofWork(landmarks.get());
    WarpScan scan = new WarpScan(search.get().sound(), track);
    List<WarpStretch> found = search.get().stretches(landmarks.get(), scan);
    Directions directions =
        new Directions(Directions.Way.of(found, scan), () -> backwards(landmarks.get(), track));
    List<Judged> judged = new ArrayList<>();
    for (WarpStretch stretch : new WarpSelection(scan).select(found)) {
      Significance significance = significance(scan, stretch, track);
      if (significance.log10PValue() < 0
          && !(significance.log10PValue() < Directions.DOUBTED_LOG_10_P
              && directions.areReversed(stretch.suspectFrom(), stretch.suspectTo()))) {
        judged.add(new Judged(stretch, significance));
      }
    }
    return new Result(
        alignments(judged, new WarpEnds(suspectSeconds, Durations.seconds(work))), directions);
  }

  private Directions.Backwards backwards(Landmarks work, AnchorTrack track) {
    if (reversible.isEmpty()) {
      return Directions.Backwards.NONE;
    }
    if (reversed.isEmpty()) {
      reversed = Optional.of(BackwardAnchors.of(reversible.get()));
    }
    WarpSearch backwards = reversed.get().search();
    WarpScan scan = new WarpScan(backwards.sound(), track);
    List<WarpStretch> found = backwards.stretches(work, scan);
    return new Directions.Backwards(Directions.Way.of(found, scan), reversed.get().frames());
  }

  /** A stretch and how often chance gives as good a one. */
  private record Judged(WarpStretch stretch, Significance significance) {}

  private Significance significance(WarpScan scan, WarpStretch stretch, AnchorTrack track) {
    double evidence = stretch.score() - scan.background(stretch);
    Significance claimed = significance(evidence, stretch, track);
    if (claimed.log10PValue() >= Directions.DOUBTED_LOG_10_P) {
      return claimed;
    }
    double left = brevity(stretch) * new AnchorRepetition(scan, track).discount(stretch);
    return significance(evidence * left, stretch, track);
  }

  private Significance significance(double evidence, WarpStretch stretch, AnchorTrack track) {
    return AnchorChance.significance(evidence, stretch.warp(), suspectFrames(), track.length());
  }

  /**
   * Returns what a short stretch is worth. A few notes on one grid of time are soon the same; in a
   * copy the stretch goes on, unless the suspect itself is as short.
   */
  private double brevity(WarpStretch stretch) {
    double full = Math.clamp(suspectFrames() - SPARE_FRAMES, 1, FULL_FRAMES);
    double share = Math.min(1, (stretch.suspectTo() - stretch.suspectFrom()) / full);
    return share * share;
  }

  private double suspectFrames() {
    return search.orElseThrow().sound().frames();
  }

  /** Makes an alignment of the stretches of each transformation. */
  private static List<Alignment> alignments(List<Judged> judged, WarpEnds ends) {
    List<Judged> left = new ArrayList<>(judged);
    left.sort(Comparator.comparing(Judged::significance));
    List<Alignment> alignments = new ArrayList<>();
    while (!left.isEmpty()) {
      Judged best = left.get(0);
      List<Judged> group = new ArrayList<>();
      for (Judged each : left) {
        if (each.equals(best)
            || (each.significance().log10PValue() <= FURTHER_LOG_10_P
                && best.stretch().warp().isLike(each.stretch().warp()))) {
          group.add(each);
        }
      }
      left.removeAll(group);
      left.removeIf(each -> each.significance().log10PValue() > FURTHER_LOG_10_P);
      alignments.add(alignment(group, best, ends));
    }
    return alignments;
  }

  private static Alignment alignment(List<Judged> group, Judged best, WarpEnds ends) {
    group.sort(Comparator.comparingDouble(each -> each.stretch().suspectFrom()));
    List<Segment> segments = new ArrayList<>();
    double similar = 0;
    double frames = 0;
    for (Judged each : group) {
      WarpStretch stretch = each.stretch();
      segments.add(ends.segment(stretch));
      similar += stretch.similarity() * (stretch.to() - stretch.from());
      frames += stretch.to() - stretch.from();
    }
    return new Alignment(
        Anchors.SCHEME, segments, transform(best.stretch()), similar / frames, best.significance());
  }

  private static Transform transform(WarpStretch stretch) {
    return Transform.UNKNOWN
        .with(Transform.Property.SPEED, stretch.warp().speedAsHeard())
        .with(Transform.Property.PITCH_SEMITONES, stretch.warp().semitones());
  }
}
