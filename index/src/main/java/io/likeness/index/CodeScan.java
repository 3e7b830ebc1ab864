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
 * <p>The loops count with {@code Long.bitCount}: vectors of {@code jdk.incubator.vector} were no
 * faster (1.30 against 1.26 ns a code of 256 bits on a processor with AVX2, which has no
 * instruction that counts the bits of a vector), nor were distances of a whole block at once (1.78
 * ns).
 */
final class CodeScan {

  private final StoredCodes codes;
  private final int docBase;
  private final Bits accepted;
  private final long[][] columns;

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
   * one to stay within the radius. The distance of unrelated words is 32 bits on average, with a
   * standard deviation of four.
   */
  static int wordsCompared(int words, int radius) {
    int compared = 1;
    while (compared < words
        && Long.SIZE / 2 * compared - 10 * StrictMath.sqrt(compared) <= radius) {
      compared++;
    }
    return compared;
  }

  private void measureBlock(CodeQuery query) throws IOException {
    long[] words = query.words();
    int compared = wordsCompared(words.length, query.reach());
    for (int word = 0; word < compared; word++) {
      read(word);
    }
    int at = next(words, compared, 0, query.reach());
    while (at < size) {
      int distance = distance(words, at);
      if (distance <= query.reach()) {
        offer(query, first + at, distance);
      }
      at = next(words, compared, at + 1, query.reach());
    }
  }

  /** Finds the next code that differs in at most so many bits of the first words. */
  private int next(long[] words, int compared, int from, int most) {
    return switch (compared) {
      case 1 -> next(columns[0], words[0], from, most);
      case 2 -> next(columns[0], words[0], columns[1], words[1], from, most);
      case 4 -> next(columns[0], columns[1], columns[2], columns[3], words, from, most);
      default -> nextOfMany(words, compared, from, most);
    };
  }

  private int next(long[] column, long word, int from, int most) {
    int at = from;
    while (at < size && Long.bitCount(column[at] ^ word) > most) {
      at++;
    }
    return at;
  }

  private int next(long[] column, long word, long[] column1, long word1, int from, int most) {
    int at = from;
    while (at < size
        && Long.bitCount(column[at] ^ word) + Long.bitCount(column1[at] ^ word1) > most) {
      at++;
    }
    return at;
  }

  private int next(
      long[] column0,
      long[] column1,
      long[] column2,
      long[] column3,
      long[] words,
      int from,
      int most) {
    long word0 = words[0];
    long word1 = words[1];
    long word2 = words[2];
    long word3 = words[3];
    int at = from;
    while (at < size
        && Long.bitCount(column0[at] ^ word0)
                + Long.bitCount(column1[at] ^ word1)
                + Long.bitCount(column2[at] ^ word2)
                + Long.bitCount(column3[at] ^ word3)
            > most) {
      at++;
    }
    return at;
  }

  private int nextOfMany(long[] words, int compared, int from, int most) {
    int at = from;
    while (at < size && partialDistance(words, compared, at) > most) {
      at++;
    }
    return at;
  }

  private int partialDistance(long[] words, int compared, int at) {
    int distance = 0;
    for (int word = 0; word < compared; word++) {
      distance += Long.bitCount(columns[word][at] ^ words[word]);
    }
    return distance;
  }

  private int distance(long[] words, int at) throws IOException {
    read(words.length - 1);
    return partialDistance(words, words.length, at);
  }

  private void offer(CodeQuery query, int code, int distance) throws IOException {
    int document = codes.document(code);
    if (accepted.get(document)) {
      query.offer(docBase + document, distance);
    }
  }

  /** Reads the words of the block up to one, unless they were read for another query. */
  private void read(int word) throws IOException {
    while (wordsRead <= word) {
      size = codes.read(first, wordsRead, columns[wordsRead]);
      wordsRead++;
    }
  }
}
