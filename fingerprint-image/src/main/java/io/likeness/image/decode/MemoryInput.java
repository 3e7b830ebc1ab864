package io.likeness.image.decode;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import io.likeness.core.UnreadableMediaException;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Lets FFmpeg read bytes in memory. Belongs to one thread. */
final class MemoryInput implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 15;

  private final Read reader;
  private final Seek seeker;
  private final AVIOContext io;
  private final AVFormatContext format;
  private boolean opened;

  private MemoryInput(byte[] file) {
    Cursor cursor = new Cursor(file);
    this.reader = new Read(cursor);
    this.seeker = new Seek(cursor);
    BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
    this.io = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reader, null, seeker);
    this.format = avformat_alloc_context();
    format.pb(io);
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableMediaException if FFmpeg finds no format in it
   */
  static MemoryInput open(String name, byte[] file) throws UnreadableMediaException {
    MemoryInput input = new MemoryInput(file);
    // A failed open frees the context.
    if (avformat_open_input(input.format, (String) null, null, (AVDictionary) null) >= 0) {
      input.opened = true;
      if (avformat_find_stream_info(input.format, (PointerPointer<?>) null) >= 0) {
        return input;
      }
    }
    input.close();
    throw new UnreadableMediaException(name, "is damaged or coded in an unknown way");
  }

  AVFormatContext format() {
    return format;
  }

  @Override
  public void close() {
    if (opened) {
      avformat_close_input(format);
    }
    av_free(io.buffer());
    avio_context_free(io);
    reader.close();
    seeker.close();
  }

  private static final class Cursor {
    final byte[] file;
    int position;

    Cursor(byte[] file) {
      this.file = file;
    }
  }

  private static final class Read extends Read_packet_Pointer_BytePointer_int {
    private final transient Cursor cursor;

    Read(Cursor cursor) {
      this.cursor = cursor;
    }

    @Override
    public int call(Pointer opaque, BytePointer target, int length) {
      int count = Math.min(length, cursor.file.length - cursor.position);
      if (count <= 0) {
        return AVERROR_EOF();
      }
      target.capacity(count).put(cursor.file, cursor.position, count);
      cursor.position += count;
      return count;
    }
  }

  private static final class Seek extends Seek_Pointer_long_int {
    private static final int FROM_START = 0;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final transient Cursor cursor;

    Seek(Cursor cursor) {
      this.cursor = cursor;
    }

    @Override
    public long call(Pointer opaque, long offset, int whence) {
      if ((whence & AVSEEK_SIZE) != 0) {
        return cursor.file.length;
      }
      long target =
          switch (whence) {
            case FROM_START -> offset;
            case FROM_HERE -> cursor.position + offset;
            case FROM_END -> cursor.file.length + offset;
            default -> -1;
          };
      if (target < 0 || target > cursor.file.length) {
        return -1;
      }
      cursor.position = (int) target;
      return target;
    }
  }
}
