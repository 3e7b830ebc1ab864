package io.likeness.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.core.Modality;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void writesTheDocumentedForm() {
    Segment sound = new Segment(new TimeSpan(1.5, 9), new TimeSpan(0, 7.5), 1);
    assertThat(SegmentJson.write(List.of(sound)))
        .hasToString(
            "[{\"suspect\":{\"start\":1.5,\"end\":9.0},\"work\":{\"start\":0.0,\"end\":7.5}}]");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    for (Segment segment :
        List.of(
            new Segment(new TimeSpan(1.25, 9), new TimeSpan(0, 7.75), 1),
            new Segment(new TextRange(3, 9), new TextRange(0, 6), 1),
            new Segment(Outline.WHOLE, Outline.WHOLE, 1))) {
      Modality modality =
          switch (segment.work()) {
            case TimeSpan span -> Modality.AUDIO;
            case TextRange range -> Modality.TEXT;
            case Outline outline -> Modality.IMAGE;
          };
      String json = SegmentJson.write(List.of(segment)).toString();
      assertThat(SegmentJson.read(JSON.readTree(json), modality)).containsExactly(segment);
    }
  }

  @Test
  void refusesAnotherForm() {
    for (String bad :
        List.of("[{}]", "[{\"suspect\":{\"start\":\"x\",\"end\":2},\"work\":{}}]", "[3]")) {
      assertThatThrownBy(() -> SegmentJson.read(JSON.readTree(bad), Modality.AUDIO))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("not segments of audio");
    }
  }
}
