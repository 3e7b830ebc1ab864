package io.likeness.index;

import io.likeness.index.codes.BlockDistances;
import io.likeness.index.codes.StoredCodes;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Bits;

/**
 * Measures all codes of one segment against queries, block by block, so that a block is in the
 * first-level cache for all queries but the first. For one thread.
 *
 * <p>Of most codes only the first words are looked at, as many as it takes to tell unrelated codes
 * from near ones. The distances of a block are counted all at once, in loops that are so plain that
 * the compiler makes vectors of them: where the processor counts the bits of a vector, as with
 * AVX-512, that takes a fourth of the time of a loop that ends at the first near code; where it
 * does not, as with AVX2, a fifth more.
 */
final class CodeScan {

  /**
   * In how few bits of so many words one in ten thousand unrelated codes differs, so that few
   * blocks have one: 32 for each word, less 16 for the root of their number, which are four
   * standard deviations.
   */
  private static final int[] NEAR_UNRELATED = {0, 16, 41, 68, 96, 124, 152, 181, 210};

  private final StoredCodes codes;
  private final int docBase;
  private final Bits accepted;
  private final BlockDistances blocks;
  private final int[] distances = new int[StoredCodes.BLOCK];

  CodeScan(StoredCodes codes, int docBase, Bits accepted) {
    this.codes = codes;
    this.docBase = docBase;
    this.accepted = accepted;
    this.blocks = codes.distances();
  }

  /** Measures all codes against several queries in one pass. */
  void measureAll(List<CodeQuery> queries) throws IOException {
    CodeQuery[] all = queries.toArray(CodeQuery[]::new);
    for (int first = 0; first < codes.size(); first += StoredCodes.BLOCK) {
      for (CodeQuery query : all) {
        if (query.reach() >= 0) {
          measureBlock(first, query);
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

  private void measureBlock(int first, CodeQuery query) throws IOException {
    long[] words = query.words();
    int compared = wordsCompared(words.length, query.reach());
    blocks.measure(first, words, compared, distances);
    int size = codes.blockSize(first);
    if (hasWithin(query.reach(), size, distances)) {
      offerNear(first, size, query, compared);
    }
  }

  /** Returns whether any of the distances is within a radius. */
  private static boolean hasWithin(int radius, int size, int[] distances) {
    int signs = 0;
    for (int i = 0; i < size; i++) {
      signs |= distances[i] - radius - 1;
    }
    return signs < 0;
  }

  /** Offers the near codes of the block, of which the distances in the first words are known. */
  private void offerNear(int first, int size, CodeQuery query, int compared) throws IOException {
    long[] words = query.words();
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
