package io.likeness.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Modality;
import io.likeness.core.Region;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

  private static final long SEED = 7;

  @TempDir private static Path folder;
  private static Path works;
  private static Path dump;
  private static List<PlantedCopy> planted;

  @BeforeAll
  static void makeWorksAndDump() throws IOException {
    works = folder.resolve("works");
    dump = folder.resolve("dump");
    DemoWorks.write(works, SEED);
    planted = DemoDump.write(works, dump, SEED + 1);
  }

  @Test
  void namesOnlyFilesThatExist() {
    assertThat(planted)
        .allSatisfy(copy -> assertThat(dump.resolve(copy.suspect())).isRegularFile())
        .allSatisfy(copy -> assertThat(works.resolve(copy.work())).isRegularFile());
    assertThat(planted).extracting(PlantedCopy::suspect).doesNotHaveDuplicates();
  }

  @Test
  void plantsCopiesOfEveryModalityAndLeavesSomeWorksAlone() {
    for (Modality modality : Modality.values()) {
      List<PlantedCopy> copies =
          planted.stream().filter(copy -> copy.modality() == modality).toList();
      assertThat(copies).as(modality.id()).hasSizeGreaterThanOrEqualTo(6);
      Set<String> copied = copies.stream().map(PlantedCopy::work).collect(Collectors.toSet());
      String subfolder = copies.getFirst().work().replaceAll("/.*", "");
      assertThat(list(works.resolve(subfolder))).hasSizeGreaterThanOrEqualTo(copied.size() + 2);
    }
  }

  @Test
  void mixesAtLeastThreeUnrelatedFilesOfEveryKindIntoTheDump() {
    for (String subfolder : List.of("pictures", "sounds", "texts")) {
      long copies = planted.stream().filter(c -> c.suspect().startsWith(subfolder)).count();
      assertThat(list(dump.resolve(subfolder))).hasSizeGreaterThanOrEqualTo((int) copies + 3);
    }
    assertThat(list(dump.resolve("odds"))).hasSize(5);
  }

  @Test
  void writesPicturesThatDecodeAndAreNotFlat() throws IOException {
    for (Path file : list(works.resolve("pictures"))) {
      BufferedImage image = PictureFile.read(file);
      assertThat(Math.min(image.getWidth(), image.getHeight())).isGreaterThanOrEqualTo(700);
      assertThat(spread(image)).as("levels of %s", file).isGreaterThan(25);
    }
  }

  @Test
  void writesSoundsThatDecodeWithoutClippingOrSilence() throws IOException {
    for (Sounds.Piece piece : Sounds.WORKS) {
      Sound sound = SoundFile.read(works.resolve("sounds").resolve(piece.file()));
      assertThat(sound.seconds()).as(piece.file()).isCloseTo(piece.seconds(), within(0.1));
      assertThat(sound.peak()).as(piece.file()).isBetween(0.5, 0.99);
      for (int second = 4; second + 8 < sound.seconds(); second += 4) {
        assertThat(sound.slice(second, second + 4.0).loudness())
            .as("%s from second %d", piece.file(), second)
            .isGreaterThan(0.02);
      }
    }
  }

  @Test
  void keepsEverySampleOfALosslessSound() throws IOException {
    Sounds.Piece piece = Sounds.WORKS.get(1);
    Path file = works.resolve("sounds").resolve(piece.file());

    assertThat(SoundFile.read(file).interleaved().length)
        .isEqualTo(piece.play(SEED).interleaved().length);
    assertThat(difference(SoundFile.read(file), piece.play(SEED))).isLessThanOrEqualTo(1);
  }

  @Test
  void quotesThePlantedPassagesWordForWord() throws IOException {
    for (PlantedCopy copy : planted) {
      if (copy.region().orElse(null) instanceof Region.TextRange range) {
        String text = Files.readString(dump.resolve(copy.suspect()));
        String passage = text.substring(range.start(), range.end());
        assertThat(Prose.ofFile(copy.work().substring(6)).plain()).contains(passage);
        assertThat(passage.length()).isBetween(400, text.length() * 4 / 5);
      }
    }
  }

  @Test
  void placesAnExcerptInsideTheSoundThatHoldsIt() throws IOException {
    int found = 0;
    for (PlantedCopy copy : planted) {
      if (copy.region().orElse(null) instanceof Region.TimeSpan span) {
        Sound sound = SoundFile.read(dump.resolve(copy.suspect()));
        assertThat(span.end() - span.start()).isCloseTo(20, within(0.01));
        assertThat(sound.seconds()).isGreaterThan(span.end() + 10);
        found++;
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    Path again = Files.createDirectories(folder.resolve("again"));
    for (Pictures.Picture picture : Pictures.WORKS) {
      picture.write(again, SEED);
      assertThat(again.resolve(picture.file()))
          .hasSameBinaryContentAs(works.resolve("pictures").resolve(picture.file()));
    }
    for (PlantedCopy copy : new PlantedTexts(again, SEED + 1).write()) {
      Path name = Path.of(copy.suspect()).getFileName();
      assertThat(again.resolve(name)).hasSameBinaryContentAs(dump.resolve("texts").resolve(name));
    }
  }

  @Test
  void playsTheSameSamplesForTheSameSeedAndOthersForAnother() {
    Sounds.Piece piece = Sounds.WORKS.getFirst();
    short[] samples = piece.play(SEED).interleaved();

    assertThat(piece.play(SEED).interleaved()).isEqualTo(samples);
    assertThat(piece.play(SEED + 1).interleaved()).isNotEqualTo(samples);
  }

  private static int difference(Sound first, Sound second) {
    short[] a = first.interleaved();
    short[] b = second.interleaved();
    int worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }

  /** The standard deviation of the green level. */
  private static double spread(BufferedImage image) {
    double sum = 0;
    double squares = 0;
    int count = image.getWidth() * image.getHeight();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int green = (image.getRGB(x, y) >> 8) & 255;
        sum += green;
        squares += (double) green * green;
      }
    }
    return Math.sqrt(squares / count - (sum / count) * (sum / count));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
