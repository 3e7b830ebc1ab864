package io.likeness.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.bench.media.TestMedia;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueGrowthTest {

  @TempDir private Path folder;

  @Test
  void findsExcerptsOfTextsAmongTextsThatAreDrawn() throws Exception {
    List<Path> texts = new ArrayList<>();
    for (long seed = 1; seed <= 6; seed++) {
      texts.add(TestMedia.text(folder, seed, 400));
    }
    DrawnTexts works = new DrawnTexts(texts, 1);
    CatalogueGrowth.Size size = measure(works, 80);
    assertThat(size.works()).isEqualTo(80);
    assertThat(size.amount()).isEqualTo(80);
    assertThat(((Extent.Characters) works.next().extent()).characters()).isBetween(800, 5000);
  }

  @Test
  void findsExcerptsOfSoundsAmongSoundsThatAreDrawn() throws Exception {
    List<Path> sounds = new ArrayList<>();
    for (long seed = 1; seed <= 6; seed++) {
      sounds.add(TestMedia.sound(folder, seed, 20));
    }
    DrawnSounds works = new DrawnSounds(folder, sounds, 1);
    CatalogueGrowth.Size size = measure(works, 0.1);
    assertThat(size.amount()).isBetween(0.1, 0.11);
    FingerprintSet drawn = works.next();
    assertThat(((Extent.Duration) drawn.extent()).seconds()).isBetween(18.0, 22.0);
    assertThat(drawn.fingerprints()).hasSameSizeAs(works.asked().getFirst().work().fingerprints());
  }

  private CatalogueGrowth.Size measure(DrawnWorks works, double amount) throws Exception {
    Path catalogues = folder.resolve("catalogues");
    CatalogueGrowth.Size size = new CatalogueGrowth(catalogues, works).measure(amount);
    assertThat(size.found()).isEqualTo(1);
    assertThat(size.wrong()).isZero();
    assertThat(size.queryMicros()).isPositive();
    assertThat(size.ingestPerSecond()).isPositive();
    assertThat(size.bytesPerUnit()).isPositive();
    assertThat(Files.isDirectory(catalogues)).isTrue();
    assertThat(catalogues).isEmptyDirectory();
    return size;
  }

  @Test
  void saysThatThereIsNothingToDrawFrom() {
    assertThatThrownBy(() -> new DrawnTexts(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too few texts: 0");
    assertThatThrownBy(() -> new DrawnSounds(folder, List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too few sounds: 0");
  }
}
