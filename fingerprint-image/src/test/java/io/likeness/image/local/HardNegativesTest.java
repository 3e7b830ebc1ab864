package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that look alike and are no copies of each other. */
class HardNegativesTest {

  private static final LocalFingerprinter FINGERPRINTER = LocalFingerprinter.standard();
  private static final int PICTURES = 5;
  private static final double CERTAIN = 1e-5;

  /** A small catalogue: the larger one is, the less is certain. */
  private static final int CATALOGUE = 300;

  static Stream<Named<LongFunction<BufferedImage>>> kinds() {
    return Stream.of(
        Named.of("blank", Templates::blank),
        Named.of("gradients", Templates::gradient),
        Named.of("pages", Templates::page),
        Named.of("bricks", Templates::bricks),
        Named.of("stars", Templates::stars),
        Named.of("flowers", Templates::flowers),
        Named.of("hills", Landscapes::hills),
        Named.of("sky", Landscapes::sky),
        Named.of("sea", Landscapes::sea),
        Named.of("grass", Landscapes::grass));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isNotSureOfAnotherPictureOfTheSameKind(LongFunction<BufferedImage> kind) {
    forEachPair(kind, alignments -> assertThat(alignments).isEmpty());
  }

  /** They really share something, and it may be told, but not as a copy. */
  static Stream<Named<LongFunction<BufferedImage>>> templates() {
    return Stream.of(
        Named.of("windows", Templates::program),
        Named.of("charts", Templates::chart),
        Named.of("pages of one layout", Templates::layout));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isNotSureOfAnotherPictureOfTheSameTemplate(LongFunction<BufferedImage> kind) {
    forEachPair(kind, alignments -> assertThat(alignments).isEmpty());
  }

  @Test
  void isSureOfAWindowThatIsCopiedWithMostOfItsContent() {
    BufferedImage original = Templates.program(1);
    BufferedImage copy = Templates.program(2);
    int kept = Templates.HEIGHT / 2;
    Graphics2D g = copy.createGraphics();
    g.drawImage(original.getSubimage(0, 0, Templates.WIDTH, kept), 0, 0, null);
    g.dispose();
    assertThat(certain(aligner(Pictures.gray(copy)), work(Pictures.gray(original)))).isNotEmpty();
  }

  private interface Check {
    void accept(List<Alignment> certain);
  }

  private static void forEachPair(LongFunction<BufferedImage> kind, Check check) {
    List<FingerprintSet> works = new ArrayList<>();
    for (long seed = 1; seed <= PICTURES; seed++) {
      works.add(work(Pictures.gray(kind.apply(seed))));
    }
    for (int i = 0; i < PICTURES; i++) {
      LocalAligner aligner = aligner(Pictures.gray(kind.apply(i + 1)));
      for (int j = 0; j < PICTURES; j++) {
        if (i != j) {
          check.accept(certain(aligner, works.get(j)));
        }
      }
    }
  }

  private static LocalAligner aligner(GrayImage suspect) {
    return new LocalAligner(set(suspect, FINGERPRINTER.ofSuspect(suspect), Thumbnail.SUSPECT_SIDE));
  }

  private static List<Alignment> certain(LocalAligner aligner, FingerprintSet work) {
    return aligner.align(work).stream()
        .filter(alignment -> alignment.significance().eValue(CATALOGUE) <= CERTAIN)
        .toList();
  }

  private static FingerprintSet work(GrayImage image) {
    return set(image, List.of(FINGERPRINTER.ofWork(image)), Thumbnail.WORK_SIDE);
  }

  private static FingerprintSet set(
      GrayImage image, List<? extends Fingerprint> features, int thumbnailSide) {
    List<Fingerprint> all = new ArrayList<>(features);
    all.add(Thumbnail.of(image, thumbnailSide));
    return new FingerprintSet(new Extent.Pixels(image.width(), image.height()), all);
  }
}
