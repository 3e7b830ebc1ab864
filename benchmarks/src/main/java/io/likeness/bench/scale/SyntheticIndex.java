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
import io.likeness.index.IndexView;
import io.likeness.index.WorkIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * An index of made-up works in a folder of its own, which is deleted when it is closed. For one
 * thread.
 */
public final class SyntheticIndex implements AutoCloseable {

  /** As much as bulk loading profits from. */
  private static final double RAM_BUFFER_MEGABYTES = 256;

  private static final String NO_HASH = "0".repeat(64);

  private final ScratchFolder folder;
  private final List<FingerprintScheme> schemes;
  private final WorkIndex index;
  private IndexView view;
  private int works;

  /**
   * Makes an empty index.
   *
   * @param parent where to make its folder
   * @throws IOException if it cannot be written
   */
  public SyntheticIndex(Path parent) throws IOException {
    this(
        parent,
        List.of(SyntheticCodes.SCHEME, SyntheticLandmarks.SCHEME, SyntheticFeatures.SCHEME));
  }

  /**
   * Makes an empty index of other schemes.
   *
   * @param parent where to make its folder
   * @param schemes what its works are described by
   * @throws IOException if it cannot be written
   */
  public SyntheticIndex(Path parent, List<FingerprintScheme> schemes) throws IOException {
    this.schemes = List.copyOf(schemes);
    folder = ScratchFolder.in(parent, "scale");
    index =
        WorkIndex.open(
            folder.path().resolve("index"),
            schemes,
            IndexOptions.DEFAULT.withRamBufferMegabytes(RAM_BUFFER_MEGABYTES));
    view = index.view();
  }

  /**
   * Makes an empty index in the folder for temporary files.
   *
   * @return the index
   * @throws UncheckedIOException if it cannot be written
   */
  public static SyntheticIndex temporary() {
    try {
      return new SyntheticIndex(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
   * Makes all that was added visible and safe.
   *
   * @throws IOException if the index cannot be written
   */
  public void commit() throws IOException {
    index.commit();
    index.refresh();
    view.close();
    view = index.view();
  }

  /**
   * Returns what was committed, for searching.
   *
   * @return a view that is closed with the index or by the next commit
   */
  public IndexView view() {
    return view;
  }

  /**
   * Measures the files.
   *
   * @return their bytes
   * @throws IOException if they cannot be read
   */
  public long bytes() throws IOException {
    return folder.bytes();
  }

  /**
   * What it takes to open an index.
   *
   * @param millis how long it takes, by the clock on the wall
   * @param megabytes by how much the heap in use grows
   */
  record Opening(double millis, double megabytes) {}

  /** Opens what was committed once more, for reading. */
  Opening opening() throws IOException {
    long before = heap();
    long start = System.nanoTime();
    try (WorkIndex again = WorkIndex.openReadOnly(folder.path().resolve("index"), schemes);
        IndexView opened = again.view()) {
      double millis = (System.nanoTime() - start) / 1e6;
      double megabytes = Math.max(0, heap() - before) / 1e6;
      if (opened.files() != works) {
        throw new IOException("opened " + opened.files() + " files, not " + works);
      }
      return new Opening(millis, megabytes);
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Closes and deletes the index. */
  @Override
  public void close() throws IOException {
    view.close();
    index.close();
    folder.close();
  }
}
