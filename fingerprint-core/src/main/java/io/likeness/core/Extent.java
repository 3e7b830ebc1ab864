package io.likeness.core;

/** How large an item is, in the unit of its modality. */
public sealed interface Extent {

  /**
   * The size of a picture as it is shown, after its orientation was applied.
   *
   * @param width pixels, 1 or greater
   * @param height pixels, 1 or greater
   */
  record Pixels(int width, int height) implements Extent {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if a side is less than 1
     */
    public Pixels {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("size is empty: " + width + "x" + height);
      }
    }
  }

  /**
   * The duration of a sound.
   *
   * @param seconds 0 or greater
   */
  record Duration(double seconds) implements Extent {
    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Duration {
      if (!(seconds >= 0) || Double.isInfinite(seconds)) {
        throw new IllegalArgumentException("duration is not a length: " + seconds);
      }
    }
  }

  /**
   * The length of an extracted text.
   *
   * @param characters UTF-16 code units, 0 or greater
   */
  record Characters(int characters) implements Extent {
    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Characters {
      if (characters < 0) {
        throw new IllegalArgumentException("length is negative: " + characters);
      }
    }
  }
}
