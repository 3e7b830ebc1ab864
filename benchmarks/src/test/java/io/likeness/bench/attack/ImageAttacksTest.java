package io.likeness.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.CV_32SC2;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.fillConvexPoly;
import static org.bytedeco.opencv.global.opencv_imgproc.getPerspectiveTransform;
import static org.bytedeco.opencv.global.opencv_imgproc.warpPerspective;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.PictureFiles;
import io.likeness.bench.media.TestMedia;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageAttacksTest {

  @TempDir static Path media;
  @TempDir Path folder;

  private static List<Attack> attacks;
  private static Path work;

  /** The work and three others. */
  private static List<Path> works;

  @BeforeAll
  static void drawWorks() throws Exception {
    work = TestMedia.picture(media, 1);
    works =
        List.of(
            work,
            TestMedia.picture(media, 6),
            TestMedia.picture(media, 7),
            TestMedia.picture(media, 8));
    attacks = suite();
  }

  private static List<Attack> suite() throws Exception {
    List<Path> hosts = new ArrayList<>();
    for (long seed = 2; seed <= 5; seed++) {
      hosts.add(TestMedia.picture(media, seed));
    }
    return new ImageAttacks().attacks(new Hosts(hosts));
  }

  static List<Attack> attacks() throws Exception {
    return suite();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void showsTheWorkWhereItSaysItDoes(Attack attack) throws Exception {
    Attacked copy = attack.apply(works(attack), folder, 7);
    assertThat(copy.expected()).hasSize(attack.works()).allMatch(parts -> parts.size() == 1);
    for (int i = 0; i < attack.works(); i++) {
      Outline suspect = (Outline) copy.expected().get(i).getFirst().suspect();
      Outline original = (Outline) copy.expected().get(i).getFirst().work();
      assertThat(original.corners()).allMatch(p -> inside(p.x()) && inside(p.y()));
      assertThat(suspect.corners()).allMatch(p -> inside(p.x()) && inside(p.y()));
      // Letters on the picture itself leave two thirds of it to compare.
      double least = attack.name().equals("meme") ? 0.4 : 0.85;
      assertThat(correlation(copy.file(), works.get(i), suspect, original)).isGreaterThan(least);
    }
  }

  private static List<Path> works(Attack attack) {
    return works.subList(0, attack.works());
  }

  private static boolean inside(double fraction) {
    return fraction > -1e-3 && fraction < 1 + 1e-3;
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void givesTheSameBytesForTheSameSeed(Attack attack) throws Exception {
    AttackLaws.assertRepeats(attack, works(attack), folder);
  }

  @Test
  void namesEachAttackOnce() {
    assertThat(attacks).extracting(Attack::label).doesNotHaveDuplicates();
    assertThat(attacks).hasSizeGreaterThan(40);
  }

  @Test
  void cutsAwayTheStatedShareOfTheArea() throws Exception {
    for (Attack attack : attacks) {
      if (attack.name().equals("crop")) {
        Attacked copy = attack.apply(List.of(work), folder, 11);
        Segment part = copy.expected().getFirst().getFirst();
        double area = ((Outline) part.work()).area();
        assertThat(area).isBetween(0.99 - attack.strength() / 100, 1.01 - attack.strength() / 100);
        assertThat(part.suspect()).isEqualTo(Outline.WHOLE);
      }
    }
  }

  @Test
  void drawsAnotherPlaceForAnotherSeed() throws Exception {
    Attack crop = attacks.stream().filter(a -> a.name().equals("crop")).findFirst().orElseThrow();
    assertThat(crop.apply(List.of(work), folder, 1).expected())
        .isNotEqualTo(crop.apply(List.of(work), folder, 2).expected());
  }

  @Test
  void leavesOutPastingWithoutHosts() {
    assertThat(new ImageAttacks().attacks(Hosts.NONE))
        .extracting(Attack::name)
        .doesNotContain("inset-width", "inset-area")
        .contains("collage");
  }

  @Test
  void refusesWhatIsNoPicture() throws Exception {
    Path text = Files.writeString(folder.resolve("no.jpg"), "no picture");
    Path empty = Files.write(folder.resolve("empty.jpg"), new byte[0]);
    for (Path file : List.of(text, empty)) {
      assertThatThrownBy(() -> attacks.getFirst().apply(List.of(file), folder, 1))
          .isInstanceOf(UnreadableMediaException.class)
          .hasMessageContaining(file.toString());
    }
  }

  /** Warps the work by the two outlines onto the suspect and compares the luma there. */
  private static double correlation(Path file, Path work, Outline suspect, Outline original)
      throws Exception {
    try (Mat copy = PictureFiles.luma(file);
        Mat luma = PictureFiles.luma(work);
        Mat homography =
            getPerspectiveTransform(
                corners(original, luma.cols(), luma.rows()),
                corners(suspect, copy.cols(), copy.rows()));
        Mat warped = new Mat();
        Mat mask = new Mat();
        Mat region = new Mat(luma.rows(), luma.cols(), CV_8UC1, new Scalar(0))) {
      fillConvexPoly(region, pixels(original, luma.cols(), luma.rows()), new Scalar(255));
      warpPerspective(luma, warped, homography, copy.size());
      warpPerspective(region, mask, homography, copy.size());
      byte[] a = PictureFiles.bytes(copy);
      byte[] b = PictureFiles.bytes(warped);
      byte[] inside = PictureFiles.bytes(mask);
      int count = 0;
      double[] x = new double[a.length];
      double[] y = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        if (inside[i] == -1) {
          x[count] = a[i] & 0xff;
          y[count++] = b[i] & 0xff;
        }
      }
      return new PearsonsCorrelation()
          .correlation(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }
  }

  private static Mat pixels(Outline outline, int width, int height) {
    Mat mat = new Mat();
    corners(outline, width, height).convertTo(mat, CV_32SC2);
    return mat;
  }

  private static Mat corners(Outline outline, int width, int height) {
    Mat mat = new Mat(4, 1, CV_32FC2);
    FloatPointer xy = new FloatPointer(mat.data());
    long i = 0;
    for (Point p : outline.corners()) {
      xy.put(i++, (float) (p.x() * width)).put(i++, (float) (p.y() * height));
    }
    return mat;
  }
}
