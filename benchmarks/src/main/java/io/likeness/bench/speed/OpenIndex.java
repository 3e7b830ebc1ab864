package io.likeness.bench.speed;

import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.index.IndexView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An index of the shared folder, open for reading; subclasses say which. */
@State(Scope.Benchmark)
public abstract class OpenIndex {

  private Optional<SyntheticIndex> index = Optional.empty();

  final void open(Path folder) throws IOException {
    index = Optional.of(SyntheticIndex.open(folder));
  }

  final IndexView view() {
    return index.orElseThrow().view();
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    if (index.isPresent()) {
      index.get().close();
    }
  }
}
