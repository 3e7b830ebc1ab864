package io.likeness.audio.internal.decode;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;

import io.likeness.core.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * Lets FFmpeg read a source through callbacks, so that files and bytes in memory are read the same
 * way and a hostile file cannot make FFmpeg open another one. Belongs to one thread.
 */
final class NativeInput implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int SEEK_SET = 0;
  private static final int SEEK_CUR = 1;
  private static final int SEEK_END = 2;

  // JavaCPP has room for few callback objects of a type, so two stateless ones serve all inputs:
  // FFmpeg hands them a reference to the input that is meant.
  private static final ReadCallback READ = new ReadCallback();
  private static final SeekCallback SEEK = new SeekCallback();

  private final MediaSource source;
  private final long size;
  private final byte[] chunk = new byte[BUFFER_BYTES];
  private final Pointer self;
  private final AVIOContext context;
  private InputStream stream;
  private long position;
  private Optional<IOException> failure = Optional.empty();

  NativeInput(MediaSource source) throws IOException {
    this.source = source;
    this.size = source.size();
    this.stream = source.open();
    this.self = Loader.newGlobalRef(this);
    BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
    this.context = avio_alloc_context(buffer, BUFFER_BYTES, 0, self, READ, null, SEEK);
  }

  AVIOContext context() {
    return context;
  }

  long size() {
    return size;
  }

  /**
   * Throws what a callback ran into, which FFmpeg only knows as an error of input.
   *
   * @throws IOException if the source could not be read
   */
  void rethrow() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @Override
  public void close() throws IOException {
    // FFmpeg may have replaced the buffer by a larger one.
    av_free(context.buffer());
    avio_context_free(context);
    Loader.deleteGlobalRef(self);
    stream.close();
  }

  private int read(BytePointer target, int wanted) {
    try {
      int count = stream.read(chunk, 0, Math.min(wanted, chunk.length));
      if (count < 0) {
        return AVERROR_EOF;
      }
      target.put(chunk, 0, count);
      position += count;
      return count;
    } catch (IOException e) {
      failure = Optional.of(e);
      return AVERROR_EIO();
    }
  }

  private long seek(long offset, int whence) {
    if ((whence & AVSEEK_SIZE) != 0) {
      return size;
    }
    long target =
        switch (whence & 3) {
          case SEEK_SET -> offset;
          case SEEK_CUR -> position + offset;
          case SEEK_END -> size + offset;
          default -> -1;
        };
    if (target < 0) {
      return AVERROR_EIO();
    }
    try {
      moveTo(target);
      return position;
    } catch (IOException e) {
      failure = Optional.of(e);
      return AVERROR_EIO();
    }
  }

  private void moveTo(long target) throws IOException {
    if (target < position) {
      stream.close();
      stream = source.open();
      position = 0;
    }
    while (position < target) {
      long skipped = stream.skip(target - position);
      if (skipped <= 0) {
        return;
      }
      position += skipped;
    }
  }

  private static NativeInput of(Pointer opaque) {
    return (NativeInput) Loader.accessGlobalRef(opaque);
  }

  /** Hands FFmpeg the next bytes. */
  private static final class ReadCallback extends Read_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer opaque, BytePointer target, int wanted) {
      return of(opaque).read(target, wanted);
    }
  }

  /** Moves to where FFmpeg wants to read. */
  private static final class SeekCallback extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer opaque, long offset, int whence) {
      return of(opaque).seek(offset, whence);
    }
  }
}
