package io.likeness.bench.speed;

import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.bench.scale.SyntheticLandmarks;
import io.likeness.bench.scale.SyntheticWriter;
import io.likeness.core.Landmarks;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Landmarks of works, an index of them, and queries, in the folder that all forks share. */
final class LandmarkData {

  /** How many queries there are. */
  static final int QUERIES = 64;

  private static final int LANDMARKS = 4000;
  private static final int QUERY_LANDMARKS = 300;
  private static final double SKEW = 1.5;
  private static final double DAMAGED = 0.5;

  private static final String INDEX = "index";
  private static final String POSTINGS = "postings";
  private static final String PASSAGES = "passages";

  private final Path folder;

  private LandmarkData(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes them, of at least as many works as there are queries, or finds what another fork made.
   */
  static LandmarkData of(SharedFolder shared, int works) throws IOException {
    if (works < QUERIES) {
      throw new IllegalArgumentException("works are fewer than " + QUERIES + ": " + works);
    }
    return new LandmarkData(shared.get("landmarks-" + works, empty -> make(empty, works)));
  }

  private static void make(Path folder, int works) throws IOException {
    SyntheticLandmarks drawn = new SyntheticLandmarks(SKEW, 1);
    long[] postings = new long[works * LANDMARKS];
    int step = Math.max(1, works / QUERIES);
    int queries = 0;
    try (SyntheticWriter index = new SyntheticWriter(folder.resolve(INDEX));
        DataOutputStream passages = LongFile.writer(folder.resolve(PASSAGES))) {
      for (int i = 0; i < works; i++) {
        Landmarks work = drawn.next(LANDMARKS);
        for (int j = 0; j < LANDMARKS; j++) {
          postings[i * LANDMARKS + j] = pair(work.term(j), i);
        }
        if (i % step == 0 && queries++ < QUERIES) {
          write(drawn.passage(work, QUERY_LANDMARKS, DAMAGED), passages);
        }
        index.add(work);
      }
    }
    SyntheticIndex.compact(folder.resolve(INDEX));
    Arrays.sort(postings);
    try (DataOutputStream file = LongFile.writer(folder.resolve(POSTINGS))) {
      for (long posting : postings) {
        file.writeLong(posting);
      }
    }
  }

  private static void write(Landmarks passage, DataOutputStream file) throws IOException {
    for (int i = 0; i < passage.size(); i++) {
      file.writeLong(pair(passage.term(i), passage.position(i)));
    }
  }

  private static long pair(int high, int low) {
    return ((long) high << Integer.SIZE) | low;
  }

  /** Returns the folder of the index. */
  Path index() {
    return folder.resolve(INDEX);
  }

  /** Returns passages of works, half of whose landmarks are damaged. */
  List<Landmarks> queries() throws IOException {
    LongBuffer pairs = LongFile.map(folder.resolve(PASSAGES));
    List<Landmarks> queries = new ArrayList<>();
    while (pairs.hasRemaining()) {
      Landmarks.Builder query = Landmarks.builder(SyntheticLandmarks.SCHEME, QUERY_LANDMARKS);
      for (int i = 0; i < QUERY_LANDMARKS; i++) {
        long pair = pairs.get();
        query.add((int) (pair >>> Integer.SIZE), (int) pair);
      }
      queries.add(query.build());
    }
    return queries;
  }

  /** Reads term and work of every landmark, in one number each, sorted. */
  long[] postings() throws IOException {
    LongBuffer file = LongFile.map(folder.resolve(POSTINGS));
    long[] postings = new long[file.remaining()];
    file.get(postings);
    return postings;
  }
}
