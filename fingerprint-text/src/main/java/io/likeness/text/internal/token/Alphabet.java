package io.likeness.text.internal.token;

/** The script of a letter, as far as look-alikes are concerned. */
enum Alphabet {
  /** Digits, which every script shares. */
  COMMON("", ""),
  /** Latin. */
  LATIN("", ""),
  /** Cyrillic. */
  CYRILLIC("aceopxyijsbhkmt", "асеорхуіјѕвнкмт"),
  /** Greek. */
  GREEK("abehikmnoptuvxyz", "αβεηικμνορτυνχυζ"),
  /** Any other. */
  OTHER("", "");

  private final String latinTwins;
  private final String twins;

  Alphabet(String latinTwins, String twins) {
    this.latinTwins = latinTwins;
    this.twins = twins;
  }

  /** Returns whether the letters are others than the Latin ones. */
  boolean isForeign() {
    return this != COMMON && this != LATIN;
  }

  /**
   * Returns the letter, small, that a small Latin letter poses as when it or its capital stands in
   * a word of this alphabet; 0 if there is none.
   */
  char twinOf(char latin) {
    int index = latinTwins.indexOf(latin);
    return index < 0 ? 0 : twins.charAt(index);
  }
}
