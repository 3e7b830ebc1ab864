package io.likeness.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file, or bytes in memory, to be decoded.
 *
 * <p>Immutable, as long as the file is.
 */
public final class MediaSource {

  private final String name;
  private final Optional<Path> path;
  private final byte[] bytes;

  private MediaSource(String name, Optional<Path> path, byte[] bytes) {
    this.name = name;
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Names a file.
   *
   * @param path the file, not opened yet
   * @return its source, named by the path
   */
  public static MediaSource of(Path path) {
    return new MediaSource(path.toString(), Optional.of(path), new byte[0]);
  }

  /**
   * Takes bytes in memory.
   *
   * @param name what to call them in messages
   * @param bytes the content of a file, copied
   * @return their source
   */
  public static MediaSource of(String name, byte[] bytes) {
    return new MediaSource(name, Optional.empty(), bytes.clone());
  }

  /**
   * Returns the name for messages.
   *
   * @return the path, or the name given
   */
  public String name() {
    return name;
  }

  /**
   * Returns the file.
   *
   * @return the path, or empty if the bytes are in memory
   */
  public Optional<Path> path() {
    return path;
  }

  /**
   * Returns the number of bytes.
   *
   * @return 0 or greater
   * @throws IOException if the file cannot be asked
   */
  public long size() throws IOException {
    return path.isPresent() ? Files.size(path.get()) : bytes.length;
  }

  /**
   * Opens the content.
   *
   * @return a new stream from the first byte on, to be closed by the caller; unbuffered for files
   * @throws IOException if the file cannot be opened
   */
  public InputStream open() throws IOException {
    return path.isPresent() ? Files.newInputStream(path.get()) : new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
