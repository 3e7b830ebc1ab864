package io.likeness.index;

import io.likeness.core.BinaryCode;

/** A code that is looked for, and what was found of it so far. For one thread. */
final class CodeQuery {

  private final long[] words;
  private final NearestHits hits;

  CodeQuery(BinaryCode code, int radius, int limit) {
    this.words = new long[code.wordCount()];
    for (int w = 0; w < words.length; w++) {
      words[w] = code.word(w);
    }
    this.hits = new NearestHits(radius, limit);
  }

  NearestHits hits() {
    return hits;
  }

  int bits() {
    return words.length * Long.SIZE;
  }

  /** Returns the value of a chunk. */
  int chunk(int chunk) {
    return Chunks.value(words[Chunks.word(chunk)], chunk);
  }

  /** Counts the bits in which a code differs, whose words begin at an index. */
  int distance(long[] codes, int from) {
    int distance = 0;
    for (int w = 0; w < words.length; w++) {
      distance += Long.bitCount(words[w] ^ codes[from + w]);
    }
    return distance;
  }
}
