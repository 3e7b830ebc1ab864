package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.PointPair;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Transform.Property;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAlignerTest {

  private static final LocalFingerprinter FINGERPRINTER = LocalFingerprinter.standard();
  private static final BufferedImage SCENE = Pictures.scene(41, 480, 360);
  private static final FingerprintSet WORK = work(SCENE);

  @ParameterizedTest
  @ValueSource(doubles = {3, 17, 45, 100, 180, 271})
  void findsAWorkTurnedByAnyAngle(double degrees) {
    AffineTransform way = AffineTransform.getTranslateInstance(320, 320);
    way.rotate(StrictMath.toRadians(degrees));
    way.translate(-240, -180);
    Alignment found = certain(drawn(640, 640, way));
    double rotation = found.transform().value(Property.ROTATION_DEGREES).orElseThrow();
    assertThat(StrictMath.sin(StrictMath.toRadians(rotation - degrees))).isCloseTo(0, within(0.02));
    assertThat(found.transform().value(Property.MIRRORED)).hasValue(0);
    assertCorners(found, way, 640, 640);
  }

  @Test
  void findsAMirroredInset() {
    AffineTransform way = AffineTransform.getTranslateInstance(500, 100);
    way.scale(-0.6, 0.6);
    Alignment found = certain(drawn(640, 480, way));
    assertThat(found.transform().value(Property.MIRRORED)).hasValue(1);
    assertThat(found.transform().value(Property.ROTATION_DEGREES).orElseThrow())
        .isCloseTo(0, within(1.0));
    assertThat(found.transform().value(Property.SCALE).orElseThrow()).isCloseTo(0.6, within(0.01));
    assertCorners(found, way, 640, 480);
  }

  @Test
  void findsAQuarterOfAWorkAndTellsWhichOne() {
    AffineTransform way = AffineTransform.getTranslateInstance(-120, -90);
    Alignment found = certain(drawn(240, 180, way));
    Outline shown = (Outline) found.segments().getFirst().work();
    assertThat(shown.area()).isCloseTo(0.25, within(0.01));
    assertThat(shown.corners().getFirst().x()).isCloseTo(0.25, within(0.01));
    assertThat(shown.corners().getFirst().y()).isCloseTo(0.25, within(0.01));
  }

  @Test
  void findsAWorkThatStandsTwiceInOnePicture() {
    BufferedImage sheet = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = graphics(sheet);
    g.drawImage(SCENE, AffineTransform.getScaleInstance(0.75, 0.75), null);
    AffineTransform second = AffineTransform.getTranslateInstance(420, 20);
    second.scale(0.7, 0.7);
    g.drawImage(SCENE, second, null);
    g.dispose();
    List<Alignment> found =
        new LocalAligner(suspect(sheet))
            .align(WORK).stream().filter(a -> a.significance().eValue(1000) < 1e-5).toList();
    assertThat(found).hasSize(2);
    assertThat(found.stream().map(a -> outline(a).corners().getFirst().x() < 0.3))
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void itsPointsFollowItsOutline() {
    Alignment found = certain(drawn(640, 480, AffineTransform.getTranslateInstance(80, 60)));
    List<PointPair> points = found.segments().getFirst().points();
    assertThat(points).hasSizeGreaterThan(10);
    for (PointPair pair : points) {
      assertThat(pair.suspect().x() * 640 - 80).isCloseTo(pair.work().x() * 480, within(10.0));
      assertThat(pair.suspect().y() * 480 - 60).isCloseTo(pair.work().y() * 360, within(10.0));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
  void isNotSureOfAnotherPicture(long seed) {
    for (Alignment a : new LocalAligner(suspect(Pictures.scene(seed, 480, 360))).align(WORK)) {
      assertThat(a.significance().eValue(1000)).isGreaterThan(1e-3);
    }
  }

  @Test
  void aSuspectWithoutFeaturesAlignsWithNothing() {
    FingerprintSet blank = new FingerprintSet(new Extent.Pixels(10, 10), List.of());
    assertThat(new LocalAligner(blank).align(WORK)).isEmpty();
  }

  @Test
  void aWorkWithoutAThumbnailIsFoundTheSame() {
    FingerprintSet bare =
        new FingerprintSet(WORK.extent(), WORK.localFeatures(LocalFingerprinter.SCHEME));
    Alignment found = new LocalAligner(suspect(SCENE)).align(bare).getFirst();
    assertThat(found.significance().eValue(1000)).isLessThan(1e-5);
    assertThat(found.similarity()).isGreaterThan(0.6);
  }

  private static Alignment certain(BufferedImage suspect) {
    Alignment found = new LocalAligner(suspect(suspect)).align(WORK).getFirst();
    assertThat(found.significance().eValue(1000)).isLessThan(1e-5);
    assertThat(found.similarity()).isGreaterThan(0.9);
    return found;
  }

  private static void assertCorners(
      Alignment found, AffineTransform way, double width, double height) {
    Outline shown = (Outline) found.segments().getFirst().work();
    for (int i = 0; i < 4; i++) {
      Point corner = shown.corners().get(i);
      double[] place = {corner.x() * 480, corner.y() * 360};
      way.transform(place, 0, place, 0, 1);
      assertThat(outline(found).corners().get(i).x()).isCloseTo(place[0] / width, within(0.01));
      assertThat(outline(found).corners().get(i).y()).isCloseTo(place[1] / height, within(0.01));
    }
  }

  private static Outline outline(Alignment alignment) {
    return (Outline) alignment.segments().getFirst().suspect();
  }

  private static BufferedImage drawn(int width, int height, AffineTransform way) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = graphics(sheet);
    g.setColor(Color.DARK_GRAY);
    g.fillRect(0, 0, width, height);
    g.drawImage(SCENE, way, null);
    g.dispose();
    return sheet;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return g;
  }

  private static FingerprintSet work(BufferedImage image) {
    GrayImage gray = Pictures.gray(image);
    return new FingerprintSet(
        new Extent.Pixels(gray.width(), gray.height()),
        List.of(FINGERPRINTER.ofWork(gray), Thumbnail.of(gray, Thumbnail.WORK_SIDE)));
  }

  private static FingerprintSet suspect(BufferedImage image) {
    GrayImage gray = Pictures.gray(image);
    List<Fingerprint> fingerprints = new ArrayList<>(FINGERPRINTER.ofSuspect(gray));
    fingerprints.add(Thumbnail.of(gray, Thumbnail.SUSPECT_SIDE));
    return new FingerprintSet(new Extent.Pixels(gray.width(), gray.height()), fingerprints);
  }
}
