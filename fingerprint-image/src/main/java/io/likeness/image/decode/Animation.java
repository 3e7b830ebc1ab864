package io.likeness.image.decode;

import io.likeness.core.UnreadableMediaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The frames of a GIF or WebP file that shows several. */
final class Animation {

  /** The most frames that are looked at. */
  static final int MOST_SAMPLES = 8;

  /** The most pixels of frames that are kept at once. */
  private static final long WINDOW_PIXELS = 1L << 24;

  private final byte[] file;
  private final int frames;
  private final boolean isTruncated;

  private Animation(byte[] file, int frames, boolean isTruncated) {
    this.file = file;
    this.frames = frames;
    this.isTruncated = isTruncated;
  }

  /** The file, as far as its frames are whole. */
  byte[] file() {
    return file;
  }

  /** How many frames it has, 2 or greater. */
  int frames() {
    return frames;
  }

  /** Whether there were more. */
  boolean isTruncated() {
    return isTruncated;
  }

  /**
   * Reads a file.
   *
   * @param file a file whose header was read
   * @return its frames, or empty if it has less than two
   */
  static Optional<Animation> read(ImageFormat format, byte[] file) {
    return switch (format) {
      case GIF -> {
        GifFile gif = GifFile.read(file);
        yield of(gif.frames(), !gif.isComplete(), file, gif::wholeFrames);
      }
      case WEBP -> {
        WebpFile webp = WebpFile.read(file);
        boolean truncated = webp.declaredLength() > file.length;
        yield of(webp.frames(), truncated, file, webp::wholeFrames);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Animation> of(
      int frames, boolean truncated, byte[] file, Supplier<byte[]> whole) {
    return frames < 2
        ? Optional.empty()
        : Optional.of(new Animation(truncated ? whole.get() : file, frames, truncated));
  }

  /**
   * Chooses the first frame and others at even distances up to the last.
   *
   * @param reachable how many frames may be gone through, 1 or greater
   */
  List<Integer> samples(long reachable) {
    int last = (int) Math.min(frames, reachable) - 1;
    int count = Math.min(MOST_SAMPLES, last + 1);
    List<Integer> samples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      samples.add(count == 1 ? 0 : Math.toIntExact((long) i * last / (count - 1)));
    }
    return samples;
  }

  /**
   * Decodes frames. Frames that lie close together are decoded at once, as a frame shows only what
   * has changed since the frame before it.
   *
   * @param name the file's name
   * @param samples the frames, rising
   * @param pixels the pixels of a frame
   * @param consumer takes each, and does not keep it
   * @throws UnreadableMediaException if not even the first can be decoded
   */
  void decode(String name, List<Integer> samples, long pixels, Consumer<Raster> consumer)
      throws UnreadableMediaException {
    int window = (int) Math.max(1, Math.min(frames, WINDOW_PIXELS / pixels));
    int next = 0;
    while (next < samples.size()) {
      int from = samples.get(next);
      int to = next;
      while (to + 1 < samples.size() && samples.get(to + 1) - from < window) {
        to++;
      }
      List<Integer> wanted = samples.subList(next, to + 1);
      int decoded = OpenCvDecoder.frames(name, file, from, wanted, consumer);
      if (decoded < wanted.size()) {
        // What is behind a damaged frame cannot be told.
        if (next + decoded == 0) {
          throw new UnreadableMediaException(name, "is damaged: none of its frames can be decoded");
        }
        return;
      }
      next = to + 1;
    }
  }
}
