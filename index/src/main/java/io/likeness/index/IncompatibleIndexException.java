package io.likeness.index;

import java.io.IOException;

/**
 * Says that an index was written by another version of Likeness, or with other fingerprint schemes
 * than it is opened with: its fingerprints would be compared with what they do not mean.
 */
public final class IncompatibleIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The path of the index's folder. */
  private final String folder;

  /**
   * Names the folder and the reason.
   *
   * @param folder the folder of the index
   * @param reason what is wrong with it, as the end of a sentence
   */
  IncompatibleIndexException(String folder, String reason) {
    super(folder + ": " + reason);
    this.folder = folder;
  }

  /**
   * Names the folder, the reason and what it was noticed by.
   *
   * @param folder the folder of the index
   * @param reason what is wrong with it, as the end of a sentence
   * @param cause what was thrown
   */
  IncompatibleIndexException(String folder, String reason, Throwable cause) {
    super(folder + ": " + reason, cause);
    this.folder = folder;
  }

  /**
   * Returns the folder.
   *
   * @return the path of the index's folder
   */
  public String folder() {
    return folder;
  }
}
