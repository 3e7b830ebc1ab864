package io.likeness.audio.internal.align;

import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.audio.internal.landmark.SuspectAnchors;
import io.likeness.core.Aligner;
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
final class AnchorAligner implements Aligner {

  private static final int MINIMUM_VOTES = 2;

  /** Warps that are looked at: so many, and so many for each further frame of the suspect. */
  private static final int MOST_WARPS = 24;

  private static final double MOST_WARPS_PER_FRAME = 0.1;

  /** How far off in time anchors are looked for to fit a warp, in phases of a hop. */
  private static final int[] FITS = {4, 2};

  /** The share of the score that a plainer change of the sound must keep to be taken for it. */
  private static final double PLAINNESS = 0.93;

  /** A further stretch counts only if chance would give it less often than this. */
  private static final double FURTHER_LOG_10_P = -3;

  private final double suspectSeconds;
  private final Optional<WarpVotes> votes;
  private final Optional<AnchorTrack> suspect;

  AnchorAligner(FingerprintSet suspect) {
    this.suspectSeconds = Durations.seconds(suspect);
    this.votes = suspect.landmarks(Anchors.SCHEME).filter(a -> !a.isEmpty()).map(WarpVotes::new);
    this.suspect = suspect.landmarks(SuspectAnchors.PHASES_SCHEME).map(AnchorTrack::ofSuspect);
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    Optional<Landmarks> landmarks = work.landmarks(Anchors.SCHEME);
    if (votes.isEmpty() || suspect.isEmpty() || landmarks.isEmpty()) {
      return List.of();
    }
    int most = (int) (MOST_WARPS + MOST_WARPS_PER_FRAME * suspect.get().length() / PHASES);
    List<Warp> warps = votes.get().best(landmarks.get(), MINIMUM_VOTES, most);
    if (warps.isEmpty()) {
      return List.of();
    }
    AnchorTrack track = AnchorTrack.ofWork(landmarks.get());
    WarpScan scan = new WarpScan(suspect.get(), track);
    List<WarpStretch> found = new ArrayList<>();
    for (Warp warp : warps) {
      stretch(scan, warp).ifPresent(found::add);
    }
    List<WarpStretch> stretches = new WarpSelection(scan).select(found);
    AnchorReversal reversal = new AnchorReversal(suspect.get(), track);
    List<Judged> judged = new ArrayList<>();
    for (WarpStretch stretch : stretches) {
      Significance significance = significance(scan, stretch, track);
      if (significance.log10PValue() < 0 && !reversal.explains(stretch)) {
        judged.add(new Judged(stretch, significance));
      }
    }
    return alignments(judged, new WarpEnds(suspectSeconds, Durations.seconds(work)));
  }

  /** A stretch and how often chance gives as good a one. */
  private record Judged(WarpStretch stretch, Significance significance) {}

  private static Optional<WarpStretch> stretch(WarpScan scan, Warp warp) {
    Optional<WarpStretch> best = scan.scan(warp);
    for (int reach : FITS) {
      if (best.isPresent()) {
        best = better(best.get(), scan.scan(scan.fit(best.get(), reach)), 1);
      }
    }
    if (best.isPresent()) {
      for (Warp plain : best.get().warp().plainer()) {
        best = better(best.get(), scan.scan(plain), PLAINNESS);
      }
    }
    return best;
  }

  private static Optional<WarpStretch> better(
      WarpStretch known, Optional<WarpStretch> other, double share) {
    return other.isPresent() && other.get().score() > share * known.score()
        ? other
        : Optional.of(known);
  }

  private Significance significance(WarpScan scan, WarpStretch stretch, AnchorTrack track) {
    double evidence = stretch.score() - scan.background(stretch);
    return AnchorChance.significance(
        evidence, stretch.warp(), (double) suspect.orElseThrow().length() / PHASES, track.length());
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
