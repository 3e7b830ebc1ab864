package io.likeness.audio.internal.align;

/** Fits a line through places in suspect and work by least squares. Belongs to one thread. */
final class LineFit {

  /** The fewest points, and the least spread of them in frames, that tell a speed. */
  private static final int FEWEST = 8;

  private static final double LEAST_SPREAD = 2;

  private int count;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumXy;

  void add(double suspectFrame, double workFrame) {
    count++;
    sumX += suspectFrame;
    sumY += workFrame;
    sumXx += suspectFrame * suspectFrame;
    sumXy += suspectFrame * workFrame;
  }

  /** Returns the line as a warp, or the one before if there are too few points. */
  Warp warp(Warp before, double sumOfShifts) {
    if (count < FEWEST) {
      return before;
    }
    double meanX = sumX / count;
    double meanY = sumY / count;
    double variance = sumXx / count - meanX * meanX;
    double speed = before.speed();
    if (variance > LEAST_SPREAD * LEAST_SPREAD) {
      speed = (sumXy / count - meanX * meanY) / variance;
    }
    return new Warp(speed, meanY - speed * meanX, sumOfShifts / count, meanX);
  }
}
