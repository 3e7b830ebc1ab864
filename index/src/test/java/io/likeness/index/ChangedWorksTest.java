package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangedWorksTest {

  @Test
  void missesNoWorkThatChangedAndTakesFewOthersForChanged() {
    ChangedWorks changed = new ChangedWorks();
    IntStream.range(0, 50_000).forEach(i -> changed.add("work" + i));
    assertThat(IntStream.range(0, 50_000).filter(i -> !changed.mayHave("work" + i))).isEmpty();
    long taken = IntStream.range(50_000, 150_000).filter(i -> changed.mayHave("work" + i)).count();
    assertThat(taken).isLessThan(10_000);
    changed.clear();
    assertThat(IntStream.range(0, 50_000).filter(i -> changed.mayHave("work" + i))).isEmpty();
  }
}
