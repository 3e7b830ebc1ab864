package io.likeness.cli;

/** What the exit code of the command says. */
final class ExitCode {

  /** All went well and nothing was found. */
  static final int NOTHING_FOUND = 0;

  /** All went well and at least one match was found. */
  static final int FOUND = 1;

  /** The command could not do what it was asked for. */
  static final int ERROR = 2;

  private ExitCode() {}
}
