package io.likeness.cli.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes lines to a file; each one reaches the file at once, so that a killed run loses none but
 * the last. For one thread.
 */
final class JsonLines implements Closeable {

  private final Writer writer;

  /** Creates or empties the file. */
  JsonLines(Path file) throws IOException {
    // Unlike Files.newBufferedWriter this replaces lone surrogates, which a file's name may have.
    writer = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
  }

  void add(String line) throws IOException {
    writer.write(line + '\n');
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
