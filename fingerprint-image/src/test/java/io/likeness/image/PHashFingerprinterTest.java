package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PHashFingerprinterTest extends ClassicHashLaws {

  PHashFingerprinterTest() {
    super(
        new PHashFingerprinter(),
        "8000000000000000",
        Distortion.noise(2, 1),
        Distortion.noise(10, 2),
        Distortion.noise(25, 3),
        Distortion.reduced(2, 2),
        Distortion.reduced(5, 6));
  }

  @Test
  void aBlackPictureHasNoBit() {
    assertThat(code(GrayImage.of(20, 10, new float[200])).toHex()).isEqualTo("0".repeat(16));
  }
}
