package io.likeness.index;

import java.io.IOException;

/**
 * Says that a folder cannot be used as an index: it holds none, it holds something else, another
 * writer has it, it cannot be written, or its files are damaged.
 */
public final class UnusableIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The path of the index's folder. */
  private final String folder;

  /**
   * Names the folder and the reason.
   *
   * @param folder the folder of the index
   * @param reason what is wrong with it, as the end of a sentence
   */
  UnusableIndexException(String folder, String reason) {
    super(folder + ": " + reason);
    this.folder = folder;
  }

  /**
   * Names the folder, the reason and what it was noticed by.
   *
   * @param folder the folder of the index
   * @param reason what is wrong with it, as the end of a sentence
   * @param cause what was thrown by the storage
   */
  UnusableIndexException(String folder, String reason, Throwable cause) {
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
