package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import java.util.BitSet;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_img_hash;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_img_hash.AverageHash;
import org.bytedeco.opencv.opencv_img_hash.BlockMeanHash;
import org.bytedeco.opencv.opencv_img_hash.ImgHashBase;
import org.bytedeco.opencv.opencv_img_hash.PHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the hashes of OpenCV, which have other thresholds and reduce without a filter. */
class OpenCvHashTest {

  private static final int BLOCKS = 256;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void averageHashRoundsTheMean(long seed) {
    GrayImage image = Pictures.waves(seed, 8, 8);
    double[] cells = AreaFilter.reduce(image, 8, 8);
    double mean = Math.rint(GridCode.mean(cells));
    BinaryCode theirs = averageHash(image);
    assertThat(GridCode.of(theirs.scheme(), cells, place -> cells[place] > mean).distance(theirs))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void perceptualHashHasTheSameFrequenciesInAnotherScaleAndAnotherThreshold(long seed) {
    GrayImage image = Pictures.waves(seed, 32, 32);
    double[] cells = AreaFilter.reduce(image, 32, 32);
    double[] scaled = LowFrequencies.of(cells);
    scaled[0] = 0;
    for (int k = 1; k < LowFrequencies.SIDE; k++) {
      scaled[k] *= Math.sqrt(0.5);
      scaled[k * LowFrequencies.SIDE] *= Math.sqrt(0.5);
    }
    double mean = GridCode.mean(scaled);
    BinaryCode theirs = perceptualHash(image);
    assertThat(GridCode.of(theirs.scheme(), cells, place -> scaled[place] > mean).distance(theirs))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void blockMeanHashHasTheSameMeansAndTheirMeanAsThreshold(long seed) {
    GrayImage image = Pictures.waves(seed, 256, 256);
    double[] ours = AreaFilter.reduce(image, 16, 16);
    double mean = GridCode.mean(ours);
    BinaryCode theirs = blockMeanHash(image);
    assertThat(GridCode.of(theirs.scheme(), ours, place -> ours[place] >= mean).distance(theirs))
        .isZero();
    try (BlockMeanHash hash = BlockMeanHash.create(opencv_img_hash.BLOCK_MEAN_HASH_MODE_0)) {
      code(BlockMeanFingerprinter.SCHEME, hash, image);
      assertThat(means(hash)).containsExactly(ours, within(1e-9));
    }
  }

  /** OpenCV reduces by interpolation between single pixels, which moves bits of small cells. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void hashesOfLargePicturesAreNear(long seed) {
    GrayImage image = Pictures.waves(seed, 320, 240);
    assertThat(new AHashFingerprinter().fingerprint(image).distance(averageHash(image)))
        .isLessThanOrEqualTo(14);
    assertThat(new PHashFingerprinter().fingerprint(image).distance(perceptualHash(image)))
        .isLessThanOrEqualTo(6);
    assertThat(new BlockMeanFingerprinter().fingerprint(image).distance(blockMeanHash(image)))
        .isLessThanOrEqualTo(10);
  }

  private static BinaryCode averageHash(GrayImage image) {
    try (AverageHash hash = AverageHash.create()) {
      return code(AHashFingerprinter.SCHEME, hash, image);
    }
  }

  private static BinaryCode perceptualHash(GrayImage image) {
    try (PHash hash = PHash.create()) {
      return code(PHashFingerprinter.SCHEME, hash, image);
    }
  }

  private static BinaryCode blockMeanHash(GrayImage image) {
    try (BlockMeanHash hash = BlockMeanHash.create(opencv_img_hash.BLOCK_MEAN_HASH_MODE_0)) {
      return code(BlockMeanFingerprinter.SCHEME, hash, image);
    }
  }

  private static double[] means(BlockMeanHash hash) {
    double[] means = new double[BLOCKS];
    try (DoublePointer pointer = hash.getMean()) {
      pointer.get(means);
    }
    return means;
  }

  /** Computes a hash and turns its bits round, so that the first place has the highest bit. */
  private static BinaryCode code(FingerprintScheme scheme, ImgHashBase hash, GrayImage image) {
    byte[] pixels = new byte[image.width() * image.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) image.luma(i % image.width(), i / image.width());
    }
    byte[] bytes = new byte[scheme.bits() / 8];
    try (BytePointer copy = new BytePointer(pixels);
        Mat in = new Mat(image.height(), image.width(), opencv_core.CV_8UC1, copy);
        Mat out = new Mat()) {
      hash.compute(in, out);
      out.data().get(bytes);
    }
    BitSet bits = BitSet.valueOf(bytes);
    return GridCode.of(scheme, new double[] {0}, bits::get);
  }
}
