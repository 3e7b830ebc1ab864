package io.likeness.cli.report;

import io.likeness.core.Preview;
import io.likeness.core.Region;
import java.util.List;

/** A waveform reduced to the columns of a drawing, some of them copied. */
final class Envelope {

  /** Silence is drawn as a thin line. */
  private static final double LEAST = 0.8;

  /** Half of the height of the drawing, which is 100. */
  private static final double HALF = 50;

  private final double[] heights;
  private final boolean[] copied;

  private Envelope(double[] heights, boolean[] copied) {
    this.heights = heights;
    this.copied = copied;
  }

  /** Takes the largest peak of each column, and the loudest of all as the full height. */
  static Envelope of(Preview.Waveform wave, List<Region.TimeSpan> spans, int columns) {
    float[] peaks = wave.peaks();
    double[] heights = new double[columns];
    double loudest = 0;
    for (int column = 0; column < columns && peaks.length > 0; column++) {
      int from = (int) ((long) column * peaks.length / columns);
      int to = Math.max(from + 1, (int) ((long) (column + 1) * peaks.length / columns));
      for (int i = from; i < to; i++) {
        heights[column] = Math.max(heights[column], Math.abs(peaks[i]));
      }
      loudest = Math.max(loudest, heights[column]);
    }
    double scale = loudest > 0 ? (HALF - 4) / loudest : 0;
    for (int column = 0; column < columns; column++) {
      heights[column] = Math.max(LEAST, heights[column] * scale);
    }
    return new Envelope(heights, copied(spans, wave.extent().seconds(), columns));
  }

  private static boolean[] copied(List<Region.TimeSpan> spans, double seconds, int columns) {
    boolean[] copied = new boolean[columns];
    for (Region.TimeSpan span : spans) {
      int from = (int) Math.floor(Math.min(1, span.start() / seconds) * columns);
      int to = (int) Math.ceil(Math.min(1, span.end() / seconds) * columns);
      for (int column = from; column < to; column++) {
        copied[column] = true;
      }
    }
    return copied;
  }

  /** Draws the columns that are copied, or those that are not, as the data of an SVG path. */
  String path(boolean part) {
    StringBuilder path = new StringBuilder();
    for (int column = 0; column < heights.length; column++) {
      if (copied[column] == part) {
        String height = HtmlWriter.number(2 * heights[column]);
        path.append('M')
            .append(column)
            .append(' ')
            .append(HtmlWriter.number(HALF - heights[column]))
            .append("v")
            .append(height)
            .append("h.7v-")
            .append(height)
            .append('z');
      }
    }
    return path.toString();
  }
}
