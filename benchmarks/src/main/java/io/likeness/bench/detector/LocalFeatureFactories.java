package io.likeness.bench.detector;

import static org.bytedeco.opencv.global.opencv_core.NORM_HAMMING;
import static org.bytedeco.opencv.global.opencv_core.NORM_L2;

import io.likeness.bench.api.Detector;
import io.likeness.bench.api.PairwiseDetector;
import io.likeness.core.Modality;
import org.bytedeco.opencv.opencv_features2d.ORB;
import org.bytedeco.opencv.opencv_features2d.SIFT;

/** Local features by brute force, as OpenCV offers them. */
public final class LocalFeatureFactories {

  private static final int MOST_FEATURES = 1000;

  private LocalFeatureFactories() {}

  /** ORB. */
  public static final class Orb extends NamedFactory {
    /** Makes the factory. */
    public Orb() {
      super("orb", Modality.IMAGE, seed -> orb());
    }
  }

  /** SIFT. */
  public static final class Sift extends NamedFactory {
    /** Makes the factory. */
    public Sift() {
      super("sift", Modality.IMAGE, seed -> sift());
    }
  }

  private static Detector orb() {
    ORB orb = ORB.create();
    orb.setMaxFeatures(MOST_FEATURES);
    return detector(new LocalFeatures(orb, NORM_HAMMING));
  }

  private static Detector sift() {
    return detector(
        new LocalFeatures(SIFT.create(MOST_FEATURES, 3, 0.04, 10, 1.6, false), NORM_L2));
  }

  private static Detector detector(LocalFeatures features) {
    return PairwiseDetector.of(features::describe, features::compare);
  }
}
