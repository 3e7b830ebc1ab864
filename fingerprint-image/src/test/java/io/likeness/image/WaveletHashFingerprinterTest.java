package io.likeness.image;

class WaveletHashFingerprinterTest extends ClassicHashLaws {

  WaveletHashFingerprinterTest() {
    super(
        new WaveletHashFingerprinter(),
        "0000000000000000",
        Distortion.noise(2, 2),
        Distortion.noise(10, 2),
        Distortion.noise(25, 3),
        Distortion.reduced(2, 2),
        Distortion.reduced(5, 6));
  }
}
