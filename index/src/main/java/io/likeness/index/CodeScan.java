package io.likeness.index;

import io.likeness.index.codes.StoredCodes;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Bits;

/**
 * Measures all codes of one segment against queries. For one thread.
 *
 * <p>Block by block: the words of a block are read once, for all queries, into arrays that stay in
 * the first-level cache. Of most codes only the first words are looked at, as many as it takes to
 * tell unrelated codes from near ones.
 *
 * <p>The distances of a block are summed up word by word, in loops that are so plain that the
 * compiler makes vectors of them: where the processor counts the bits of a vector, as with AVX-512,
 * a code of 256 bits takes 0.25 ns besides the reading instead of the 1.0 ns of a loop that ends at
 * the first near code. Where it does not, as with AVX2, that loop was a little faster (1.0 against
 * 1.2 ns). To measure in the mapped memory itself instead of a copy of the block was hardly faster
 * (1.3 against 1.3 to 1.4 ns of a million codes): either way it is the memory that is waited for.
 */
final class CodeScan {

  /**
   * In how few bits of so many words hardly one in a hundred unrelated codes differs: 32 for each
   * word, less 10 for the root of their number, which are two and a half standard deviations.
   */
  private static final int[] NEAR_UNRELATED = {0, 22, 50, 79, 108, 138, 168, 198, 228};

  private final StoredCodes codes;
  private final int docBase;
  private final Bits accepted;
  private final long[][] columns;
  private final int[] distances = new int[StoredCodes.BLOCK];

  /** The first code of the present block, how many it has, and how many of its words were read. */
  private int first;

  private int size;
  private int wordsRead;

  CodeScan(StoredCodes codes, int docBase, Bits accepted) {
    this.codes = codes;
    this.docBase = docBase;
    this.accepted = accepted;
    this.columns = new long[codes.words()][StoredCodes.BLOCK];
  }

  /** Measures all codes against several queries in one pass. */
  void measureAll(List<CodeQuery> queries) throws IOException {
    CodeQuery[] all = queries.toArray(CodeQuery[]::new);
    for (first = 0; first < codes.size(); first += StoredCodes.BLOCK) {
      wordsRead = 0;
      for (CodeQuery query : all) {
        if (query.reach() >= 0) {
          measureBlock(query);
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

  private void measureBlock(CodeQuery query) throws IOException {
    long[] words = query.words();
    int compared = wordsCompared(words.length, query.reach());
    read(compared);
    countBits(columns[0], words[0], size, distances);
    for (int word = 1; word < compared; word++) {
      addBits(columns[word], words[word], size, distances);
    }
    if (hasWithin(query.reach(), size, distances)) {
      offerNear(query, compared);
    }
  }

  private static void countBits(long[] column, long word, int size, int[] to) {
    for (int i = 0; i < size; i++) {
      to[i] = Long.bitCount(column[i] ^ word);
    }
  }

  private static void addBits(long[] column, long word, int size, int[] to) {
    for (int i = 0; i < size; i++) {
      to[i] += Long.bitCount(column[i] ^ word);
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
  private void offerNear(CodeQuery query, int compared) throws IOException {
    long[] words = query.words();
    read(words.length);
    int at = next(query.reach(), 0, size, distances);
    while (at < size) {
      int distance = distances[at];
      for (int word = compared; word < words.length; word++) {
        distance += Long.bitCount(columns[word][at] ^ words[word]);
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

  /** Reads the first words of the block, but for those that were read for another query. */
  private void read(int end) throws IOException {
    for (; wordsRead < end; wordsRead++) {
      size = codes.read(first, wordsRead, columns[wordsRead]);
    }
  }
}
