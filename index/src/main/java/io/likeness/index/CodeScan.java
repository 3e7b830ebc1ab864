package io.likeness.index;

import io.likeness.index.codes.StoredCodes;
import io.likeness.index.codes.TileDistances;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Bits;

/**
 * Measures all codes of one segment against queries, tile by tile, so that a tile is in the
 * first-level cache for all queries but the first. For one thread.
 *
 * <p>Of most codes only the first words are looked at, as many as it takes to tell unrelated codes
 * from near ones, and of most tiles only the least distance in these. It is found in loops that are
 * so plain that the compiler makes vectors of them.
 */
final class CodeScan {

  /**
   * In how few bits of so many words one in ten thousand unrelated codes differs, so that few tiles
   * have one: 32 for each word, less 16 for the root of their number, which are four standard
   * deviations.
   */
  private static final int[] NEAR_UNRELATED = {0, 16, 41, 68, 96, 124, 152, 181, 210};

  private final StoredCodes codes;
  private final int docBase;
  private final Bits accepted;
  private final TileDistances tiles;
  private final int[] distances = new int[StoredCodes.TILE];

  CodeScan(StoredCodes codes, int docBase, Bits accepted) {
    this.codes = codes;
    this.docBase = docBase;
    this.accepted = accepted;
    this.tiles = codes.distances();
  }

  /** Measures all codes against several queries in one pass. */
  void measureAll(List<CodeQuery> queries) throws IOException {
    CodeQuery[] all = queries.toArray(CodeQuery[]::new);
    for (int first = 0; first < codes.size(); first += StoredCodes.TILE) {
      for (CodeQuery query : all) {
        if (query.reach() >= 0) {
          measureTile(first, query);
        }
      }
    }
    for (CodeQuery query : all) {
      query.finishFile();
    }
  }

  /**
   * Chooses how many words are looked at of every code: as many as it takes for hardly an unrelated
   * one to stay within the radius.
   */
  static int wordsCompared(int words, int radius) {
    int compared = 1;
    while (compared < words && NEAR_UNRELATED[compared] <= radius) {
      compared++;
    }
    return compared;
  }

  private void measureTile(int first, CodeQuery query) throws IOException {
    int compared = wordsCompared(query.words().length, query.reach());
    if (tiles.nearest(first, query.words(), compared) <= query.reach()) {
      offerNear(first, query, compared);
    }
  }

  /** Offers the near codes of a tile. */
  private void offerNear(int first, CodeQuery query, int compared) throws IOException {
    long[] words = query.words();
    tiles.measure(first, words, compared, distances);
    int size = codes.tileSize(first);
    int at = next(query.reach(), 0, size, distances);
    while (at < size) {
      int distance = distances[at];
      for (int word = compared; word < words.length; word++) {
        distance += Long.bitCount(codes.word(first + at, word) ^ words[word]);
      }
      if (distance <= query.reach()) {
        offer(query, first + at, distance);
      }
      at = next(query.reach(), at + 1, size, distances);
    }
  }

  /** Finds the next distance that is within a radius. */
  private static int next(int radius, int from, int size, int[] distances) {
    int at = from;
    while (at < size && distances[at] > radius) {
      at++;
    }
    return at;
  }

  private void offer(CodeQuery query, int code, int distance) throws IOException {
    int document = codes.document(code);
    if (accepted.get(document)) {
      query.offer(docBase + document, distance);
    }
  }
}
