package io.likeness.bench.media;

import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.text.TextModality;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads texts. */
public final class TextFiles {

  private static final Set<String> DOCUMENTS =
      Set.of("docx", "epub", "htm", "html", "odt", "pdf", "rtf", "xhtml");

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

  /**
   * Reads the text that detectors compare: that of a document as Likeness extracts it, so that none
   * compares markup, and of any other file all that is in it.
   *
   * @param file a document, or plain text of any charset
   * @return its text
   * @throws UnreadableMediaException if it is broken
   * @throws IOException if it cannot be read
   */
  public static String extract(Path file) throws UnreadableMediaException, IOException {
    if (!DOCUMENTS.contains(ProgramFiles.end(file))) {
      try {
        return Files.readString(file);
      } catch (CharacterCodingException e) {
        // Another charset, which is for the extractor to guess.
      }
    }
    return new TextModality().preview(MediaSource.of(file)) instanceof Preview.Passage passage
        ? passage.text()
        : "";
  }
}
