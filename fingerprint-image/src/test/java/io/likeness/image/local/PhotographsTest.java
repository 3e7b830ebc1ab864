package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.testing.SharedFiles;
import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import io.likeness.image.decode.ImageDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the local tier does with real photographs, and whether its E-values mean what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotographsTest {

  private static final int SMALLEST_SIDE = 384;
  private static final int EVERY = 9;
  private static final double CERTAIN = 1e-5;

  private final LocalFingerprinter fingerprinter = LocalFingerprinter.standard();
  private final List<GrayImage> pictures = new ArrayList<>();
  private final List<FingerprintSet> works = new ArrayList<>();

  @BeforeAll
  void describe() throws Exception {
    List<Path> files = SharedFiles.requireFiles("media/dev/image");
    ImageDecoder decoder = new ImageDecoder();
    for (int i = 0; i < files.size(); i += EVERY) {
      GrayImage image = decoder.gray(MediaSource.of(files.get(i)), SMALLEST_SIDE).image();
      pictures.add(image);
      works.add(set(image, List.of(fingerprinter.ofWork(image)), Thumbnail.WORK_SIDE));
    }
  }

  @Test
  void findsWhatIsLeftAfterEachDisguise() {
    Map<String, UnaryOperator<GrayImage>> disguises = new TreeMap<>();
    disguises.put("a quarter, mirrored", p -> quarter(p).laid(Dihedral.MIRRORED));
    disguises.put("turned by a quarter", p -> p.laid(Dihedral.TURNED_RIGHT));
    disguises.put("pasted at a third of the side", PhotographsTest::pasted);
    disguises.put("noise of 25 levels", PhotographsTest::noisy);
    disguises.forEach(
        (name, disguise) -> {
          int found = 0;
          int asked = 0;
          for (int i = 0; i < pictures.size(); i += 3) {
            FingerprintSet copy = suspect(disguise.apply(pictures.get(i)));
            double log = log10P(new LocalAligner(copy).align(works.get(i)));
            found += StrictMath.pow(10, log) * works.size() < CERTAIN ? 1 : 0;
            asked++;
          }
          assertThat((double) found / asked).as(name).isGreaterThanOrEqualTo(0.9);
        });
  }

  @Test
  void chanceIsNoMoreFrequentThanItsProbability() {
    int pairs = 0;
    int[] observed = new int[5];
    for (int i = 0; i < pictures.size(); i += 2) {
      LocalAligner aligner = new LocalAligner(suspect(pictures.get(i)));
      for (int j = 0; j < works.size(); j++) {
        if (i != j) {
          pairs++;
          double log = log10P(aligner.align(works.get(j)));
          for (int k = 1; k < observed.length; k++) {
            observed[k] += log <= -k ? 1 : 0;
          }
        }
      }
    }
    for (int k = 2; k < observed.length; k++) {
      double expected = pairs * StrictMath.pow(10, -k);
      // Above what three standard deviations of a Poisson number allow, chance is underrated.
      assertThat((double) observed[k])
          .as("pairs of a probability of 1e-%d", k)
          .isLessThanOrEqualTo(expected + 3 * Math.sqrt(expected) + 1);
    }
  }

  private static double log10P(List<Alignment> alignments) {
    return alignments.isEmpty() ? 0 : alignments.getFirst().significance().log10PValue();
  }

  private FingerprintSet suspect(GrayImage image) {
    return set(image, fingerprinter.ofSuspect(image), Thumbnail.SUSPECT_SIDE);
  }

  private static FingerprintSet set(
      GrayImage image, List<? extends Fingerprint> features, int thumbnailSide) {
    List<Fingerprint> all = new ArrayList<>(features);
    all.add(Thumbnail.of(image, thumbnailSide));
    return new FingerprintSet(new Extent.Pixels(image.width(), image.height()), all);
  }

  private static GrayImage quarter(GrayImage p) {
    return p.crop(p.width() / 4, p.height() / 4, p.width() / 2, p.height() / 2);
  }

  private static GrayImage pasted(GrayImage p) {
    int width = p.width() / 3;
    int height = p.height() / 3;
    Plane small = Plane.resampled(p, width, height);
    return GrayImage.ofRows(
        p.width(),
        p.height(),
        (y, luma) -> {
          for (int x = 0; x < luma.length; x++) {
            boolean inside = x >= width && x < 2 * width && y >= height && y < 2 * height;
            luma[x] = inside ? small.samples[(y - height) * width + x - width] : (x ^ y) & 0xff;
          }
        });
  }

  private static GrayImage noisy(GrayImage p) {
    Random random = new Random(1);
    return GrayImage.ofRows(
        p.width(),
        p.height(),
        (y, luma) -> {
          for (int x = 0; x < luma.length; x++) {
            luma[x] = (float) Math.clamp(p.luma(x, y) + 25 * random.nextGaussian(), 0, 255);
          }
        });
  }
}
