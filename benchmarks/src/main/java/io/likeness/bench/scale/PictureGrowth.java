package io.likeness.bench.scale;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import io.likeness.image.ImageModality;
import io.likeness.image.decode.ImageDecoder;
import io.likeness.image.local.LocalFingerprinter;
import io.likeness.image.local.Thumbnail;
import io.likeness.index.FeatureHit;
import io.likeness.index.IndexView;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures an index of pictures with local features at growing sizes. Every fifth of the real
 * pictures is registered and asked for, by what is left of it: the middle, half of each side,
 * mirrored. All others serve to draw works from. Times are CPU time of the measuring thread, after
 * one round of all queries that lets the compiler finish.
 */
public final class PictureGrowth {

  private static final System.Logger LOGGER = System.getLogger(PictureGrowth.class.getName());

  private static final int ASKED = 5;

  /** Candidates that the engine surely aligns. */
  private static final int CANDIDATES = 16;

  private static final double CERTAIN = 1e-5;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final ImageModality modality = new ImageModality();
  private final CandidateSearch.Geometric search;
  private final Path folder;
  private final long seed;
  private final List<FingerprintSet> works = new ArrayList<>();
  private final List<FingerprintSet> copies = new ArrayList<>();
  private final List<FingerprintSet> others = new ArrayList<>();
  private final List<FingerprintSet> othersAsSuspects = new ArrayList<>();

  /**
   * An index of one size.
   *
   * @param works how many works it has
   * @param bytesPerWork the size of the index on disk, catalogue and thumbnails included
   * @param searchMicros the CPU time that finds the candidates of a query, in microseconds
   * @param alignMicros the CPU time that reads them and aligns them
   * @param retrieved the share of the queries whose work is among the candidates
   * @param found the share of the queries whose work is aligned with an E-value of at most 1e-5
   * @param wrong how many other works a query is so aligned with, on average
   */
  public record Size(
      int works,
      double bytesPerWork,
      double searchMicros,
      double alignMicros,
      double retrieved,
      double found,
      double wrong) {}

  /**
   * Fingerprints the real pictures.
   *
   * @param folder where the indexes are made and deleted
   * @param pictures at least two; what cannot be read and what has no features is left out
   * @param seed what to draw from
   * @throws IOException if a file cannot be opened
   * @throws IllegalArgumentException if too few are left
   */
  public PictureGrowth(Path folder, List<Path> pictures, long seed) throws IOException {
    this.folder = folder;
    this.seed = seed;
    this.search =
        modality.searches().stream()
            .filter(CandidateSearch.Geometric.class::isInstance)
            .map(CandidateSearch.Geometric.class::cast)
            .findFirst()
            .orElseThrow();
    for (Path picture : pictures) {
      try {
        take(MediaSource.of(picture));
      } catch (UnreadableMediaException e) {
        LOGGER.log(System.Logger.Level.WARNING, "left out: {0}", e.getMessage());
      }
    }
    if (others.isEmpty()) {
      throw new IllegalArgumentException("too few pictures: " + pictures.size());
    }
  }

  private void take(MediaSource source) throws UnreadableMediaException, IOException {
    FingerprintSet work = modality.fingerprint(source, Role.WORK);
    if (work.localFeatures(LocalFingerprinter.SCHEME).isEmpty()) {
      return;
    }
    if ((works.size() + others.size()) % ASKED == 0) {
      works.add(work);
      copies.add(copy(source));
    } else {
      others.add(work);
      othersAsSuspects.add(modality.fingerprint(source, Role.SUSPECT));
    }
  }

  /** Looks only at the parts: the whole is not what is measured here. */
  private static FingerprintSet copy(MediaSource source)
      throws UnreadableMediaException, IOException {
    GrayImage image = new ImageDecoder().gray(source, ImageModality.SMALLEST_SIDE).image();
    GrayImage left =
        image
            .crop(image.width() / 4, image.height() / 4, image.width() / 2, image.height() / 2)
            .laid(Dihedral.MIRRORED);
    List<Fingerprint> parts = new ArrayList<>(LocalFingerprinter.standard().ofSuspect(left));
    parts.add(Thumbnail.of(left, Thumbnail.SUSPECT_SIDE));
    return new FingerprintSet(new Extent.Pixels(left.width(), left.height()), parts);
  }

