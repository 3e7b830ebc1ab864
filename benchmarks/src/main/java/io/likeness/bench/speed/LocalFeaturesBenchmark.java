package io.likeness.bench.speed;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.LocalFeatures;
import io.likeness.image.GrayImage;
import io.likeness.image.local.LocalAligner;
import io.likeness.image.local.LocalFingerprinter;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_features2d.SIFT;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The local features of a picture in memory, and the alignment of two, against OpenCV's SIFT. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LocalFeaturesBenchmark {

  private static final int WIDTH = 512;
  private static final int HEIGHT = 384;

  private final LocalFingerprinter fingerprinter = LocalFingerprinter.standard();
  private final SIFT sift = SIFT.create();
  private final Mat pixels = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC1);
  private GrayImage image = GrayImage.of(1, 1, new float[1]);
  private FingerprintSet work = set(List.of());
  private FingerprintSet suspect = set(List.of());
  private FingerprintSet other = set(List.of());

  /** Paints the pictures. */
  @Setup
  public void paint() {
    image = picture(1);
    byte[] levels = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.round(image.luma(i % WIDTH, i / WIDTH));
    }
    pixels.data().put(levels);
    work = set(List.of(fingerprinter.ofWork(image)));
    suspect = set(fingerprinter.ofSuspect(image));
    other = set(List.of(fingerprinter.ofWork(picture(2))));
  }

  private static GrayImage picture(long seed) {
    BufferedImage picture = Samples.picture(WIDTH, HEIGHT, seed);
    int[] rgb = picture.getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
    return GrayImage.ofRgb(WIDTH, HEIGHT, rgb);
  }

  private static FingerprintSet set(List<LocalFeatures> features) {
    return new FingerprintSet(new Extent.Pixels(WIDTH, HEIGHT), features);
  }

  /** Finds, describes and quantises the features of a work. */
  @Benchmark
  public LocalFeatures work() {
    return fingerprinter.ofWork(image);
  }

  /** Finds, describes and quantises the features of a suspect, mirrored too. */
  @Benchmark
  public List<LocalFeatures> suspect() {
    return fingerprinter.ofSuspect(image);
  }

  /** Finds and describes with OpenCV, as it does by default. */
  @Benchmark
  public long peerOpenCvSift() {
    try (KeyPointVector keypoints = new KeyPointVector();
        Mat mask = new Mat();
        Mat descriptors = new Mat()) {
      sift.detectAndCompute(pixels, mask, keypoints, descriptors);
      return keypoints.size();
    }
  }

  /** Aligns a suspect with the work that it copies. */
  @Benchmark
  public List<Alignment> alignCopy() {
    return new LocalAligner(suspect).align(work);
  }

  /** Aligns a suspect with another work. */
  @Benchmark
  public List<Alignment> alignOther() {
    return new LocalAligner(suspect).align(other);
  }
}
