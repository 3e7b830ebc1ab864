package io.likeness.cli.report;

/** Names the copied parts of a match: A to Z, then numbers. */
final class Label {

  private static final int LETTERS = 26;

  private Label() {}

  /** Returns the name of a part, counted from 0. */
  static String of(int part) {
    return part < LETTERS ? String.valueOf((char) ('A' + part)) : Integer.toString(part + 1);
  }
}
