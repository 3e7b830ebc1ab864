package io.likeness.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.bench.scale.SyntheticLandmarks;
import io.likeness.core.Landmarks;
import io.likeness.index.AlignmentIndex;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkDataTest {

  @Test
  void asksForWhatIsThere(@TempDir Path folder) throws IOException {
    LandmarkData data = LandmarkData.of(new SharedFolder(folder), 70);
    assertThat(data.postings()).hasSize(280_000).isSorted();
    assertThat(data.queries()).hasSize(LandmarkData.QUERIES);
    try (SyntheticIndex index = SyntheticIndex.open(data.index())) {
      AlignmentIndex alignment = index.view().alignment(SyntheticLandmarks.SCHEME);
      for (Landmarks query : data.queries()) {
        assertThat(alignment.search(query, 2, 5, WorkFilter.ALL, 64)).isNotEmpty();
      }
    }
  }
}
