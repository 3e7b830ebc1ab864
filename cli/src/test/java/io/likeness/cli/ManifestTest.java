package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.engine.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  @TempDir Path folder;

  @Test
  void readsCommaSeparatedValuesWhoseColumnsStandInAnyOrder() throws IOException {
    Manifest manifest =
        read(
            "works.csv",
            """
            path,id,tags,owner,title
            img/moon.png,M-1,"sky; night",Ann,"Moon, rising"
            img/moon-2.png,M-1,,Ann,
            """);

    assertThat(manifest.lines())
        .containsExactly(
            new Manifest.Line(
                new Work("M-1", "Moon, rising", "Ann", List.of("sky", "night")),
                "img/moon.png",
                folder.resolve("img/moon.png")),
            new Manifest.Line(
                new Work("M-1", "", "Ann", List.of()),
                "img/moon-2.png",
                folder.resolve("img/moon-2.png")));
  }

  @Test
  void readsJsonLines() throws IOException {
    Manifest manifest =
        read(
            "works.jsonl",
            """
            {"path":"a.txt"}

            {"id":"B","path":"b.txt","title":"Bé","owner":"Bob","tags":["x","y z"]}
            {"id":"C","path":"/abs/c.txt","tags":"u;v"}
            """);

    assertThat(manifest.lines())
        .containsExactly(
            new Manifest.Line(Work.of("a.txt"), "a.txt", folder.resolve("a.txt")),
            new Manifest.Line(
                new Work("B", "Bé", "Bob", List.of("x", "y z")), "b.txt", folder.resolve("b.txt")),
            new Manifest.Line(
                new Work("C", "", "", List.of("u", "v")), "/abs/c.txt", Path.of("/abs/c.txt")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "w.csv   | id,title\\na,b              | the header has no path",
        "w.csv   | id,path,size\\na,b,3        | the header has 'size', which is none of",
        "w.csv   | id,path\\na                 | line 2 has not as many values as the header",
        "w.csv   | id,path\\na,                | line 2 has no path",
        "w.jsonl | {\"path\":\"a\"}\\n{\"path\": | line 2",
        "w.jsonl | {\"id\":\"a\"}              | line 1 has no path",
        "w.jsonl | [1]                         | line 1 is not a JSON object",
        "w.jsonl | {\"path\":\"a\",\"b\":1}    | line 1 has 'b', which is none of",
      })
  void namesTheLineThatIsNotAsItShouldBe(String name, String content, String message) {
    assertThatThrownBy(() -> read(name, content.replace("\\n", "\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(message);
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("w.jsonl"), new byte[] {'"', (byte) 0xE9, '"'});
    assertThatThrownBy(() -> Manifest.read(file)).hasMessage(file + ": is not UTF-8");
  }

  private Manifest read(String name, String content) throws IOException {
    return Manifest.read(Files.writeString(folder.resolve(name), content));
  }
}
