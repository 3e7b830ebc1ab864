package io.likeness.bench.scale;

import io.likeness.core.FingerprintScheme;
import io.likeness.index.IndexOptions;
import io.likeness.index.IndexView;
import io.likeness.index.WorkIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An index that a {@link SyntheticWriter} filled, open for reading. */
public final class SyntheticIndex implements AutoCloseable {

  /** What made-up works are described by. */
  public static final List<FingerprintScheme> SCHEMES =
      List.of(SyntheticCodes.SCHEME, SyntheticLandmarks.SCHEME, SyntheticFeatures.SCHEME);

  private final WorkIndex index;
  private final IndexView view;

  private SyntheticIndex(WorkIndex index) throws IOException {
    this.index = index;
    this.view = index.view();
  }

  /**
   * Opens an index of {@link #SCHEMES}.
   *
   * @param folder the folder of the index
   * @return the index, to be closed
   * @throws IOException if it cannot be read
   */
  public static SyntheticIndex open(Path folder) throws IOException {
    return open(folder, SCHEMES);
  }

  /**
   * Opens an index of other schemes.
   *
   * @param folder the folder of the index
   * @param schemes what its works are described by
   * @return the index, to be closed
   * @throws IOException if it cannot be read
   */
  public static SyntheticIndex open(Path folder, List<FingerprintScheme> schemes)
      throws IOException {
    return new SyntheticIndex(WorkIndex.openReadOnly(folder, schemes));
  }

  /**
   * Merges an index of {@link #SCHEMES} that nobody has open into one segment.
   *
   * @param folder the folder of the index
   * @throws IOException if it cannot be written
   */
  public static void compact(Path folder) throws IOException {
    try (WorkIndex index = WorkIndex.open(folder, SCHEMES, IndexOptions.DEFAULT)) {
      index.compact();
    }
  }

  /**
   * Returns what is there, for searching.
   *
   * @return a view that is closed with the index
   */
  public IndexView view() {
    return view;
  }

  /** Closes the index. */
  @Override
  public void close() throws IOException {
    view.close();
    index.close();
  }
}
