package io.likeness.image.local;

import io.likeness.image.GrayImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds and describes the features of a picture.
 *
 * <p>Immutable: safe for many threads.
 */
public final class FeatureExtractor {

  /** Works: as few as recall allows, from a picture that is small. */
  public static final FeatureExtractor OF_WORKS = new FeatureExtractor(512, 512, 2, 420, 2);

  /** Suspects: more of them, and small pictures enlarged. */
  public static final FeatureExtractor OF_SUSPECTS = new FeatureExtractor(512, 1024, 4, 1000, 2);

  static final FeatureExtractor OF_WORKS_THOROUGHLY = new FeatureExtractor(512, 768, 2, 840, 2);

  static final FeatureExtractor OF_SUSPECTS_THOROUGHLY =
      new FeatureExtractor(768, 1536, 6, 2000, 3);

  private final int fewestPixels;
  private final int mostPixels;
  private final double largestFactor;
  private final int features;
  private final int directions;

  FeatureExtractor(
      int fewestPixels, int mostPixels, double largestFactor, int features, int directions) {
    this.fewestPixels = fewestPixels;
    this.mostPixels = mostPixels;
    this.largestFactor = largestFactor;
    this.features = features;
    this.directions = directions;
  }

  /**
   * Describes a picture.
   *
   * @param image the luma
   * @return its features
   */
  public Features extract(GrayImage image) {
    Plane picture = working(image);
    ScaleSpace space = new ScaleSpace(picture);
    List<Keypoint> chosen =
        new KeypointSpread(picture.width, picture.height)
            .choose(BlobDetector.detect(space), features);
    DirectionFinder finder = new DirectionFinder();
    List<Keypoint> keypoints = new ArrayList<>();
    for (Keypoint keypoint : chosen) {
      keypoints.addAll(finder.directed(space, keypoint, directions));
    }
    return new Features(picture.width, picture.height, keypoints, descriptors(space, keypoints));
  }

  private static float[] descriptors(ScaleSpace space, List<Keypoint> keypoints) {
    Descriptor descriptor = new Descriptor();
    float[] all = new float[keypoints.size() * Descriptor.LENGTH];
    float[] one = new float[Descriptor.LENGTH];
    for (int i = 0; i < keypoints.size(); i++) {
      descriptor.describe(space, keypoints.get(i), one);
      System.arraycopy(one, 0, all, i * Descriptor.LENGTH, Descriptor.LENGTH);
    }
    return all;
  }

  private Plane working(GrayImage image) {
    int longer = Math.max(image.width(), image.height());
    double factor =
        longer < fewestPixels
            ? Math.min(largestFactor, (double) fewestPixels / longer)
            : Math.min(1, (double) mostPixels / longer);
    return Plane.resampled(
        image,
        Math.max(ScaleSpace.SMALLEST_SIDE, (int) Math.round(image.width() * factor)),
        Math.max(ScaleSpace.SMALLEST_SIDE, (int) Math.round(image.height() * factor)));
  }
}