  /**
   * Measures an index.
   *
   * @param size how many works, 1 or greater; never fewer than are asked for
   * @return what was measured
   * @throws IOException if the index cannot be written or read
   */
  public Size measure(int size) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.in(folder, "scale")) {
      try (SyntheticWriter writer = new SyntheticWriter(scratch.path(), modality.schemes())) {
        for (FingerprintSet work : works) {
          writer.add(work);
        }
        fill(writer, size - works.size());
      }
      Answers answers;
      try (SyntheticIndex index = SyntheticIndex.open(scratch.path(), modality.schemes())) {
        ask(index.view());
        answers = ask(index.view());
      }
      double queries = copies.size();
      int all = Math.max(size, works.size());
      return new Size(
          all,
          (double) scratch.bytes() / all,
          answers.searchNanos / 1e3 / queries,
          answers.alignNanos / 1e3 / queries,
          answers.retrieved / queries,
          answers.found / queries,
          answers.wrong / queries);
    }
  }

  private void fill(SyntheticWriter writer, int size) throws IOException {
    SyntheticPictures drawn =
        new SyntheticPictures(
            othersAsSuspects.stream()
                .map(set -> set.localFeatures(LocalFingerprinter.SCHEME).getFirst())
                .toList(),
            others.stream()
                .map(set -> set.localFeatures(LocalFingerprinter.SCHEME).getFirst().count())
                .toList(),
            seed);
    for (int i = 0; i < size; i++) {
      FingerprintSet real = others.get(i % others.size());
      List<Fingerprint> prints = new ArrayList<>();
      prints.add(drawn.next());
      real.landmarks(Thumbnail.SCHEME).ifPresent(prints::add);
      writer.add(new FingerprintSet(real.extent(), prints));
    }
  }

  /** Adds up what all queries cost and find. */
  private static final class Answers {
    private long searchNanos;
    private long alignNanos;
    private int retrieved;
    private int found;
    private int wrong;
  }

  private Answers ask(IndexView view) throws IOException {
    Answers answers = new Answers();
    for (int i = 0; i < copies.size(); i++) {
      FingerprintSet copy = copies.get(i);
      long start = clock.getCurrentThreadCpuTime();
      List<FeatureHit> hits =
          view.features(search.scheme())
              .search(
                  copy.localFeatures(search.scheme()),
                  search.signatureRadius(),
                  search.minimumVotes(),
                  WorkFilter.ALL,
                  CANDIDATES);
      long middle = clock.getCurrentThreadCpuTime();
      List<FeatureHit> certain = certain(view, copy, hits);
      answers.alignNanos += clock.getCurrentThreadCpuTime() - middle;
      answers.searchNanos += middle - start;
      boolean found = contains(view, certain, i);
      answers.retrieved += contains(view, hits, i) ? 1 : 0;
      answers.found += found ? 1 : 0;
      answers.wrong += certain.size() - (found ? 1 : 0);
    }
    return answers;
  }

  private List<FeatureHit> certain(IndexView view, FingerprintSet copy, List<FeatureHit> hits)
      throws IOException {
    Aligner aligner = modality.aligner(copy);
    List<FeatureHit> certain = new ArrayList<>();
    for (FeatureHit hit : hits) {
      List<Alignment> alignments = aligner.align(view.fingerprints(hit.file()));
      if (alignments.stream()
          .anyMatch(alignment -> alignment.significance().eValue(view.files()) <= CERTAIN)) {
        certain.add(hit);
      }
    }
    return certain;
  }

  private static boolean contains(IndexView view, List<FeatureHit> hits, int work)
      throws IOException {
    for (FeatureHit hit : hits) {
      if (view.entry(hit.file()).work().equals(SyntheticWriter.work(work))) {
        return true;
      }
    }
    return false;
  }
}
