package io.likeness.engine;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.BinaryCode;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Exclusion;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.index.AlignmentHit;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.FeatureHit;
import io.likeness.index.HammingHit;
import io.likeness.index.IndexView;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the works that one suspect copies. For one thread. */
final class Matcher {

  /** The share of an alignment that must be news for it to count beside a stronger one. */
  private static final double NEWS = 0.5;

  /** So many of the files that share local features with the suspect are aligned in any case. */
  private static final int SURELY_ALIGNED = 16;

  /** How much better than the last of them the others must be. */
  private static final double STANDS_OUT = 2;

  /** A score that unrelated pictures hardly ever have. */
  private static final double STRONG_SCORE = 200;

  /** A match that shows this share of the suspect leaves nothing to look for. */
  private static final double WHOLE = 0.98;

  private final Intake.Item suspect;
  private final VerdictPolicy policy;
  private final double maxEValue;
  private final int maxCandidates;
  private final AllowList allowed;

  /** What is known of the suspect by now. */
  private FingerprintSet fingerprints;

  private Aligner aligner;

  Matcher(Intake.Item suspect, LikenessOptions options) {
    this.suspect = suspect;
    this.policy = options.policy();
    this.maxEValue = options.maxEValue();
    this.maxCandidates = options.maxCandidates();
    this.allowed = options.allowed();
    this.fingerprints = suspect.fingerprints();
    this.aligner = suspect.provider().aligner(fingerprints);
  }

  /** Searches the works of an index that a filter lets through. */
  MatchResult search(IndexView view, WorkFilter filter) throws IOException {
    WorkFilter searched = filter.withModalities(Set.of(suspect.file().modality()));
    long files = view.files(searched);
    Set<CandidateSearch> done = new HashSet<>();
    Set<Integer> candidates = new LinkedHashSet<>(candidates(view, searched, done));
    List<Match> matches = align(view, candidates, files);
    while (!isExplained(matches) && advance()) {
      candidates.addAll(candidates(view, searched, done));
      matches = align(view, candidates, files);
    }
    return result(matches, files);
  }

  /** Compares the suspect with one work. */
  MatchResult compare(CatalogueEntry work, FingerprintSet workPrints) {
    List<Match> matches = align(work, workPrints, 1);
    while (!isExplained(matches) && advance()) {
      matches = align(work, workPrints, 1);
    }
    return result(matches, 1);
  }

  /** Goes on to the next stage of the suspect's fingerprints, if there is one. */
  private boolean advance() {
    if (!suspect.further().hasNext()) {
      return false;
    }
    fingerprints = suspect.further().next();
    aligner = suspect.provider().aligner(fingerprints);
    return true;
  }

  /** Tells whether one match is certain and shows the whole of the suspect. */
  private static boolean isExplained(List<Match> matches) {
    return matches.stream()
        .anyMatch(
            match ->
                match.coverageOfSuspect() >= WHOLE
                    && (match.verdict() == Verdict.IDENTICAL
                        || match.verdict() == Verdict.NEAR_DUPLICATE));
  }

  private List<Match> align(IndexView view, Set<Integer> candidates, long files)
      throws IOException {
    List<Match> matches = new ArrayList<>();
    for (int file : candidates) {
      matches.addAll(align(view.entry(file), view.fingerprints(file), files));
    }
    return matches;
  }

  private MatchResult result(List<Match> matches, long files) {
    List<Match> findings = new ArrayList<>();
    List<Match> excluded = new ArrayList<>();
    matches.stream()
        .sorted(
            Comparator.comparingDouble(Match::eValue)
                .thenComparing(match -> match.work().work())
                .thenComparing(match -> match.work().file()))
        .forEach(match -> (match.verdict() == Verdict.EXCLUDED ? excluded : findings).add(match));
    return allowed.apply(
        new MatchResult(
            suspect.file(), findings, files, fingerprints.notes(), List.of(), excluded));
  }

  /** Makes the searches that are possible by now and were not made yet. */
  private Set<Integer> candidates(IndexView view, WorkFilter filter, Set<CandidateSearch> done)
      throws IOException {
    Set<Integer> files = new LinkedHashSet<>();
    for (CandidateSearch search : suspect.provider().searches()) {
      if (!has(search.scheme()) || !done.add(search)) {
        continue;
      }
      switch (search) {
        case CandidateSearch.Near near -> {
          List<BinaryCode> codes = fingerprints.codes(near.scheme());
          for (List<HammingHit> hits :
              view.hamming(near.scheme()).within(codes, near.radius(), filter, maxCandidates)) {
            hits.forEach(hit -> files.add(hit.file()));
          }
        }
        case CandidateSearch.Shared shared -> {
          Optional<Landmarks> landmarks = fingerprints.landmarks(shared.scheme());
          if (landmarks.isPresent()) {
            List<AlignmentHit> hits =
                view.alignment(shared.scheme())
                    .search(
                        landmarks.get(),
                        shared.offsetTolerance(),
                        shared.minimumVotes(),
                        filter,
                        maxCandidates);
            hits.forEach(hit -> files.add(hit.file()));
          }
        }
        case CandidateSearch.Geometric geometric -> {
          List<FeatureHit> hits =
              view.features(geometric.scheme())
                  .search(
                      fingerprints.localFeatures(geometric.scheme()),
                      geometric.signatureRadius(),
                      geometric.minimumVotes(),
                      filter,
                      maxCandidates);
          promising(hits).forEach(hit -> files.add(hit.file()));
        }
      }
    }
    return files;
  }

