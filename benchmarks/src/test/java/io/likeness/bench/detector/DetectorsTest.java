package io.likeness.bench.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.media.PictureFiles;
import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.bench.media.TestMedia;
import io.likeness.core.Modality;
import io.likeness.core.Region;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetectorsTest {

  private static final int WORKS = 4;

  @TempDir Path folder;

  static List<DetectorFactory> factories() {
    return ServiceLoader.load(DetectorFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("factories")
  void findsACleanCopyFirst(DetectorFactory factory) throws Exception {
    assumeTrue(factory.missing().isEmpty(), () -> factory.missing().orElse(""));
    for (Modality modality : factory.modalities()) {
      assertFindsACleanCopy(factory, modality);
    }
  }

  private void assertFindsACleanCopy(DetectorFactory factory, Modality modality) throws Exception {
    try (Detector detector = factory.create(modality, 5)) {
      List<Path> works = new ArrayList<>();
      for (int i = 0; i < WORKS; i++) {
        works.add(work(modality, i));
        detector.register("work-" + i, works.get(i));
      }
      Path suspect = copy(modality, works.get(2));
      List<Detection> found = detector.detect(suspect);
      assertThat(found).as(factory.name()).isNotEmpty();
      assertThat(found.getFirst().work()).as(factory.name()).isEqualTo("work-2");
      assertThat(found).extracting(Detection::work).doesNotHaveDuplicates();
      for (int i = 1; i < found.size(); i++) {
        assertThat(found.get(i).score()).isLessThanOrEqualTo(found.get(i - 1).score());
      }
      assertThat(detector.detect(suspect)).isEqualTo(found);
    }
  }

  private Path work(Modality modality, int number) throws Exception {
    return switch (modality) {
      case IMAGE -> TestMedia.picture(folder, number);
      case AUDIO -> TestMedia.sound(folder, number, 20);
      case TEXT -> TestMedia.text(folder, number, 1500);
    };
  }

  private Path copy(Modality modality, Path work) throws Exception {
    Path copy = folder.resolve("copy");
    switch (modality) {
      case IMAGE -> {
        try (Mat picture = PictureFiles.colours(work)) {
          Files.write(copy, PictureFiles.encode(picture, PictureFiles.Format.JPEG, 60));
        }
      }
      case AUDIO -> {
        Sound whole = SoundFiles.read(work, 22_050, 60);
        Sound piece = whole.piece(4 * 22_050, 14 * 22_050);
        SoundFiles.write(piece, copy, SoundFiles.Format.WAV, 0);
      }
      case TEXT -> Files.writeString(copy, Files.readString(work).replaceFirst("\\. *\n", ". New"));
    }
    return copy;
  }

  @Test
  void namesEachDetectorOnce() {
    assertThat(factories()).extracting(DetectorFactory::name).doesNotHaveDuplicates();
    assertThat(factories())
        .extracting(DetectorFactory::name)
        .contains("likeness", "pdq", "phash", "dhash", "ahash", "whash", "block-mean")
        .contains("landmarks", "chromaprint")
        .contains("minhash", "simhash", "winnowing", "orb", "sift", "fpcalc", "ssdeep", "tlsh");
  }

  @Test
  void refusesAnotherModality() {
    DetectorFactory factory = new ImageHashFactories.Pdq();
    assertThatThrownBy(() -> factory.create(Modality.TEXT, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pdq");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(Program.missing("no-such-program-anywhere"))
        .isEqualTo(Optional.of("no-such-program-anywhere is not on the PATH"));
  }

  @Test
  void placesTheExcerptThatChromaprintFinds() throws Exception {
    Path work = TestMedia.sound(folder, 1, 20);
    try (Detector detector = new ChromaprintFactories.Ours().create(Modality.AUDIO, 1)) {
      detector.register("a", work);
      Detection found = detector.detect(copy(Modality.AUDIO, work)).getFirst();
      TimeSpan span = (TimeSpan) found.segments().getFirst().work();
      assertThat(span.start()).isBetween(3.8, 4.2);
      assertThat(span.end()).isBetween(13.6, 14.2);
    }
  }

  @Test
  void placesThePassageThatWinnowingFinds() throws Exception {
    String text = Files.readString(TestMedia.text(folder, 1, 400));
    String host = Files.readString(TestMedia.text(folder, 2, 400));
    String suspect = host + text.substring(200, 900) + host;
    Detection found =
        Winnowing.compare("a", Winnowing.of(text), Winnowing.of(suspect)).orElseThrow();
    Region work = found.segments().getFirst().work();
    Region part = found.segments().getFirst().suspect();
    assertThat(found.segments()).hasSize(1);
    assertThat(((TextRange) work).start()).isBetween(200, 260);
    assertThat(((TextRange) work).end()).isBetween(840, 900);
    assertThat(((TextRange) part).start()).isBetween(host.length(), host.length() + 60);
  }
}
