package io.likeness.bench.speed;

import io.likeness.core.BinaryCode;
import io.likeness.core.Modality;
import io.likeness.image.GrayImage;
import io.likeness.image.PdqFingerprinter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a JPEG to its fingerprints, against its bare decoding. */
public class ImageBenchmark extends FileBenchmark {

  /** The longer side in pixels. */
  @Param({"512", "2048"})
  public int side;

  /** Makes the benchmark, as JMH does. */
  public ImageBenchmark() {
    super(Modality.IMAGE);
  }

  @Override
  Path sample() throws IOException {
    return Samples.jpeg(side, side * 3 / 4, 1);
  }

  /** Decodes with OpenCV, grey and full size. */
  @Benchmark
  public int limitOpenCvDecode() {
    try (Mat image =
        opencv_imgcodecs.imread(file().toString(), opencv_imgcodecs.IMREAD_GRAYSCALE)) {
      return image.cols();
    }
  }

  /** Decodes with the JDK. */
  @Benchmark
  public BufferedImage peerJdkDecode() throws IOException {
    return ImageIO.read(file().toFile());
  }

  /** The PDQ code of a picture in memory. */
  @State(Scope.Benchmark)
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @Fork(1)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public static class Pdq {

    private static final int WIDTH = 512;
    private static final int HEIGHT = 384;

    private final PdqFingerprinter fingerprinter = new PdqFingerprinter();
    private final float[] luma = new float[WIDTH * HEIGHT];
    private GrayImage image = GrayImage.of(1, 1, new float[1]);

    /** Paints the picture. */
    @Setup
    public void paint() {
      BufferedImage picture = Samples.picture(WIDTH, HEIGHT, 1);
      int[] rgb = picture.getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
      image = GrayImage.ofRgb(WIDTH, HEIGHT, rgb);
      for (int i = 0; i < luma.length; i++) {
        luma[i] = image.luma(i % WIDTH, i / WIDTH);
      }
    }

    /** Computes the code. */
    @Benchmark
    public BinaryCode pdq() {
      return fingerprinter.fingerprint(image);
    }

    /** Reads every pixel once. */
    @Benchmark
    public float limitReadPixels() {
      float sum = 0;
      for (float value : luma) {
        sum += value;
      }
      return sum;
    }
  }
}
