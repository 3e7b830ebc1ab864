package io.likeness.core;

import java.util.Arrays;

/** What a report shows of a file, so that a person can judge. */
public sealed interface Preview {

  /**
   * Returns the size of the whole item.
   *
   * @return the extent
   */
  Extent extent();

  /** A picture, reduced for the screen and turned upright, as a JPEG file. */
  final class Picture implements Preview {
    private final Extent.Pixels extent;
    private final byte[] jpeg;

    /**
     * Takes a reduced picture.
     *
     * @param extent the size of the original
     * @param jpeg a JPEG file, copied
     */
    public Picture(Extent.Pixels extent, byte[] jpeg) {
      this.extent = extent;
      this.jpeg = jpeg.clone();
    }

    @Override
    public Extent.Pixels extent() {
      return extent;
    }

    /**
     * Returns the picture.
     *
     * @return a JPEG file, a copy
     */
    public byte[] jpeg() {
      return jpeg.clone();
    }
  }

  /** The loudness of a sound over its duration. */
  final class Waveform implements Preview {
    private final Extent.Duration extent;
    private final float[] peaks;

    /**
     * Takes an envelope.
     *
     * @param extent the duration of the sound
     * @param peaks the largest absolute amplitude, 0 to 1, of equal stretches of the sound, copied
     */
    public Waveform(Extent.Duration extent, float[] peaks) {
      this.extent = extent;
      this.peaks = peaks.clone();
    }

    @Override
    public Extent.Duration extent() {
      return extent;
    }

    /**
     * Returns the envelope.
     *
     * @return a copy of the peaks, 0 to 1, of equal stretches of the sound
     */
    public float[] peaks() {
      return Arrays.copyOf(peaks, peaks.length);
    }
  }

  /**
   * The text that the offsets of {@link Region.TextRange} count in.
   *
   * @param text the extracted text
   */
  record Passage(String text) implements Preview {
    @Override
    public Extent.Characters extent() {
      return new Extent.Characters(text.length());
    }
  }
}
