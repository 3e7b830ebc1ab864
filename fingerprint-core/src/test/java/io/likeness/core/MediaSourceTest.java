package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSourceTest {

  @TempDir private Path folder;

  @Test
  void readsAFileAsOftenAsItIsOpened() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3});
    MediaSource source = MediaSource.of(file);

    for (int i = 0; i < 2; i++) {
      try (InputStream stream = source.open()) {
        assertThat(stream.readAllBytes()).containsExactly(1, 2, 3);
      }
    }
    assertThat(source.size()).isEqualTo(3);
    assertThat(source.path()).contains(file);
    assertThat(source).hasToString(file.toString());
  }

  @Test
  void readsBytesInMemoryThatTheCallerCannotChange() throws IOException {
    byte[] bytes = {4, 5};
    MediaSource source = MediaSource.of("memory", bytes);
    bytes[0] = 0;

    try (InputStream stream = source.open()) {
      assertThat(stream.readAllBytes()).containsExactly(4, 5);
    }
    assertThat(source.size()).isEqualTo(2);
    assertThat(source.path()).isEmpty();
    assertThat(source.name()).isEqualTo("memory");
  }

  @Test
  void noticesAMissingFileOnlyWhenItIsOpened() {
    MediaSource source = MediaSource.of(folder.resolve("missing"));

    assertThatThrownBy(source::open).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(source::size).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void namesTheFileAndTheReasonOfWhatCannotBeRead() {
    IOException cause = new IOException("end of file");
    UnreadableMediaException exception =
        new UnreadableMediaException("a.jpg", "the picture is truncated", cause);

    assertThat(exception).hasMessage("a.jpg: the picture is truncated").hasCause(cause);
    assertThat(exception.file()).isEqualTo("a.jpg");
    assertThat(exception.reason()).isEqualTo("the picture is truncated");
  }
}
