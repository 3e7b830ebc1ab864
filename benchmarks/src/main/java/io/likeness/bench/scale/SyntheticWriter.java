package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.LocalFeatures;
import io.likeness.core.Modality;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.IndexOptions;
import io.likeness.index.WorkIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Fills a new index with made-up works. For one thread. */
public final class SyntheticWriter implements AutoCloseable {

  /** As much as bulk loading profits from. */
  private static final double RAM_BUFFER_MEGABYTES = 256;

  private static final String NO_HASH = "0".repeat(64);

  private final WorkIndex index;
  private int works;

  /**
   * Makes an empty index of {@link SyntheticIndex#SCHEMES}.
   *
   * @param folder the folder of the index, absent or empty
   * @throws IOException if it cannot be written
   */
  public SyntheticWriter(Path folder) throws IOException {
    this(folder, SyntheticIndex.SCHEMES);
  }

  /**
   * Makes an empty index of other schemes.
   *
   * @param folder the folder of the index, absent or empty
   * @param schemes what its works are described by
   * @throws IOException if it cannot be written
   */
  public SyntheticWriter(Path folder, List<FingerprintScheme> schemes) throws IOException {
    index =
        WorkIndex.open(
            folder, schemes, IndexOptions.DEFAULT.withRamBufferMegabytes(RAM_BUFFER_MEGABYTES));
  }

  /**
   * Adds a work that is a code.
   *
   * @param code a code of {@link SyntheticCodes#SCHEME}
   * @throws IOException if the index cannot be written
   */
  public void add(BinaryCode code) throws IOException {
    put(Modality.IMAGE, new FingerprintSet(new Extent.Pixels(1000, 1000), List.of(code)));
  }

  /**
   * Adds works that are a code each.
   *
   * @param codes codes of {@link SyntheticCodes#SCHEME}
   * @throws IOException if the index cannot be written
   */
  public void addAll(List<BinaryCode> codes) throws IOException {
    for (BinaryCode code : codes) {
      add(code);
    }
  }

  /**
   * Adds a work that is landmarks.
   *
   * @param landmarks landmarks of {@link SyntheticLandmarks#SCHEME}
   * @throws IOException if the index cannot be written
   */
  public void add(Landmarks landmarks) throws IOException {
    put(Modality.AUDIO, new FingerprintSet(new Extent.Duration(240), List.of(landmarks)));
  }

  /**
   * Adds a work that is local features.
   *
   * @param features features of {@link SyntheticFeatures#SCHEME}
   * @throws IOException if the index cannot be written
   */
  public void add(LocalFeatures features) throws IOException {
    put(Modality.IMAGE, new FingerprintSet(new Extent.Pixels(1000, 1000), List.of(features)));
  }

  /**
   * Adds a picture.
   *
   * @param picture fingerprints of the schemes of this index
   * @throws IOException if the index cannot be written
   */
  public void add(FingerprintSet picture) throws IOException {
    put(Modality.IMAGE, picture);
  }

  /** Returns the id of a work by how many were added before it. */
  static String work(int number) {
    return "work" + number;
  }

  private void put(Modality modality, FingerprintSet prints) throws IOException {
    String id = work(works++);
    index.put(
        new CatalogueEntry(
            id,
            id,
            "",
            modality,
            prints.extent(),
            "application/octet-stream",
            0,
            NO_HASH,
            "",
            "",
            List.of(),
            Instant.EPOCH,
            List.of()),
        prints);
  }

  /**
   * Commits all that was added, and waits until nothing is left to be merged. The second call does
   * nothing.
   */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
