package io.likeness.audio.internal.decode;

import java.util.Arrays;

/**
 * Collects the loudest sample of equal stretches of a sound whose length is not known beforehand.
 *
 * <p>Memory is constant: stretches are joined in pairs when they become too many. Not safe for
 * several threads.
 */
public final class PeakEnvelope implements PcmSink {

  private static final int CAPACITY = 8192;

  private final int[] peaks = new int[CAPACITY];
  private long stretch = 32;
  private long samples;

  /** Starts with no sound. */
  public PeakEnvelope() {}

  @Override
  public void accept(short[] chunk, int count) {
    for (int i = 0; i < count; i++) {
      if (samples == stretch * CAPACITY) {
        halve();
      }
      int at = (int) (samples++ / stretch);
      peaks[at] = Math.max(peaks[at], Math.abs((int) chunk[i]));
    }
  }

  private void halve() {
    for (int i = 0; i < CAPACITY / 2; i++) {
      peaks[i] = Math.max(peaks[2 * i], peaks[2 * i + 1]);
    }
    Arrays.fill(peaks, CAPACITY / 2, CAPACITY, 0);
    stretch *= 2;
  }

  /**
   * Returns the envelope.
   *
   * @param most how many values to return at most, 1 or greater
   * @return the largest absolute amplitude, 0 to 1, of equal stretches
   */
  public float[] peaks(int most) {
    int used = Math.toIntExact(Math.ceilDiv(samples, stretch));
    float[] envelope = new float[Math.min(most, used)];
    for (int i = 0; i < used; i++) {
      int at = (int) ((long) i * envelope.length / used);
      envelope[at] = Math.max(envelope[at], Math.min(1, peaks[i] / (float) Short.MAX_VALUE));
    }
    return envelope;
  }
}
