package io.likeness.audio.internal.chromaprint;

/**
 * The integral image (Crow 1984, <a
 * href="https://doi.org/10.1145/800031.808600">doi:10.1145/800031.808600</a>) of the last rows of a
 * chroma image: the sum over any rectangle in four look-ups. Memory is constant however long the
 * stream. Not safe for several threads.
 */
final class RollingIntegral {

  private final int capacity;
  private final double[] sums;
  private long rows;

  /**
   * Makes an empty image.
   *
   * @param reach how many rows back rectangles may begin
   */
  RollingIntegral(int reach) {
    capacity = reach + 1;
    sums = new double[capacity * ChromaFold.NOTES];
  }

  void addRow(double[] row) {
    int here = index(rows);
    int above = index(rows + capacity - 1);
    double sum = 0;
    for (int note = 0; note < row.length; note++) {
      sum += row[note];
      sums[here + note] = sum + (rows == 0 ? 0 : sums[above + note]);
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  /**
   * Sums a rectangle.
   *
   * @param fromRow the first row, at most the reach of the image back from {@link #rows()}
   * @param fromNote the first column
   * @param toRow the row behind the last
   * @param toNote the column behind the last
   * @return the sum of its values; 0 if it is empty
   */
  double area(long fromRow, int fromNote, long toRow, int toNote) {
    if (fromRow == toRow || fromNote == toNote) {
      return 0;
    }
    return (corner(toRow, toNote) - corner(fromRow, toNote))
        - (corner(toRow, fromNote) - corner(fromRow, fromNote));
  }

  private double corner(long row, int note) {
    return row == 0 || note == 0 ? 0 : sums[index(row - 1) + note - 1];
  }

  private int index(long row) {
    return (int) (row % capacity) * ChromaFold.NOTES;
  }
}
