package io.likeness.audio.internal.chromaprint;

/** Which bits of a sub-print say what. */
public final class SubPrintBits {

  /** The bits of the classifiers that are their own mirror image in time. */
  public static final int WITHOUT_DIRECTION = withoutDirection();

  private SubPrintBits() {}

  private static int withoutDirection() {
    int bits = 0;
    for (Classifier classifier : Classifier.TEST2) {
      boolean mirrored =
          switch (classifier.shape()) {
            case WHOLE, UPPER_NOTES, MIDDLE_NOTES, MIDDLE_TIME -> true;
            case LATER_HALF, CHECKERBOARD -> false;
          };
      bits = (bits << 2) | (mirrored ? 3 : 0);
    }
    return bits;
  }
}
