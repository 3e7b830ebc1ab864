package io.likeness.audio.internal.decode;

import io.likeness.audio.internal.decode.MonoResampler.UnsupportedFormatException;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Mixes two channels to mono, by their average, or by half their difference where one of them was
 * turned over.
 *
 * <p>A listener hardly hears that one channel is upside down, but its average with the other
 * cancels what both have in common: voices, drums, all of a mono recording. Which of the two mixes
 * holds the sound is decided by their energies in the first seconds that are not silent; until then
 * both are kept. Belongs to one thread.
 */
final class StereoMixer implements Mixer {

  /**
   * The difference must have so many times the energy of the average: 6 dB more, where ordinary
   * recordings have 5 to 30 dB less.
   */
  private static final double TURNED_RATIO = 4;

  /** Sound is judged once so much of it is louder than silence, or this much is kept. */
  private static final double JUDGED_SECONDS = 3;

  private static final double MOST_KEPT_SECONDS = 30;

  /** The mean square of 16-bit samples below which it is quiet: -60 dB of full scale. */
  private static final double QUIET = 1000;

  private final PcmSink sink;
  private final int targetRate;
  private final Kept average = new Kept();
  private final Kept difference = new Kept();
  private final MonoResampler averaging;
  private final MonoResampler subtracting;
  private boolean decided;
  private boolean turned;
  private double loudSamples;

  /** Keeps samples, or passes them on once it is decided for them. */
  private final class Kept implements PcmSink {
    private short[] samples = new short[0];
    private int size;
    private double energy;

    @Override
    public void accept(short[] chunk, int count) {
      if (decided) {
        sink.accept(chunk, count);
        return;
      }
      if (size + count > samples.length) {
        samples = Arrays.copyOf(samples, Math.max(size + count, 2 * size));
      }
      System.arraycopy(chunk, 0, samples, size, count);
      size += count;
      for (int i = 0; i < count; i++) {
        energy += (double) chunk[i] * chunk[i];
      }
    }
  }

  StereoMixer(AVFrame like, int targetRate, PcmSink sink) throws UnsupportedFormatException {
    this.sink = sink;
    this.targetRate = targetRate;
    averaging = MonoResampler.of(like, targetRate, average, 0.5, 0.5);
    subtracting = MonoResampler.of(like, targetRate, difference, 0.5, -0.5);
  }

  @Override
  public boolean fits(AVFrame frame) {
    return averaging.fits(frame);
  }

  @Override
  public void accept(AVFrame frame) {
    if (decided) {
      (turned ? subtracting : averaging).accept(frame);
      return;
    }
    int before = average.size;
    double energy = average.energy + difference.energy;
    averaging.accept(frame);
    subtracting.accept(frame);
    int samples = average.size - before;
    if (average.energy + difference.energy - energy > QUIET * samples) {
      loudSamples += samples;
    }
    if (loudSamples >= JUDGED_SECONDS * targetRate
        || average.size >= MOST_KEPT_SECONDS * targetRate) {
      decide();
    }
  }

  private void decide() {
    turned = difference.energy > TURNED_RATIO * average.energy;
    decided = true;
    Kept kept = turned ? difference : average;
    sink.accept(kept.samples, kept.size);
    average.samples = new short[0];
    difference.samples = new short[0];
  }

  @Override
  public void flush() {
    if (!decided) {
      averaging.flush();
      subtracting.flush();
      decide();
    } else {
      (turned ? subtracting : averaging).flush();
    }
  }

  @Override
  public void close() {
    averaging.close();
    subtracting.close();
  }
}
