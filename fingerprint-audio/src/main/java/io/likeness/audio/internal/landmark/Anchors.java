package io.likeness.audio.internal.landmark;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;

/**
 * Collects anchors to landmarks. Eight bytes an anchor until then. Not safe for several threads.
 *
 * <p>The position of a landmark has the frequency above the time, so that an offset between two
 * landmarks tells the change of pitch and the shift in time at once, and a search by offsets asks
 * for both to agree.
 */
public final class Anchors {

  /**
   * The anchors of a work: the hash of an anchor's surroundings, at position {@code bin << 20 |
   * frame}.
   */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.landmarks("spectral-anchors", 1, Modality.AUDIO, 32);

  /** Sound behind this frame, after 36 hours, gives no anchors. */
  public static final int MOST_FRAMES = 1 << 20;

  private static final int FRAME_BITS = 20;

  private final AnchorList list = new AnchorList();

  /** Starts with none. */
  public Anchors() {}

  /**
   * Adds an anchor.
   *
   * @param frame 0 or greater
   * @param bin the frequency
   * @param bits the hash
   */
  public void add(int frame, int bin, int bits) {
    if (frame < MOST_FRAMES) {
      list.add(position(frame, bin), bits);
    }
  }

  /**
   * Returns the distinct anchors.
   *
   * @return landmarks of {@link #SCHEME}
   */
  public Landmarks landmarks() {
    return list.landmarks(SCHEME);
  }

  /**
   * Returns the position of an anchor.
   *
   * @param frame 0 or greater, less than {@link #MOST_FRAMES}
   * @param bin the frequency in thirds of a semitone
   * @return a position of {@link #SCHEME}
   */
  public static int position(int frame, int bin) {
    return bin << FRAME_BITS | frame;
  }

  /**
   * Returns the frame of a position.
   *
   * @param position a position of {@link #SCHEME}
   * @return the frame
   */
  public static int frame(int position) {
    return position & (MOST_FRAMES - 1);
  }

  /**
   * Returns the bin of a position.
   *
   * @param position a position of {@link #SCHEME}
   * @return the frequency in thirds of a semitone
   */
  public static int bin(int position) {
    return position >>> FRAME_BITS;
  }
}
