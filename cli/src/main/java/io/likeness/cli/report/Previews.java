package io.likeness.cli.report;

import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;

/** Decodes what a report shows of a file. */
@FunctionalInterface
public interface Previews {

  /**
   * Decodes a file.
   *
   * @param source the file
   * @return what to show of it
   * @throws UnreadableMediaException if the content cannot be decoded
   * @throws IOException if the file cannot be read
   */
  Preview preview(MediaSource source) throws UnreadableMediaException, IOException;
}
