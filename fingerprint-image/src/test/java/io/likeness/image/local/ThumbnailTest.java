package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Landmarks;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

  private static final GrayImage PICTURE = Pictures.waves(3, 96, 64);

  @Test
  void comesBackAsItWasWrittenButForSixteenLevels() {
    Plane small = Plane.resampled(PICTURE, 48, 32);
    Plane read = Thumbnail.plane(Thumbnail.of(PICTURE, 48)).orElseThrow();
    assertThat(read.width).isEqualTo(48);
    assertThat(read.height).isEqualTo(32);
    for (int i = 0; i < read.samples.length; i++) {
      assertThat(read.samples[i]).isCloseTo(small.samples[i], within(8.6f));
    }
  }

  @Test
  void correlatesWithItselfWhereItLies() {
    Plane work = Thumbnail.plane(Thumbnail.of(PICTURE, 48)).orElseThrow();
    Canvas canvas = new Canvas(1, 64 / 96.0);
    WarpedCheck check =
        new WarpedCheck(Thumbnail.plane(Thumbnail.of(PICTURE, 160)).orElseThrow(), canvas);
    PlaneMap same = PlaneMap.similarity(1, 0, 0, 0);
    PlaneMap shifted = PlaneMap.similarity(1, 0, 0.3, 0.1);
    assertThat(check.correlation(work, canvas, same).orElseThrow()).isGreaterThan(0.95);
    assertThat(check.correlation(work, canvas, shifted).orElseThrow()).isLessThan(0.7);
    assertThat(check.correlation(work, canvas, PlaneMap.similarity(1, 0, 2, 0))).isEmpty();
  }

  @Test
  void whatIsNotWholeIsNone() {
    assertThat(Thumbnail.plane(Landmarks.of(Thumbnail.SCHEME, new int[0], new int[0]))).isEmpty();
    int[] cut = {48 << 16 | 32, 1, 2};
    assertThat(Thumbnail.plane(Landmarks.of(Thumbnail.SCHEME, cut, new int[] {0, 1, 2}))).isEmpty();
  }
}
