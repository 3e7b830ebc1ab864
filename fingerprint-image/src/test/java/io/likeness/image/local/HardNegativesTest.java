package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
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
        Named.of("flowers", Templates::flowers));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isNotSureOfAnotherPictureOfTheSameKind(LongFunction<BufferedImage> kind) {
    forEachPair(kind, alignments -> assertThat(alignments).isEmpty());
  }

  @Test
  void ofAnotherWindowOfOneProgramShowsNoMoreThanTheBar() {
    forEachPair(
        Templates::program,
        alignments -> {
          for (Alignment alignment : alignments) {
            Outline shown = (Outline) alignment.segments().getFirst().work();
            for (Point corner : shown.corners()) {
              assertThat(corner.y() * Templates.HEIGHT).isLessThan(2.0 * Templates.BAR);
            }
          }
        });
  }

  private interface Check {
    void accept(List<Alignment> certain);
  }

  private static void forEachPair(LongFunction<BufferedImage> kind, Check check) {
    List<FingerprintSet> works = new ArrayList<>();
    for (long seed = 1; seed <= PICTURES; seed++) {
      GrayImage image = Pictures.gray(kind.apply(seed));
      works.add(set(image, List.of(FINGERPRINTER.ofWork(image)), Thumbnail.WORK_SIDE));
    }
    for (int i = 0; i < PICTURES; i++) {
      GrayImage image = Pictures.gray(kind.apply(i + 1));
      LocalAligner aligner =
          new LocalAligner(set(image, FINGERPRINTER.ofSuspect(image), Thumbnail.SUSPECT_SIDE));
      for (int j = 0; j < PICTURES; j++) {
        if (i != j) {
          List<Alignment> all = aligner.align(works.get(j));
          check.accept(
              all.stream()
                  .filter(alignment -> alignment.significance().eValue(CATALOGUE) <= CERTAIN)
                  .toList());
        }
      }
    }
  }

  private static FingerprintSet set(
      GrayImage image, List<? extends Fingerprint> features, int thumbnailSide) {
    List<Fingerprint> all = new ArrayList<>(features);
    all.add(Thumbnail.of(image, thumbnailSide));
    return new FingerprintSet(new Extent.Pixels(image.width(), image.height()), all);
  }
}
