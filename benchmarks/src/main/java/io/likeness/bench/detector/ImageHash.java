package io.likeness.bench.detector;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.likeness.bench.media.PictureFiles;
import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** The classic hashes of whole pictures, as their authors describe them. */
enum ImageHash {
  /** Whether each of 8 x 8 samples is above the mean (Krawetz 2011, "Looks Like It"). */
  AVERAGE("ahash", 64, 8, 8) {
    @Override
    boolean[] bits(double[] samples) {
      return above(samples, Arrays.stream(samples).average().orElseThrow());
    }
  },
  /** Whether each of 9 x 8 samples is darker than its right neighbour (Krawetz 2013). */
  DIFFERENCE("dhash", 64, 9, 8) {
    @Override
    boolean[] bits(double[] samples) {
      boolean[] bits = new boolean[64];
      for (int i = 0; i < bits.length; i++) {
        int at = i / 8 * 9 + i % 8;
        bits[i] = samples[at] < samples[at + 1];
      }
      return bits;
    }
  },
  /**
   * Whether each of the 8 x 8 lowest frequencies of 32 x 32 samples is above their median (Zauner
   * 2010, "Implementation and Benchmarking of Perceptual Image Hash Functions").
   */
  PERCEPTUAL("phash", 64, 32, 32) {
    @Override
    boolean[] bits(double[] samples) {
      double[] low = lowFrequencies(samples, 32, 8);
      return above(low, median(low));
    }
  },
  /** Whether each of 16 x 16 blocks is above their median (Yang, Gu, Niu 2006). */
  BLOCK_MEAN("block-mean", 256, 16, 16) {
    @Override
    boolean[] bits(double[] samples) {
      return above(samples, median(samples));
    }
  };

  private final String id;
  private final int bits;
  private final int width;
  private final int height;

  ImageHash(String id, int bits, int width, int height) {
    this.id = id;
    this.bits = bits;
    this.width = width;
    this.height = height;
  }

  abstract boolean[] bits(double[] samples);

  String id() {
    return id;
  }

  BinaryCode of(Path file) throws UnreadableMediaException, IOException {
    try (Mat luma = PictureFiles.luma(file);
        Mat reduced = new Mat();
        Size size = new Size(width, height)) {
      resize(luma, reduced, size, 0, 0, INTER_AREA);
      byte[] bytes = PictureFiles.bytes(reduced);
      double[] samples = new double[bytes.length];
      Arrays.setAll(samples, i -> bytes[i] & 0xff);
      return code(bits(samples));
    }
  }

  private BinaryCode code(boolean[] bits) {
    long[] words = new long[bits.length / Long.SIZE];
    for (int i = 0; i < bits.length; i++) {
      words[i / Long.SIZE] |= bits[i] ? 1L << i : 0;
    }
    FingerprintScheme scheme = FingerprintScheme.code(id, 1, Modality.IMAGE, this.bits);
    return BinaryCode.of(scheme, BinaryCode.FULL_QUALITY, words);
  }

  private static boolean[] above(double[] values, double threshold) {
    boolean[] bits = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      bits[i] = values[i] > threshold;
    }
    return bits;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  /** Computes a corner of the cosine transform (type II) of a square, without scaling. */
  private static double[] lowFrequencies(double[] samples, int side, int count) {
    double[] low = new double[count * count];
    for (int v = 0; v < count; v++) {
      for (int u = 0; u < count; u++) {
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
          sum += samples[i] * wave(u, i % side, side) * wave(v, i / side, side);
        }
        low[v * count + u] = sum;
      }
    }
    return low;
  }

  private static double wave(int frequency, int at, int side) {
    return StrictMath.cos(Math.PI * frequency * (2 * at + 1) / (2 * side));
  }
}
