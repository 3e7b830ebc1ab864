package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.likeness.cli.FileWalk.Entry;
import io.likeness.cli.FileWalk.Skip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

  @TempDir Path folder;

  @Test
  void findsTheFilesOfAllSubfoldersInTheOrderOfTheirNames() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.createFile(folder.resolve("b/c/2"));
    Files.createFile(folder.resolve("b/1"));
    Files.createFile(folder.resolve("a"));

    FileWalk walk = FileWalk.of(folder);

    assertThat(walk.isFolder()).isTrue();
    assertThat(walk.files()).extracting(Entry::name).containsExactly("a", "b/1", "b/c/2");
    assertThat(walk.files().get(1).path()).isEqualTo(folder.resolve("b/1"));
    assertThat(walk.skipped()).isEmpty();
  }

  @Test
  void takesASingleFile() throws IOException {
    Path file = Files.createFile(folder.resolve("a"));
    FileWalk walk = FileWalk.of(file);
    assertThat(walk.isFolder()).isFalse();
    assertThat(walk.files()).containsExactly(new Entry(file, "a"));
  }

  @Test
  void followsNoLinkAndNamesIt() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createFile(outside.resolve("secret"));
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("out"), outside);
    Files.createSymbolicLink(tree.resolve("file"), outside.resolve("secret"));
    Files.createSymbolicLink(tree.resolve("loop"), tree);

    FileWalk walk = FileWalk.of(tree);

    assertThat(walk.files()).isEmpty();
    assertThat(walk.skipped())
        .containsExactly(
            new Skip("file", "a link, not followed"),
            new Skip("loop", "a link, not followed"),
            new Skip("out", "a link, not followed"));
  }

  @Test
  void followsALinkThatWasGivenAsTheFolder() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    Files.createFile(real.resolve("a"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(FileWalk.of(link).files()).containsExactly(new Entry(link.resolve("a"), "a"));
  }

  @Test
  void namesAFolderThatMayNotBeReadAndGoesOn() throws IOException {
    Path closed = Files.createDirectories(folder.resolve("closed"));
    Files.createFile(closed.resolve("a"));
    Files.createFile(folder.resolve("open"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(closed), "needs a user whom permissions bind");
      FileWalk walk = FileWalk.of(folder);
      assertThat(walk.files()).extracting(Entry::name).containsExactly("open");
      assertThat(walk.skipped()).containsExactly(new Skip("closed", "permission denied"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void refusesWhatDoesNotExist() {
    assertThatThrownBy(() -> FileWalk.of(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
