package io.likeness.index;

import io.likeness.index.codes.StoredCodes;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Bits;

/**
 * Measures all codes of one segment against queries. For one thread.
 *
 * <p>Block by block: the words of a block are read once, for all queries, into arrays that stay in
 * the first-level cache. A block is measured word by word, and left as soon as no code of it can be
 * near any more. The inner loops are plain enough for the compiler to make them vector
 * instructions.
 */
final class CodeScan {

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
   * Estimates how many words of most blocks are compared until no code can be near: the distance of
   * unrelated words is 32 bits on average, with a standard deviation of four.
   */
  static int wordsCompared(int words, int radius) {
    int compared = 1;
    while (compared < words
        && Long.SIZE / 2 * compared - 4 * 4 * StrictMath.sqrt(compared) <= radius) {
      compared++;
    }
    return compared;
  }

  private void measureBlock(CodeQuery query) throws IOException {
    long[] words = query.words();
    int reach = query.reach();
    for (int word = 0; word < words.length; word++) {
      long[] column = column(word);
      if (word == 0) {
        set(distances, column, words[0]);
      } else {
        add(distances, column, words[word]);
      }
      boolean worthChecking = (word + 1) * (Long.SIZE / 2) > reach || word == words.length - 1;
      if (worthChecking && least(distances, size) > reach) {
        return;
      }
    }
    for (int i = 0; i < size; i++) {
      if (distances[i] <= query.reach()) {
        offer(query, first + i, distances[i]);
      }
    }
  }

  private void offer(CodeQuery query, int code, int distance) throws IOException {
    int document = codes.document(code);
    if (accepted.get(document)) {
      query.offer(docBase + document, distance);
    }
  }

  private long[] column(int word) throws IOException {
    while (wordsRead <= word) {
      size = codes.read(first, wordsRead, columns[wordsRead]);
      wordsRead++;
    }
    return columns[word];
  }

  // Over the whole arrays, whatever the size of the block: a fixed length is the fastest.

  private static void set(int[] distances, long[] column, long word) {
    for (int i = 0; i < StoredCodes.BLOCK; i++) {
      distances[i] = Long.bitCount(column[i] ^ word);
    }
  }

  private static void add(int[] distances, long[] column, long word) {
    for (int i = 0; i < StoredCodes.BLOCK; i++) {
      distances[i] += Long.bitCount(column[i] ^ word);
    }
  }

  private static int least(int[] distances, int size) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, distances[i]);
    }
    return least;
  }
}
