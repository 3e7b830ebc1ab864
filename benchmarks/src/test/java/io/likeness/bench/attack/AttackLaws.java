package io.likeness.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What holds for every attack, whatever it is made for. */
final class AttackLaws {

  private AttackLaws() {}

  /** Checks that one seed gives one copy, and that nothing else is left behind. */
  static void assertRepeats(Attack attack, List<Path> works, Path folder) throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Attacked copy = attack.apply(works, first, 3);
    Attacked again = attack.apply(works, second, 3);
    assertThat(again.file()).hasSameBinaryContentAs(copy.file());
    assertThat(again.expected()).isEqualTo(copy.expected());
    assertThat(Files.list(first)).containsExactly(copy.file());
  }
}
