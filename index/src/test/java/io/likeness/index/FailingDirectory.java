package io.likeness.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that fails: when it is full, say. Works until it is told otherwise. */
final class FailingDirectory extends FilterDirectory {

  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private volatile Supplier<IOException> failure = FailingDirectory::diskFull;

  FailingDirectory(Directory directory) {
    super(directory);
  }

  static IOException diskFull() {
    return new IOException("No space left on device");
  }

  /** Takes so many bytes more and then fails. */
  void failAfter(long bytes, Supplier<IOException> with) {
    failure = with;
    room.set(bytes);
  }

  /** Takes so many bytes more and is full then. */
  void fillAfter(long bytes) {
    failAfter(bytes, FailingDirectory::diskFull);
  }

  /** Returns how many bytes were written, if it never was told to fail. */
  long written() {
    return Long.MAX_VALUE - room.get();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    requireRoom(0);
    return new Output(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    requireRoom(0);
    return new Output(super.createTempOutput(prefix, suffix, context));
  }

  private void requireRoom(long bytes) throws IOException {
    if (room.addAndGet(-bytes) <= 0) {
      room.set(0);
      throw failure.get();
    }
  }

  private final class Output extends FilterIndexOutput {

    Output(IndexOutput output) {
      super("failing", output.getName(), output);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      requireRoom(1);
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      requireRoom(length);
      super.writeBytes(b, offset, length);
    }
  }
}
