package io.likeness.bench.media;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plain texts. */
public final class TextFiles {

  private TextFiles() {}

  /**
   * Reads a text.
   *
   * @param file plain text in UTF-8
   * @return all of it
   * @throws UnreadableMediaException if it is not UTF-8
   * @throws IOException if it cannot be read
   */
  public static String read(Path file) throws UnreadableMediaException, IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UnreadableMediaException(file.toString(), "not plain text in UTF-8", e);
    }
  }
}
