package io.likeness.bench.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.core.Modality;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalCommandTest {

  private static ExternalCommand command(String main) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ExternalCommand(
        "mine", List.of(java, "-cp", System.getProperty("java.class.path"), main));
  }

  @Test
  void asksByLinesAndReadsTheAnswers() throws Exception {
    try (Detector detector = command(LineProgram.class.getName()).create(Modality.TEXT, 3)) {
      detector.register("erste", Path.of("a.txt"));
      detector.register("zweite \u00e4\"", Path.of("b.txt"));
      List<Detection> found = detector.detect(Path.of("c.txt"));
      assertThat(found).extracting(Detection::work).containsExactly("zweite \u00e4\"", "erste");
      assertThat(found.get(0).eValue()).isNaN();
      assertThat(found.get(1).eValue()).isEqualTo(0.5);
      assertThat(found.get(1).segments())
          .containsExactly(new Segment(new TextRange(1, 4), new TextRange(2, 5), 1));
    }
  }

  @Test
  void goesOnAfterAFileThatTheCommandCannotRead() throws Exception {
    try (Detector detector = command(LineProgram.class.getName()).create(Modality.TEXT, 3)) {
      assertThatThrownBy(() -> detector.register("a", Path.of("broken")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot read it");
      assertThat(detector.detect(Path.of("c.txt"))).isEmpty();
    }
  }

  @Test
  void saysThatTheCommandEnded() {
    assertThatThrownBy(() -> command("no.such.Class").create(Modality.TEXT, 3))
        .isInstanceOf(IOException.class);
  }

  @Test
  void isMissingWithoutACommand() {
    assertThat(new ExternalCommand("mine", List.of()).missing()).isPresent();
    assertThat(command("any").missing()).isEmpty();
  }
}
