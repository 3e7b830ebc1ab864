package io.likeness.text.internal.extract;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.InputStream;

/** Extracts the text of a file of any supported format. Safe for many threads. */
public final class TextExtractor {

  private final ExtractionLimits limits;
  private final PlainTextReader plainText;
  private final DocumentReader documents;

  /**
   * Makes an extractor.
   *
   * @param limits how much to read
   */
  public TextExtractor(ExtractionLimits limits) {
    this.limits = limits;
    this.plainText = new PlainTextReader(limits.characters());
    this.documents = new DocumentReader(limits);
  }

  /**
   * Extracts a text, as far as the sink wants it. Its format is told by its content.
   *
   * @param source the file
   * @param sink what takes the text; what it has taken is void if this fails
   * @throws UnreadableMediaException if the file is empty, damaged, encrypted, too large, not a
   *     text, or without text
   * @throws IOException if the file cannot be read
   */
  public void extract(MediaSource source, TextSink sink)
      throws UnreadableMediaException, IOException {
    long size = source.size();
    if (size == 0) {
      throw new UnreadableMediaException(source.name(), "is empty");
    }
    Format format = Format.of(head(source));
    if (format != Format.PLAIN && size > limits.fileBytes()) {
      throw new UnreadableMediaException(
          source.name(), "is larger than %d bytes: %d".formatted(limits.fileBytes(), size));
    }
    switch (format) {
      case PLAIN -> plainText.read(source, sink);
      case ZIP, OLE -> throw new UnreadableMediaException(source.name(), "is a " + format.noun());
      default -> documents.read(source, format, sink);
    }
  }

  private static byte[] head(MediaSource source) throws IOException {
    try (InputStream in = source.open()) {
      return in.readNBytes(Format.HEAD_BYTES);
    }
  }
}
