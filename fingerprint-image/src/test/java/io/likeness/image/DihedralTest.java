package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DihedralTest {

  private static final GrayImage PICTURE = Pictures.waves(7, 5, 3);

  @ParameterizedTest
  @EnumSource(Dihedral.class)
  void theInverseRestoresThePicture(Dihedral way) {
    assertThat(PICTURE.laid(way).laid(way.inverse())).isEqualTo(PICTURE);
  }

  @ParameterizedTest
  @EnumSource(Dihedral.class)
  void mirrorsFirstAndThenTurnsClockwise(Dihedral way) {
    GrayImage expected = way.isMirrored() ? PICTURE.laid(Dihedral.MIRRORED) : PICTURE;
    for (int degrees = 0; degrees < way.degreesClockwise(); degrees += 90) {
      expected = expected.laid(Dihedral.TURNED_RIGHT);
    }
    assertThat(PICTURE.laid(way)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Dihedral.class)
  void theOutlineSaysWhereTheCornersCameToLie(Dihedral way) {
    GrayImage laid = PICTURE.laid(way);
    List<Point> places = way.outline(Outline.WHOLE).corners();
    List<Point> corners = Outline.WHOLE.corners();
    for (int i = 0; i < 4; i++) {
      assertThat(sample(laid, places.get(i))).isEqualTo(sample(PICTURE, corners.get(i)));
    }
  }

  @Test
  void aQuarterTurnClockwiseBringsTheLeftEdgeOnTop() {
    GrayImage turned = PICTURE.laid(Dihedral.TURNED_RIGHT);
    assertThat(turned.width()).isEqualTo(3);
    assertThat(turned.height()).isEqualTo(5);
    assertThat(turned.luma(2, 0)).isEqualTo(PICTURE.luma(0, 0));
    assertThat(turned.luma(0, 0)).isEqualTo(PICTURE.luma(0, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "0, UPRIGHT",
    "1, UPRIGHT",
    "2, MIRRORED",
    "3, UPSIDE_DOWN",
    "4, FLIPPED",
    "5, TRANSPOSED",
    "6, TURNED_RIGHT",
    "7, ANTITRANSPOSED",
    "8, TURNED_LEFT",
    "9, UPRIGHT"
  })
  void undoesTheOrientationOfExif(int orientation, Dihedral way) {
    assertThat(Dihedral.ofExifOrientation(orientation)).isEqualTo(way);
  }

  private static float sample(GrayImage image, Point corner) {
    return image.luma(
        (int) corner.x() * (image.width() - 1), (int) corner.y() * (image.height() - 1));
  }
}
