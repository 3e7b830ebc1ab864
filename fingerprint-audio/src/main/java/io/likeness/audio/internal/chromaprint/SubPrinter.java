package io.likeness.audio.internal.chromaprint;

import java.util.Arrays;

/** Computes a sub-print of the last rows of a chroma image. Not safe for several threads. */
final class SubPrinter implements Doubts {

  private static final int CLASSIFIERS = Classifier.TEST2.size();

  private final Classifier[] classifiers = Classifier.TEST2.toArray(Classifier[]::new);
  private final double[] values = new double[CLASSIFIERS];
  private final double[] smallest = new double[CLASSIFIERS];

  /**
   * Computes a sub-print.
   *
   * @param image the chroma image
   * @param row the first of {@link Classifier#ROWS} rows
   * @return 32 bits, those of the first classifier on top
   */
  int of(RollingIntegral image, long row) {
    int bits = 0;
    for (int i = 0; i < CLASSIFIERS; i++) {
      values[i] = classifiers[i].value(image, row);
      bits = bits << 2 | classifiers[i].bits(values[i]);
    }
    return bits;
  }

  @Override
  public void weakest(int[] masks) {
    Arrays.fill(smallest, 0, masks.length, Double.POSITIVE_INFINITY);
    for (int i = 0; i < CLASSIFIERS; i++) {
      double margin = classifiers[i].margin(values[i]);
      int mask = classifiers[i].doubtfulBit(values[i]) << (2 * (CLASSIFIERS - 1 - i));
      for (int k = masks.length - 1; k >= 0 && margin < smallest[k]; k--) {
        if (k + 1 < masks.length) {
          smallest[k + 1] = smallest[k];
          masks[k + 1] = masks[k];
        }
        smallest[k] = margin;
        masks[k] = mask;
      }
    }
  }
}
