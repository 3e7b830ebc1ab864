package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.testing.SharedFiles;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pins how copied programs rank against independent ones for the same task, on IR-Plag. */
class RealProgramsTest {

  private static final String PROGRAMS = "media/dev/text/ir-plag/IR-Plag-Dataset";

  /** The area under ROC of Dolos, from changed comments to changed logic. */
  private static final double[] DOLOS = {0.971, 0.937, 0.760, 0.550, 0.443, 0.391};

  private static final double SIGNIFICANT = -6;

  private final TextModality modality = new TextModality();

  @Test
  void ranksCopiesAtEveryLevelBetterThanDolos() throws Exception {
    Map<String, List<Double>> scores = scores();
    List<Double> independent = scores.get("independent");
    assertThat(independent).hasSize(105);
    for (int level = 1; level <= DOLOS.length; level++) {
      assertThat(area(scores.get("L" + level), independent))
          .as("level %d", level)
          .isGreaterThan(DOLOS[level - 1]);
    }
    assertThat(independent).filteredOn(score -> score < SIGNIFICANT).hasSizeLessThanOrEqualTo(3);
    assertThat(scores.get("L1")).filteredOn(score -> score < SIGNIFICANT).hasSizeGreaterThan(50);
  }

  @Test
  void takesEveryProgramForOne() throws Exception {
    for (Path file : programs(SharedFiles.require(PROGRAMS))) {
      FingerprintSet set = modality.fingerprint(MediaSource.of(file), Role.WORK);
      assertThat(set.landmarks(TextSchemes.CODE_TOKENS)).as(file.toString()).isPresent();
    }
  }

  /** Returns the decimal logarithms of the significance of all programs, by level. */
  private Map<String, List<Double>> scores() throws Exception {
    Map<String, List<Double>> scores = new TreeMap<>();
    for (int task = 1; task <= 7; task++) {
      Path folder = SharedFiles.require(PROGRAMS + "/case-0" + task);
      Path original = programs(folder.resolve("original")).getFirst();
      FingerprintSet work = modality.fingerprint(MediaSource.of(original), Role.WORK);
      for (Path file : programs(folder)) {
        Path place = folder.relativize(file);
        if (!place.startsWith("original")) {
          String level =
              place.startsWith("plagiarized") ? place.getName(1).toString() : "independent";
          scores.computeIfAbsent(level, key -> new ArrayList<>()).add(log10P(file, work));
        }
      }
    }
    return scores;
  }

  private double log10P(Path suspect, FingerprintSet work) throws Exception {
    FingerprintSet set = modality.fingerprint(MediaSource.of(suspect), Role.SUSPECT);
    List<Alignment> found = modality.aligner(set).align(work);
    return found.isEmpty() ? 0 : found.getFirst().significance().log10PValue();
  }

  private static List<Path> programs(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The share of the pairs of a copy and an independent program that are in order. */
  private static double area(List<Double> copies, List<Double> independent) {
    double inOrder = 0;
    for (double copy : copies) {
      for (double other : independent) {
        inOrder += copy < other ? 1 : copy == other ? 0.5 : 0;
      }
    }
    return inOrder / copies.size() / independent.size();
  }
}
