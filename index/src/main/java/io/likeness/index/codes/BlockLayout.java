package io.likeness.index.codes;

/**
 * Where the words of some codes stand: block by block, in a block the first words of all its codes,
 * then the second, and so on.
 *
 * @param words how many words a code has
 * @param codes how many codes there are
 */
record BlockLayout(int words, int codes) {

  /** Returns how many codes a block has, by its first. */
  int size(int first) {
    return Math.min(CodeTablesFormat.BLOCK, codes - first);
  }

  /** Returns behind how many bytes one word of the codes of a block begins. */
  long offset(int first, int word) {
    return ((long) first * words + (long) word * size(first)) * Long.BYTES;
  }
}