  /**
   * Keeps the first hits, and of the others those that are strong or stand out from what chance
   * gives, which the last of many hits shows: to align pictures costs more than to find them.
   */
  private static List<FeatureHit> promising(List<FeatureHit> hits) {
    if (hits.size() <= SURELY_ALIGNED) {
      return hits;
    }
    double chance = hits.getLast().score();
    int kept = SURELY_ALIGNED;
    while (kept < hits.size()
        && hits.get(kept).score() >= Math.min(STRONG_SCORE, STANDS_OUT * chance)) {
      kept++;
    }
    return hits.subList(0, kept);
  }

  private boolean has(FingerprintScheme scheme) {
    return fingerprints.fingerprints().stream().anyMatch(print -> print.scheme().equals(scheme));
  }

  /** Aligns with one work, and keeps of its alignments those that say something new. */
  private List<Match> align(CatalogueEntry work, FingerprintSet workPrints, long files) {
    List<Match> matches = new ArrayList<>();
    for (Alignment found : aligner.align(workPrints)) {
      Optional<Alignment> told = significant(found, Math.max(1, files));
      if (told.isEmpty()) {
        continue;
      }
      Alignment alignment = told.get();
      double eValue = alignment.significance().eValue(Math.max(1, files));
      if (alignment.segments().isEmpty()) {
        matches.add(excluded(work, alignment, eValue));
        continue;
      }
      int before = toldBy(matches, alignment);
      if (before >= 0) {
        matches.set(before, agreeing(matches.get(before), alignment.scheme()));
      } else {
        matches.add(match(work, alignment, eValue));
      }
    }
    return matches;
  }

  private static Match excluded(CatalogueEntry work, Alignment alignment, double eValue) {
    List<FingerprintScheme> schemes = List.of(alignment.scheme());
    return new Match(work, Verdict.EXCLUDED, eValue, 0, 0, alignment, schemes);
  }

  /** Leaves out what chance might give: excluded parts, and the copied ones if they are too few. */
  private Optional<Alignment> significant(Alignment alignment, long files) {
    List<Exclusion> excluded =
        alignment.excluded().stream()
            .filter(exclusion -> exclusion.significance().eValue(files) <= maxEValue)
            .toList();
    boolean counts =
        !alignment.segments().isEmpty() && alignment.significance().eValue(files) <= maxEValue;
    if (!counts && excluded.isEmpty()) {
      return Optional.empty();
    }
    Significance significance =
        counts
            ? alignment.significance()
            : excluded.stream().map(Exclusion::significance).sorted().findFirst().orElseThrow();
    return Optional.of(
        new Alignment(
            alignment.scheme(),
            counts ? alignment.segments() : List.of(),
            alignment.transform(),
            alignment.similarity(),
            significance,
            excluded));
  }

  /** Returns which match shows most of the copied parts of an alignment already, or -1. */
  private int toldBy(List<Match> matches, Alignment alignment) {
    double own = coverage(suspectRegions(alignment));
    double leastNews = NEWS * own;
    int told = -1;
    for (int i = 0; i < matches.size(); i++) {
      List<Region> regions = suspectRegions(matches.get(i).alignment());
      double before = coverage(regions);
      regions.addAll(suspectRegions(alignment));
      double news = coverage(regions) - before;
      if (news < leastNews) {
        leastNews = news;
        told = i;
      }
    }
    return told;
  }

  private double coverage(List<Region> regions) {
    return Coverage.of(regions, suspect.file().extent());
  }

  private static List<Region> suspectRegions(Alignment alignment) {
    List<Region> regions = new ArrayList<>();
    alignment.segments().forEach(segment -> regions.add(segment.suspect()));
    return regions;
  }

  private static Match agreeing(Match match, FingerprintScheme scheme) {
    if (match.schemes().contains(scheme)) {
      return match;
    }
    List<FingerprintScheme> schemes = new ArrayList<>(match.schemes());
    schemes.add(scheme);
    return new Match(
        match.work(),
        match.verdict(),
        match.eValue(),
        match.coverageOfSuspect(),
        match.coverageOfWork(),
        match.alignment(),
        schemes);
  }

  private Match match(CatalogueEntry work, Alignment alignment, double eValue) {
    double ofSuspect = coverage(suspectRegions(alignment));
    double ofWork =
        Coverage.of(alignment.segments().stream().map(Segment::work).toList(), work.extent());
    Verdict verdict =
        policy.verdict(
            new VerdictPolicy.Evidence(
                isSameFile(work),
                eValue,
                alignment.similarity(),
                ofSuspect,
                ofWork,
                alignment.transform()));
    return new Match(
        work, verdict, eValue, ofSuspect, ofWork, alignment, List.of(alignment.scheme()));
  }

  /** Tells whether the suspect is the work byte for byte; where there is no file, nobody knows. */
  private boolean isSameFile(CatalogueEntry work) {
    return !work.sha256().isEmpty() && work.sha256().equals(suspect.file().sha256());
  }
}
