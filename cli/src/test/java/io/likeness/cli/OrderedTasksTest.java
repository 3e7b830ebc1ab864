package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTasksTest {

  private static final List<Integer> ITEMS = IntStream.range(0, 1000).boxed().toList();

  @Test
  void handsResultsOnInTheOrderOfTheItems() throws Exception {
    Random random = new Random(1);
    List<Integer> results = new ArrayList<>();
    OrderedTasks.run(
        ITEMS,
        4,
        item -> {
          Thread.sleep(0, random.nextInt(100_000));
          return item * 2;
        },
        results::add);
    assertThat(results).isEqualTo(ITEMS.stream().map(item -> item * 2).toList());
  }

  @Test
  void throwsWhatATaskThrewAndGivesUpTheRest() {
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                OrderedTasks.run(
                    ITEMS,
                    2,
                    item -> {
                      if (item == 10) {
                        throw new IOException("no space left");
                      }
                      return done.incrementAndGet();
                    },
                    result -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
    assertThat(done.get()).isLessThan(ITEMS.size());
  }

  @Test
  void throwsWhatTheSinkThrew() {
    assertThatThrownBy(
            () ->
                OrderedTasks.run(
                    ITEMS,
                    2,
                    item -> item,
                    result -> {
                      throw new IOException("report is full");
                    }))
        .hasMessage("report is full");
  }
}
