package io.likeness.bench.speed;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of numbers of 64 bits, the highest byte first. */
final class LongFile {

  private LongFile() {}

  /** Starts a file, to be written by {@link DataOutputStream#writeLong}. */
  static DataOutputStream writer(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** Maps a file of less than two gigabytes into memory. */
  static LongBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).asLongBuffer();
    }
  }
}
