package io.likeness.text.internal.token;

/** Takes tokens in the order in which they start. */
@FunctionalInterface
public interface TokenSink {

  /**
   * Takes a token.
   *
   * @param hash the hash of its normalised form, well mixed
   * @param start UTF-16 offset of its first code unit in the text
   * @param end UTF-16 offset behind its last code unit
   * @param disguised whether look-alike, dressed-up or invisible characters hid it
   */
  void token(long hash, int start, int end, boolean disguised);

  /**
   * Takes a character that hides a token. The characters come in the order in which they stand.
   *
   * @param offset UTF-16 offset of the character in the text
   * @param length its length in UTF-16 code units, 1 or 2
   */
  default void disguise(int offset, int length) {}
}
