package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.CandidateSearch;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Transform.Property;
import io.likeness.image.decode.PictureFiles;
import io.likeness.image.local.LocalFingerprinter;
import io.likeness.image.local.Thumbnail;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageModalityTest {

  private static final BufferedImage SCENE = Pictures.scene(21, 480, 320);

  private final ImageModality images = new ImageModality();

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ModalityProvider.class))
        .hasAtLeastOneElementOfType(ImageModality.class);
  }

  @Test
  void searchesBySchemesThatItStores() {
    assertThat(images.searches())
        .first()
        .isEqualTo(
            new CandidateSearch.Near(PdqFingerprinter.SCHEME, PdqNullModel.CANDIDATE_RADIUS));
    assertThat(images.searches().getLast())
        .isInstanceOfSatisfying(
            CandidateSearch.Geometric.class,
            search -> assertThat(search.scheme()).isEqualTo(LocalFingerprinter.SCHEME));
    assertThat(images.schemes())
        .containsExactly(PdqFingerprinter.SCHEME, LocalFingerprinter.SCHEME, Thumbnail.SCHEME);
  }

  @Test
  void theFastProfileKnowsTheWholePictureOnly() throws Exception {
    ImageModality fast = new ImageModality(ImageProfile.FAST);
    assertThat(fast.searches()).hasSize(1);
    assertThat(fast.schemes()).containsExactly(PdqFingerprinter.SCHEME);
    MediaSource scene = MediaSource.of("test", PictureFiles.write("png", SCENE));
    assertThat(fast.fingerprint(scene, Role.WORK).fingerprints()).hasSize(1);
    assertThat(fast.fingerprint(scene, Role.SUSPECT).fingerprints()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "image/png", "image/gif", "image/webp", "image/heic"})
  void supportsCommonPictures(String mediaType) {
    assertThat(images.supports(mediaType)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/plain", "audio/mpeg", "image/jxl"})
  void supportsNothingElse(String mediaType) {
    assertThat(images.supports(mediaType)).isFalse();
  }

  @Test
  void aWorkIsSeenInOneWayAndASuspectInAll() throws Exception {
    FingerprintSet work = set(SCENE, Role.WORK);
    assertThat(work.codes(PdqFingerprinter.SCHEME)).hasSize(1);
    assertThat(work.localFeatures(LocalFingerprinter.SCHEME)).hasSize(1);
    assertThat(work.landmarks(Thumbnail.SCHEME)).isPresent();
    FingerprintSet suspect = set(SCENE, Role.SUSPECT);
    assertThat(suspect.codes(PdqFingerprinter.SCHEME)).hasSize(8);
    assertThat(suspect.localFeatures(LocalFingerprinter.SCHEME)).hasSize(2);
    assertThat(suspect.fingerprints()).hasSize(11);
    assertThat(suspect.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, 0, 0", "false, 1, 90", "false, 2, 180", "false, 3, -90",
    "true, 0, 0", "true, 1, 90", "true, 2, 180", "true, 3, -90"
  })
  void explainsMirrorImagesAndTurns(boolean mirrored, int quarters, double degrees)
      throws Exception {
    Alignment found = align(laid(SCENE, mirrored, quarters));
    assertThat(found.transform().value(Property.MIRRORED)).hasValue(mirrored ? 1 : 0);
    double rotation = found.transform().value(Property.ROTATION_DEGREES).orElseThrow();
    assertThat(Math.abs(rotation)).isCloseTo(Math.abs(degrees), within(0.5));
    assertThat(StrictMath.sin(StrictMath.toRadians(rotation - degrees))).isCloseTo(0, within(0.01));
    assertThat(found.transform().value(Property.SCALE).orElseThrow()).isCloseTo(1, within(0.01));
    assertThat(found.similarity()).isGreaterThan(0.8);
    assertThat(found.significance().eValue(1000)).isLessThan(1e-5);
    assertThat(((Outline) found.segments().getFirst().work()).area()).isCloseTo(1, within(0.02));
    List<Point> corners = ((Outline) found.segments().getFirst().suspect()).corners();
    AffineTransform way = way(1, 1, mirrored, quarters);
    for (int i = 0; i < 4; i++) {
      Point corner = Outline.WHOLE.corners().get(i);
      double[] place = {corner.x(), corner.y()};
      way.transform(place, 0, place, 0, 1);
      assertThat(corners.get(i).x()).isCloseTo(place[0], within(0.01));
      assertThat(corners.get(i).y()).isCloseTo(place[1], within(0.01));
    }
  }

  @Test
  void findsAPictureInsideABorder() throws Exception {
    BufferedImage framed = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = framed.createGraphics();
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, 700, 500);
    g.drawImage(SCENE, 70, 100, null);
    g.dispose();
    Alignment found = align(framed);
    Outline outline = (Outline) found.segments().getFirst().suspect();
    assertThat(outline.corners().getFirst().x()).isCloseTo(0.1, within(0.01));
    assertThat(outline.corners().getFirst().y()).isCloseTo(0.2, within(0.01));
    assertThat(outline.area()).isCloseTo(480.0 * 320 / 700 / 500, within(0.01));
    assertThat(found.transform().value(Property.SCALE).orElseThrow()).isCloseTo(1, within(0.02));
    assertThat(found.significance().eValue(1000)).isLessThan(1e-6);
  }

  @Test
  void knowsTheScaleOfASmallCopy() throws Exception {
    Alignment found = align(Pictures.scene(21, 120, 80));
    assertThat(found.transform().value(Property.SCALE).orElseThrow()).isCloseTo(0.25, within(0.01));
  }

  @Test
  void findsNothingInAnotherPicture() throws Exception {
    FingerprintSet suspect = set(Pictures.scene(22, 480, 320), Role.SUSPECT);
    assertThat(images.aligner(suspect).align(set(SCENE, Role.WORK))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".gif", ".webp"})
  void findsAWorkAsALaterFrameAndAFrameOfAWork(String format) throws Exception {
    List<BufferedImage> frames =
        List.of(Pictures.scene(51, 480, 320), Pictures.scene(52, 480, 320), SCENE, SCENE);
    MediaSource animation = MediaSource.of("test", PictureFiles.animation(format, frames));
    FingerprintSet work = images.fingerprint(animation, Role.WORK);
    assertThat(work.codes(PdqFingerprinter.SCHEME)).hasSize(3);
    FingerprintSet suspect = images.fingerprint(animation, Role.SUSPECT);
    assertThat(images.aligner(suspect).align(set(SCENE, Role.WORK))).hasSize(1);
    assertThat(images.aligner(set(SCENE, Role.SUSPECT)).align(work)).hasSize(1);
    FingerprintSet other = set(Pictures.scene(53, 480, 320), Role.SUSPECT);
    assertThat(images.aligner(other).align(work)).isEmpty();
  }

  @Test
  void hasTheStandardProfileUnlessAnotherIsAskedFor() {
    assertThat(images.profile()).isEqualTo(ImageProfile.STANDARD);
    assertThat(new ImageModality(ImageProfile.FAST).profile()).isEqualTo(ImageProfile.FAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WORK", "SUSPECT"})
  void aFlatPictureHasANoteInsteadOfACode(Role role) throws Exception {
    BufferedImage flat = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    FingerprintSet set = set(flat, role);
    assertThat(set.fingerprints()).isEmpty();
    assertThat(set.notes()).containsExactly("too flat to judge: PDQ quality 0 of 100");
    FingerprintSet none = set(flat, Role.SUSPECT);
    assertThat(images.aligner(none).align(set(SCENE, Role.WORK))).isEmpty();
  }

  private Alignment align(BufferedImage suspect) throws Exception {
    List<Alignment> found = images.aligner(set(suspect, Role.SUSPECT)).align(set(SCENE, Role.WORK));
    assertThat(found).isNotEmpty();
    return found.getFirst();
  }

  private FingerprintSet set(BufferedImage image, Role role) throws Exception {
    return images.fingerprint(MediaSource.of("test", PictureFiles.write("png", image)), role);
  }

  /** Mirrors and turns clockwise, by the JDK's own geometry. */
  private static BufferedImage laid(BufferedImage image, boolean mirrored, int quarters) {
    boolean swaps = quarters % 2 == 1;
    int width = swaps ? image.getHeight() : image.getWidth();
    int height = swaps ? image.getWidth() : image.getHeight();
    BufferedImage laid = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = laid.createGraphics();
    g.drawImage(image, way(image.getWidth(), image.getHeight(), mirrored, quarters), null);
    g.dispose();
    return laid;
  }

  private static AffineTransform way(int width, int height, boolean mirrored, int quarters) {
    boolean swaps = quarters % 2 == 1;
    AffineTransform way =
        AffineTransform.getTranslateInstance(
            (swaps ? height : width) / 2.0, (swaps ? width : height) / 2.0);
    way.quadrantRotate(quarters);
    way.scale(mirrored ? -1 : 1, 1);
    way.translate(-width / 2.0, -height / 2.0);
    return way;
  }
}
