package io.likeness.image;

class BlockMeanFingerprinterTest extends ClassicHashLaws {

  BlockMeanFingerprinterTest() {
    super(
        new BlockMeanFingerprinter(),
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        Distortion.noise(2, 3),
        Distortion.noise(10, 5),
        Distortion.noise(25, 9),
        Distortion.reduced(2, 10),
        Distortion.reduced(5, 25));
  }
}
