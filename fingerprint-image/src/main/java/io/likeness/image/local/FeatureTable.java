package io.likeness.image.local;

import io.likeness.core.LocalFeatures;

/** Local features laid out for comparing all with all; each keypoint once. For reading only. */
final class FeatureTable {

  private static final float UNITS = LocalFeatures.MAX_COORDINATE + 1;

  final int count;
  final long[] signature;
  final float[] x;
  final float[] y;
  final int[] size;
  final int[] angle;

  FeatureTable(LocalFeatures features) {
    int all = features.count();
    signature = new long[all];
    x = new float[all];
    y = new float[all];
    size = new int[all];
    angle = new int[all];
    int n = 0;
    for (int i = 0; i < all; i++) {
      if (i > 0 && features.sharesKeypoint(i, i - 1)) {
        continue;
      }
      signature[n] = features.signature(i);
      x[n] = (features.x(i) + 0.5f) / UNITS;
      y[n] = (features.y(i) + 0.5f) / UNITS;
      size[n] = features.size(i);
      angle[n] = features.angle(i);
      n++;
    }
    count = n;
  }
}
