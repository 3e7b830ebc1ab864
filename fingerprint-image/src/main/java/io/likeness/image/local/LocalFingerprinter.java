package io.likeness.image.local;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import io.likeness.core.Modality;
import io.likeness.image.GrayImage;
import java.util.List;

/**
 * Fingerprints the parts of pictures.
 *
 * <p>A keypoint is written with a diameter of {@value #SIGMAS} times the blur at which it stands
 * out. Immutable: safe for many threads.
 */
public final class LocalFingerprinter {

  /** The scheme. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.localFeatures("sift", 1, Modality.IMAGE, Codebook.WORD_BITS);

  private static final int SIGMAS = 4;

  /** The words of each feature of a suspect. */
  private static final int SOFT_WORDS = 3;

  private final FeatureExtractor ofWorks;
  private final FeatureExtractor ofSuspects;

  private LocalFingerprinter(FeatureExtractor ofWorks, FeatureExtractor ofSuspects) {
    this.ofWorks = ofWorks;
    this.ofSuspects = ofSuspects;
  }

  /**
   * Makes a fingerprinter of about 450 features a work.
   *
   * @return the fingerprinter
   */
  public static LocalFingerprinter standard() {
    return new LocalFingerprinter(FeatureExtractor.OF_WORKS, FeatureExtractor.OF_SUSPECTS);
  }

  /**
   * Makes a fingerprinter of about twice as many features, of larger pictures. What it makes
   * compares with what the standard one makes.
   *
   * @return the fingerprinter
   */
  public static LocalFingerprinter thorough() {
    return new LocalFingerprinter(
        FeatureExtractor.OF_WORKS_THOROUGHLY, FeatureExtractor.OF_SUSPECTS_THOROUGHLY);
  }

  /**
   * Fingerprints a picture to be stored.
   *
   * @param image the luma
   * @return one word for each feature
   */
  public LocalFeatures ofWork(GrayImage image) {
    return quantised(ofWorks.extract(image), 1, false);
  }

  /**
   * Fingerprints a picture to be matched.
   *
   * @param image the luma
   * @return several words for each feature: of the picture, and of its mirror image, left and right
   *     exchanged
   */
  public List<LocalFeatures> ofSuspect(GrayImage image) {
    Features features = ofSuspects.extract(image);
    return List.of(quantised(features, SOFT_WORDS, false), quantised(features, SOFT_WORDS, true));
  }

  static LocalFeatures quantised(Features features, int wordsOfEach, boolean mirrored) {
    Quantiser quantiser = new Quantiser(Codebook.standard());
    LocalFeatures.Builder builder = LocalFeatures.builder(SCHEME, features.count() * wordsOfEach);
    float[] descriptor = new float[Descriptor.LENGTH];
    float[] reflected = new float[Descriptor.LENGTH];
    int[] words = new int[wordsOfEach];
    for (int i = 0; i < features.count(); i++) {
      features.descriptor(i, descriptor);
      Descriptor.mirror(descriptor, reflected);
      quantiser.take(mirrored ? reflected : descriptor);
      quantiser.words(words);
      long signature = quantiser.signature();
      for (int word : words) {
        add(builder, features, features.keypoint(i), mirrored, word, signature);
      }
    }
    return builder.build();
  }

  private static void add(
      LocalFeatures.Builder builder,
      Features features,
      Keypoint keypoint,
      boolean mirrored,
      int word,
      long signature) {
    double longer = Math.max(features.width(), features.height());
    double x = mirrored ? features.width() - 1 - keypoint.x() : keypoint.x();
    double angle = mirrored ? 1.5 - keypoint.angle() : keypoint.angle();
    double octavesDown = StrictMath.log(longer / (SIGMAS * keypoint.sigma())) / StrictMath.log(2);
    builder.add(
        word,
        signature,
        coordinate(x, longer),
        coordinate(keypoint.y(), longer),
        Math.clamp(Math.round(octavesDown * LocalFeatures.STEPS_PER_OCTAVE), 0, 255),
        (int) (Math.round(angle * LocalFeatures.STEPS_PER_TURN) & 255));
  }

  private static int coordinate(double pixel, double longer) {
    double units = (pixel + 0.5) / longer * (LocalFeatures.MAX_COORDINATE + 1);
    return Math.clamp((long) units, 0, LocalFeatures.MAX_COORDINATE);
  }
}
