package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.index.codes.BitOrder;
import io.likeness.index.codes.StoredCodes;
import java.io.IOException;

/** A code that is looked for, and what was found of it so far. For one thread. */
final class CodeQuery {

  private static final int NONE = -1;

  private final long[] words;
  private final NearestHits hits;
  private int file = NONE;
  private int nearest;

  CodeQuery(BinaryCode code, int radius, int limit) {
    long[] inOrder = new long[code.wordCount()];
    for (int w = 0; w < inOrder.length; w++) {
      inOrder[w] = code.word(w);
    }
    this.words = BitOrder.of(inOrder.length).stored(inOrder);
    this.hits = new NearestHits(radius, limit);
  }

  /** Returns the words in the order of stored ones, not to be changed. */
  long[] words() {
    return words;
  }

  /** Returns the largest distance at which a further file is a hit, -1 if none can be. */
  int reach() {
    return hits.reach();
  }

  /** Returns the hits. */
  NearestHits hits() {
    return hits;
  }

  /**
   * Counts the bits in which stored codes differ in the first half of their words. The readings do
   * not wait for each other.
   */
  void beginDistances(StoredCodes codes, int[] numbers, int count, int[] distances)
      throws IOException {
    int half = half();
    for (int i = 0; i < count; i++) {
      int distance = 0;
      for (int w = 0; w < half; w++) {
        distance += Long.bitCount(words[w] ^ codes.word(numbers[i], w));
      }
      distances[i] = distance;
    }
  }

  /** Adds the bits in which a stored code differs in the other words. */
  int endDistance(StoredCodes codes, int code, int distance) throws IOException {
    int whole = distance;
    for (int w = half(); w < words.length; w++) {
      whole += Long.bitCount(words[w] ^ codes.word(code, w));
    }
    return whole;
  }

  private int half() {
    return (words.length + 1) / 2;
  }

  /**
   * Takes a code that is near. Codes are offered in the order of their files; of those of one file
   * the nearest counts.
   */
  void offer(int ofFile, int distance) {
    if (ofFile != file) {
      finishFile();
      file = ofFile;
      nearest = distance;
    } else {
      nearest = Math.min(nearest, distance);
    }
  }

  /** Ends the codes of a file. */
  void finishFile() {
    if (file != NONE && nearest <= hits.reach()) {
      hits.offer(file, nearest);
    }
    file = NONE;
  }
}
