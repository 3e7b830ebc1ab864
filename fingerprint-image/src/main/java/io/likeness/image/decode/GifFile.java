package io.likeness.image.decode;

import java.util.Arrays;

/** Walks through the blocks of a GIF file (GIF89a) without unpacking them. */
final class GifFile {

  static final int IMAGE_DESCRIPTOR_BYTES = 10;

  private static final int SCREEN_BYTES = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;

  private final byte[] file;
  private final int frames;
  private final int end;
  private final int cutImage;
  private final boolean isComplete;

  private GifFile(byte[] file, int frames, int end, int cutImage, boolean isComplete) {
    this.file = file;
    this.frames = frames;
    this.end = end;
    this.cutImage = cutImage;
    this.isComplete = isComplete;
  }

  /** The bytes. */
  byte[] file() {
    return file;
  }

  /** How many images are there to their end. */
  int frames() {
    return frames;
  }

  /** The offset of the descriptor of an image that is not there to its end, or -1. */
  int cutImage() {
    return cutImage;
  }

  /** Whether the file goes on to its trailer. */
  boolean isComplete() {
    return isComplete;
  }

  /**
   * Reads a file.
   *
   * @param file a file whose header was read
   */
  static GifFile read(byte[] file) {
    Walk walk = new Walk(file);
    try {
      walk.run();
    } catch (IndexOutOfBoundsException cut) {
      return new GifFile(file, walk.frames, walk.end, walk.image, false);
    }
    return new GifFile(file, walk.frames, walk.end, -1, true);
  }

  /** The file as far as its images are whole, with a trailer. */
  byte[] wholeFrames() {
    return closed(Arrays.copyOf(file, end));
  }

  /** Ends a file. */
  static byte[] closed(byte[] blocks) {
    byte[] closed = Arrays.copyOf(blocks, blocks.length + 1);
    closed[blocks.length] = TRAILER;
    return closed;
  }

  /** The bytes of the colour table that a descriptor announces by its flags. */
  static int tableBytes(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static final class Walk {
    private final byte[] file;
    private int at;
    private int frames;
    private int end;
    private int image = -1;

    Walk(byte[] file) {
      this.file = file;
    }

    void run() {
      at = SCREEN_BYTES + tableBytes(file[10]);
      end = Math.min(at, file.length);
      while (file[at] != TRAILER) {
        switch (file[at]) {
          case EXTENSION -> {
            at += 2;
            skipSubBlocks();
          }
          case IMAGE -> {
            image = at;
            at += IMAGE_DESCRIPTOR_BYTES + tableBytes(file[at + 9]) + 1;
            skipSubBlocks();
            frames++;
            end = at;
            image = -1;
          }
          default -> at++;
        }
      }
    }

    private void skipSubBlocks() {
      while (file[at] != 0) {
        at += 1 + Byte.toUnsignedInt(file[at]);
      }
      at++;
    }
  }
}
