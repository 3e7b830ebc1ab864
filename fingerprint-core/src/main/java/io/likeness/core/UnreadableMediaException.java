package io.likeness.core;

/** Says that a file cannot be fingerprinted, and why: the fault is in the input. */
public final class UnreadableMediaException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The name of the source. */
  private final String file;

  /** What is wrong with it. */
  private final String reason;

  /**
   * Names the file and the reason.
   *
   * @param file the name of the source
   * @param reason what is wrong with it, as the end of a sentence
   */
  public UnreadableMediaException(String file, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.reason = reason;
  }

  /**
   * Names the file, the reason and what it was noticed by.
   *
   * @param file the name of the source
   * @param reason what is wrong with it, as the end of a sentence
   * @param cause what was thrown by the decoder
   */
  public UnreadableMediaException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
    this.file = file;
    this.reason = reason;
  }

  /**
   * Returns the name of the file.
   *
   * @return the name of the source
   */
  public String file() {
    return file;
  }

  /**
   * Returns what is wrong.
   *
   * @return the reason, without the file's name
   */
  public String reason() {
    return reason;
  }
}
