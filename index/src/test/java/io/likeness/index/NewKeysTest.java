package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class NewKeysTest {

  private static long hash(int key) {
    return NewKeys.hash(new BytesRef("work" + key));
  }

  @Test
  void saysOfNoKeyASecondTimeThatItIsNewAndOfHardlyAnyTheFirstTimeThatItIsNot() {
    NewKeys keys = new NewKeys(100_000);
    long taken = IntStream.range(0, 100_000).filter(key -> !keys.add(hash(key))).count();
    assertThat(taken).isLessThan(3000);
    assertThat(IntStream.range(0, 100_000).filter(key -> keys.add(hash(key)))).isEmpty();
  }

  @Test
  void saysOfNoKeyASecondTimeThatItIsNewWhenItIsFull() {
    NewKeys keys = new NewKeys(1);
    IntStream.range(0, 5000).forEach(key -> keys.add(hash(key)));
    assertThat(IntStream.range(0, 5000).filter(key -> keys.add(hash(key)))).isEmpty();
  }

  @Test
  void remembersWhatItKnewWhenItGrows() {
    NewKeys keys = new NewKeys(1000);
    int known = 0;
    long taken = 0;
    for (int room = 1000; room <= 64_000; room *= 2) {
      taken += IntStream.range(known, known + room).filter(key -> !keys.add(hash(key))).count();
      known += room;
      keys.grow(2 * room);
    }
    assertThat(taken).isLessThan(known / 20);
    assertThat(IntStream.range(0, known).filter(key -> keys.add(hash(key)))).isEmpty();
  }

  /** A directory that outlives the index in it. */
  private static final class Lasting extends FilterDirectory {
    Lasting(Directory directory) {
      super(directory);
    }

    @Override
    public void close() {}
  }

  @Test
  void keepsOneFileOfAKeyThroughSessionsLargeEnoughToLearnTheKeys() throws IOException {
    Random random = new Random(1);
    IndexOptions options = IndexOptions.DEFAULT.withRefreshInterval(Duration.ofHours(1));
    Map<String, Long> model = new HashMap<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      for (int session = 0; session < 2; session++) {
        try (WorkIndex index =
            WorkIndex.open("memory", new Lasting(directory), Samples.ALL, options)) {
          for (int step = 0; step < 20_000; step++) {
            String work = "work" + random.nextInt(30_000);
            if (step % 50 == 0) {
              assertThat(index.remove(work)).isEqualTo(model.remove(work) != null);
            } else {
              long version = session * 100_000L + step;
              index.put(Samples.entry(work, "", version), Samples.set());
              model.put(work, version);
            }
          }
          index.refresh();
          assertThat(versions(index)).isEqualTo(model);
        }
      }
    }
  }

  private static Map<String, Long> versions(WorkIndex index) throws IOException {
    Map<String, Long> versions = new HashMap<>();
    try (IndexView view = index.view()) {
      view.forEach(WorkFilter.ALL, entry -> versions.put(entry.work(), entry.bytes()));
      assertThat(view.files()).isEqualTo(versions.size());
    }
    return versions;
  }
}
