package io.likeness.image;

import io.likeness.core.Region;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.util.List;

/**
 * The eight ways to lay down a rectangular picture: a mirror image or not, and four turns.
 *
 * <p>A constant stands for what is done to a picture: first it is mirrored from left to right or
 * not, then it is turned clockwise.
 */
public enum Dihedral {
  /** The picture as it is. */
  UPRIGHT(false, 0),
  /** A quarter turn counter-clockwise: what was the right edge is on top. */
  TURNED_LEFT(false, 270),
  /** A half turn. */
  UPSIDE_DOWN(false, 180),
  /** A quarter turn clockwise: what was the left edge is on top. */
  TURNED_RIGHT(false, 90),
  /** Top and bottom change places. */
  FLIPPED(true, 180),
  /** Left and right change places. */
  MIRRORED(true, 0),
  /** Rows become columns: the top left and bottom right corner stay where they are. */
  TRANSPOSED(true, 270),
  /** Rows become columns: the top right and bottom left corner stay where they are. */
  ANTITRANSPOSED(true, 90);

  private final boolean mirrored;
  private final int degreesClockwise;

  Dihedral(boolean mirrored, int degreesClockwise) {
    this.mirrored = mirrored;
    this.degreesClockwise = degreesClockwise;
  }

  /**
   * Finds the way that undoes an EXIF orientation, so that the picture stands upright.
   *
   * @param orientation the value of the EXIF tag 274
   * @return what has to be done to the stored picture; {@link #UPRIGHT} for values outside 1 to 8,
   *     which readers ignore
   */
  public static Dihedral ofExifOrientation(int orientation) {
    return switch (orientation) {
      case 2 -> MIRRORED;
      case 3 -> UPSIDE_DOWN;
      case 4 -> FLIPPED;
      case 5 -> TRANSPOSED;
      case 6 -> TURNED_RIGHT;
      case 7 -> ANTITRANSPOSED;
      case 8 -> TURNED_LEFT;
      default -> UPRIGHT;
    };
  }

  /**
   * Returns whether the picture is mirrored before it is turned.
   *
   * @return whether left and right change places
   */
  public boolean isMirrored() {
    return mirrored;
  }

  /**
   * Returns how far the picture is turned, after it was mirrored.
   *
   * @return 0, 90, 180 or 270 degrees clockwise
   */
  public int degreesClockwise() {
    return degreesClockwise;
  }

  /**
   * Returns whether width and height change places.
   *
   * @return whether this is a quarter turn
   */
  public boolean swapsSides() {
    return degreesClockwise % 180 != 0;
  }

  /**
   * Returns the way back.
   *
   * @return the way that restores the picture
   */
  public Dihedral inverse() {
    return switch (this) {
      case TURNED_LEFT -> TURNED_RIGHT;
      case TURNED_RIGHT -> TURNED_LEFT;
      default -> this;
    };
  }

  /**
   * Says where the corners of a rectangle come to lie.
   *
   * @param box an upright rectangle: its top left, top right, bottom right and bottom left corner
   * @return the places in {@code box} of the picture's top left, top right, bottom right and bottom
   *     left corner, once this was done to the picture that fills the box
   */
  public Region.Outline outline(Outline box) {
    List<Point> corners = box.corners();
    int quarters = degreesClockwise / 90;
    Point[] places = new Point[4];
    for (int corner = 0; corner < 4; corner++) {
      int afterMirror = mirrored ? corner ^ 1 : corner;
      places[corner] = corners.get((afterMirror + quarters) % 4);
    }
    return new Outline(List.of(places));
  }
}
