package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.likeness.engine.AllowList.Party;
import io.likeness.engine.AllowList.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowFileTest {

  private static final String SHA_256 = "0123456789abcdef".repeat(4);

  @TempDir private Path folder;

  @Test
  void readsEveryKindOfParty() throws Exception {
    Path file =
        write(
            "suspect,work,reason\nsha256:"
                + SHA_256
                + ",work:a:b,\"licence 7, 2026\"\n"
                + "owner:Ann,*,\n*,owner:Bob,ours\n");
    assertThat(AllowFile.read(file).rules())
        .containsExactly(
            new Rule(new Party.File(SHA_256), new Party.WorkId("a:b"), "licence 7, 2026"),
            new Rule(new Party.Owner("Ann"), new Party.Everything(), ""),
            new Rule(new Party.Everything(), new Party.Owner("Bob"), "ours"));
  }

  @Test
  void doesWithoutReasons() throws Exception {
    assertThat(AllowFile.read(write("suspect,work\nwork:remix,work:song\n")).rules())
        .containsExactly(new Rule(new Party.WorkId("remix"), new Party.WorkId("song"), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "song;work:b, 'line 2: is none of *, sha256:HEX, work:ID and owner:NAME: song'",
    "sha256:12;work:b, 'line 2: sha256 is not 64 lower-case hex digits: 12'",
    "*, 'line 2: has not as many values as the header'"
  })
  void namesTheLineThatIsWrong(String line, String message) throws Exception {
    Path file = write("suspect,work\n" + line.replace(';', ',') + "\n");
    assertThatIOException().isThrownBy(() -> AllowFile.read(file)).withMessageEndingWith(message);
  }

  @Test
  void refusesAnotherHeader() throws Exception {
    Path file = write("file,work\na,b\n");
    assertThatIOException()
        .isThrownBy(() -> AllowFile.read(file))
        .withMessage(file + ": the header is not suspect,work,reason");
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("allow.csv"), text);
  }
}
