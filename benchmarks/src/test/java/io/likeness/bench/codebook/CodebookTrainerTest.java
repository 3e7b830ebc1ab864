package io.likeness.bench.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.image.GrayImage;
import io.likeness.image.local.Codebook;
import io.likeness.image.local.FeatureExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodebookTrainerTest {

  private static final int SIDE = 256;
  private static final int CELL = 8;

  @Test
  void givesTheSameCodebookForTheSamePicturesAndSeed() throws IOException {
    byte[] codebook = trained(1);
    assertThat(codebook).isEqualTo(trained(1)).isNotEqualTo(trained(2)).hasSizeLessThan(64 << 10);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    Codebook.read(new ByteArrayInputStream(codebook)).write(again);
    assertThat(again.toByteArray()).isEqualTo(codebook);
  }

  @Test
  void refusesToLearnFromTooFewDescriptors() {
    CodebookTrainer trainer = new CodebookTrainer();
    GrayImage small = mosaic(new Random(3)).crop(0, 0, SIDE / 2, SIDE / 2);
    trainer.add(FeatureExtractor.OF_WORKS.extract(small));
    assertThat(trainer.descriptors()).isBetween(1, Codebook.CENTROIDS - 1);
    assertThatThrownBy(() -> trainer.train(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("fewer descriptors than centroids");
  }

  private static byte[] trained(long seed) throws IOException {
    CodebookTrainer trainer = new CodebookTrainer();
    Random random = new Random(1);
    while (trainer.descriptors() < 2 * Codebook.CENTROIDS) {
      trainer.add(FeatureExtractor.OF_WORKS.extract(mosaic(random)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trainer.train(seed).write(bytes);
    return bytes.toByteArray();
  }

  private static GrayImage mosaic(Random random) {
    float[] cells = new float[SIDE / CELL * SIDE / CELL];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextInt(256);
    }
    return GrayImage.ofRows(
        SIDE,
        SIDE,
        (y, luma) -> {
          for (int x = 0; x < SIDE; x++) {
            luma[x] = cells[y / CELL * (SIDE / CELL) + x / CELL];
          }
        });
  }
}
