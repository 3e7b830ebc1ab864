package io.likeness.image;

class DHashFingerprinterTest extends ClassicHashLaws {

  DHashFingerprinterTest() {
    super(
        new DHashFingerprinter(),
        "0000000000000000",
        Distortion.noise(2, 4),
        Distortion.noise(10, 6),
        Distortion.noise(25, 6),
        Distortion.reduced(2, 3),
        Distortion.reduced(5, 6));
  }
}
