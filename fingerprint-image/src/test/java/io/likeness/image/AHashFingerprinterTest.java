package io.likeness.image;

class AHashFingerprinterTest extends ClassicHashLaws {

  AHashFingerprinterTest() {
    super(
        new AHashFingerprinter(),
        "0000000000000000",
        Distortion.noise(2, 1),
        Distortion.noise(10, 1),
        Distortion.noise(25, 2),
        Distortion.reduced(2, 2),
        Distortion.reduced(5, 4));
  }
}
