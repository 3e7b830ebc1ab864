package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorTest {

  private static final int WIDTH = 481;
  private static final int HEIGHT = 321;

  @Test
  void hasLengthOneAndNothingNegative() {
    Features features = FeatureExtractor.OF_WORKS.extract(scene(1));
    float[] descriptor = new float[Descriptor.LENGTH];
    assertThat(features.count()).isGreaterThan(50);
    for (int i = 0; i < features.count(); i++) {
      features.descriptor(i, descriptor);
      double squares = 0;
      for (float element : descriptor) {
        assertThat(element).isBetween(0f, 1f);
        squares += element * element;
      }
      assertThat(squares).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void mirroringTwiceGivesTheSame() {
    Random random = new Random(2);
    float[] descriptor = new float[Descriptor.LENGTH];
    for (int i = 0; i < descriptor.length; i++) {
      descriptor[i] = random.nextFloat();
    }
    float[] mirrored = new float[Descriptor.LENGTH];
    float[] back = new float[Descriptor.LENGTH];
    Descriptor.mirror(descriptor, mirrored);
    Descriptor.mirror(mirrored, back);
    assertThat(mirrored).isNotEqualTo(descriptor);
    assertThat(back).isEqualTo(descriptor);
  }

  /** The same keypoint, reflected, in the really mirrored picture: nothing but rounding differs. */
  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void mirrorsAsThePictureDoes(long seed) {
    GrayImage picture = scene(seed);
    ScaleSpace space = space(picture);
    ScaleSpace mirror = space(picture.laid(Dihedral.MIRRORED));
    Descriptor describer = new Descriptor();
    float[] plain = new float[Descriptor.LENGTH];
    float[] predicted = new float[Descriptor.LENGTH];
    float[] real = new float[Descriptor.LENGTH];
    List<Keypoint> keypoints = firstOctave(space);
    assertThat(keypoints).hasSizeGreaterThan(20);
    for (Keypoint k : keypoints) {
      describer.describe(space, k, plain);
      Descriptor.mirror(plain, predicted);
      describer.describe(mirror, reflected(k), real);
      for (int i = 0; i < real.length; i++) {
        assertThat(predicted[i]).isCloseTo(real[i], within(0.02f));
      }
    }
  }

  private static Keypoint reflected(Keypoint k) {
    return new Keypoint(
        WIDTH - 1 - k.x(), k.y(), k.sigma(), k.response(), k.octave(), k.level(), 0.5f - k.angle());
  }

  /** Coarser octaves begin at the left edge, which lies elsewhere in a mirrored picture. */
  private static List<Keypoint> firstOctave(ScaleSpace space) {
    DirectionFinder finder = new DirectionFinder();
    List<Keypoint> keypoints = new ArrayList<>();
    for (Keypoint keypoint : BlobDetector.detect(space)) {
      if (keypoint.octave() == 0) {
        keypoints.addAll(finder.directed(space, keypoint, 1));
      }
    }
    return keypoints;
  }

  private static ScaleSpace space(GrayImage picture) {
    return new ScaleSpace(Plane.resampled(picture, picture.width(), picture.height()));
  }

  private static GrayImage scene(long seed) {
    return Pictures.gray(Pictures.scene(seed, WIDTH, HEIGHT));
  }
}
