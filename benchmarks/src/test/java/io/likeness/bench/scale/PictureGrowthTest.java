package io.likeness.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.LocalFeatures;
import io.likeness.image.local.LocalFingerprinter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureGrowthTest {

  @Test
  void findsCopiesAmongPicturesThatAreMadeUp(@TempDir Path folder) throws IOException {
    List<Path> pictures = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pictures.add(picture(folder, i));
    }
    Path indexes = folder.resolve("indexes");
    PictureGrowth.Size size = new PictureGrowth(indexes, pictures, 1).measure(60);
    assertThat(size.works()).isEqualTo(60);
    assertThat(size.retrieved()).isEqualTo(1);
    assertThat(size.found()).isEqualTo(1);
    assertThat(size.wrong()).isZero();
    assertThat(size.searchMicros()).isPositive();
    assertThat(size.alignMicros()).isPositive();
    assertThat(size.bytesPerWork()).isBetween(1000.0, 16_384.0);
    assertThat(indexes).isEmptyDirectory();
  }

  @Test
  void drawsAsManyFeaturesAsWorksHaveAndOnlyTheirWords() {
    LocalFeatures.Builder real = LocalFeatures.builder(LocalFingerprinter.SCHEME, 200);
    for (int i = 0; i < 100; i++) {
      real.add(i, i, 600 * i, i, 40, 7).add(1000 + i, i, 600 * i, i, 40, 7);
    }
    SyntheticPictures drawn = new SyntheticPictures(List.of(real.build()), List.of(50, 70), 1);
    for (int n = 0; n < 20; n++) {
      LocalFeatures work = drawn.next();
      assertThat(work.count()).isIn(50, 70);
      for (int i = 0; i < work.count(); i++) {
        assertThat(work.word(i) % 1000).isBetween(0, 99);
        assertThat(work.size(i)).isEqualTo(40);
      }
    }
  }

  @Test
  void saysThatThereIsNothingToDrawFrom(@TempDir Path folder) {
    assertThatThrownBy(() -> new PictureGrowth(folder, List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few pictures: 0");
  }

  private static Path picture(Path folder, long seed) throws IOException {
    BufferedImage image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Random random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      g.setColor(new Color(random.nextInt(1 << 24)));
      g.fillRect(
          random.nextInt(480), random.nextInt(360), 8 + random.nextInt(60), 8 + random.nextInt(60));
    }
    g.dispose();
    Path file = Files.createDirectories(folder).resolve(seed + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
