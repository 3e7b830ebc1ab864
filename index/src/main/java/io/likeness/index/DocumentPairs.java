package io.likeness.index;

import org.apache.lucene.util.ArrayUtil;

/**
 * The pairs of one segment, each of a feature of the query and one of a file, by document. For one
 * thread.
 *
 * <p>A hash table with open addressing finds the slot of a document; the pairs of a slot are a
 * linked list in two arrays that all slots share. So a pair costs twelve bytes and no object.
 */
final class DocumentPairs {

  private static final int NONE = -1;

  private int[] table = new int[1024];
  private int shift = Integer.SIZE - 10;

  private int[] documents = new int[256];
  private int[] heads = new int[256];
  private int[] sizes = new int[256];
  private int[] mostVotes = new int[256];
  private long[] mostWeight = new long[256];
  private int slots;

  private long[] pairs = new long[1024];
  private int[] next = new int[1024];
  private int size;

  /** Returns the slot of a document, in which some more features of the query may vote. */
  int slot(int document, int features, long weight) {
    int slot = find(document);
    mostVotes[slot] += features;
    mostWeight[slot] += features * weight;
    return slot;
  }

  /** Adds a pair, whatever its bits mean. */
  void add(int slot, long pair) {
    if (size == pairs.length) {
      pairs = ArrayUtil.grow(pairs, size + 1);
      next = ArrayUtil.growExact(next, pairs.length);
    }
    pairs[size] = pair;
    next[size] = heads[slot];
    heads[slot] = size++;
    sizes[slot]++;
  }

  /** Returns how many documents have a slot. */
  int slots() {
    return slots;
  }

  int document(int slot) {
    return documents[slot];
  }

  /** Returns how many features of the query may vote at most. */
  int mostVotes(int slot) {
    return mostVotes[slot];
  }

  /** Returns what they weigh together. */
  long mostWeight(int slot) {
    return mostWeight[slot];
  }

  /** Returns how many pairs a slot has. */
  int size(int slot) {
    return sizes[slot];
  }

  /** Writes the pairs of a slot, in no order. */
  void copy(int slot, long[] to) {
    int at = 0;
    for (int pair = heads[slot]; pair != NONE; pair = next[pair]) {
      to[at++] = pairs[pair];
    }
  }

  private int find(int document) {
    int at = hash(document);
    while (table[at] != 0) {
      // Slots are kept plus one, so that 0 is free.
      int slot = table[at] - 1;
      if (documents[slot] == document) {
        return slot;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = slots + 1;
    return open(document);
  }

  private int open(int document) {
    if (slots == documents.length) {
      documents = ArrayUtil.grow(documents, slots + 1);
      heads = ArrayUtil.growExact(heads, documents.length);
      sizes = ArrayUtil.growExact(sizes, documents.length);
      mostVotes = ArrayUtil.growExact(mostVotes, documents.length);
      mostWeight = ArrayUtil.growExact(mostWeight, documents.length);
    }
    documents[slots] = document;
    heads[slots] = NONE;
    slots++;
    if (slots * 2 > table.length) {
      rehash();
    }
    return slots - 1;
  }

  private void rehash() {
    table = new int[table.length * 2];
    shift--;
    for (int slot = 0; slot < slots; slot++) {
      int at = hash(documents[slot]);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = slot + 1;
    }
  }

  /** Spreads by the golden ratio (Knuth). */
  private int hash(int document) {
    return (document * 0x9E3779B9) >>> shift;
  }
}
