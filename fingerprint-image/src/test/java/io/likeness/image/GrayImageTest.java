package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GrayImageTest {

  @Test
  void weighsColoursAsTelevisionDid() {
    GrayImage image = GrayImage.ofRgb(3, 1, new int[] {0xff0000, 0xff00ff00, 0x0000ff});
    assertThat(image.luma(0, 0)).isEqualTo(0.299f * 255);
    assertThat(image.luma(1, 0)).isEqualTo(0.587f * 255);
    assertThat(image.luma(2, 0)).isEqualTo(0.114f * 255);
  }

  @Test
  void copiesItsSamples() {
    float[] luma = {1, 2};
    GrayImage image = GrayImage.of(2, 1, luma);
    luma[0] = 9;
    assertThat(image.luma(0, 0)).isEqualTo(1);
    assertThat(image).isEqualTo(GrayImage.of(2, 1, new float[] {1, 2}));
    assertThat(image).hasSameHashCodeAs(GrayImage.of(2, 1, new float[] {1, 2}));
    assertThat(image).isNotEqualTo(GrayImage.of(1, 2, new float[] {1, 2}));
  }

  @Test
  void cutsOutARectangle() {
    GrayImage image = GrayImage.of(3, 2, new float[] {1, 2, 3, 4, 5, 6});
    assertThat(image.crop(1, 0, 2, 2)).isEqualTo(GrayImage.of(2, 2, new float[] {2, 3, 5, 6}));
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayImage.of(0, 3, new float[0]))
        .withMessage("size is empty: 0x3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayImage.of(2, 3, new float[5]))
        .withMessage("samples differ: 5 != 2x3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayImage.of(65536, 65536, new float[0]))
        .withMessage("samples differ: 0 != 65536x65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayImage.of(2, 1, new float[2]).crop(1, 0, 2, 1))
        .withMessage("2x1 at 1,0 is not inside 2x1");
  }
}
