package io.likeness.cli;

import static io.likeness.cli.Program.likeness;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.cli.Program.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps a catalogue with the built program, as a user does. */
class CatalogueIT {

  @TempDir private Path folder;

  @Test
  void registersAManifestListsRemovesAndVerifies() throws Exception {
    Path index = folder.resolve("index");
    Files.writeString(folder.resolve("ladder.txt"), Essay.TEXT);
    Files.writeString(folder.resolve("salt.txt"), Essay.OTHER);
    Path manifest =
        Files.writeString(
            folder.resolve("works.csv"),
            """
            id,path,title,owner,tags
            L-1,ladder.txt,The Ladder,Ann Ashe,essay;town
            S-1,salt.txt,Salt,Bob Baker,essay
            X-1,missing.txt,Missing,,
            """);

    Run register = likeness("register", "--manifest", manifest, "--index", index).exits(0);
    assertThat(register.out()).contains("registered 2, skipped 1");
    assertThat(register.err()).contains("missing.txt: no such file");

    assertThat(likeness("list", "--index", index).exits(0).out().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("L-1 (ladder.txt)\ttext\t"));
    JsonNode ladder =
        new ObjectMapper()
            .readTree(likeness("list", "--index", index, "--tag", "town", "--json").out());
    assertThat(ladder.get("title").asText()).isEqualTo("The Ladder");
    assertThat(ladder.get("owner").asText()).isEqualTo("Ann Ashe");

    likeness("match", folder.resolve("salt.txt"), "--index", index).exits(1);
    likeness("match", folder.resolve("salt.txt"), "--index", index, "--owner", "Ann Ashe").exits(0);
    likeness("remove", "S-1", "--index", index).exits(0);
    likeness("match", folder.resolve("salt.txt"), "--index", index).exits(0);
    assertThat(likeness("remove", "S-1", "--index", index).exits(2).err()).contains("S-1");
    assertThat(likeness("compact", "--index", index).exits(0).out())
        .isEqualToIgnoringNewLines("compacted, index " + index);
    assertThat(likeness("verify", "--index", index).exits(0).out())
        .startsWith("intact: 1 files in 1 segments");
  }

  @Test
  void carriesACatalogueIntoAnotherIndexWithoutTheMedia() throws Exception {
    Path index = folder.resolve("index");
    Path other = folder.resolve("other");
    Path catalogue = folder.resolve("catalogue");
    Path work = Files.writeString(folder.resolve("ladder.txt"), Essay.TEXT);
    likeness("register", work, "--index", index, "--owner", "Ann Ashe").exits(0);
    assertThat(likeness("list", "--index", index, "--export", catalogue).exits(0).out())
        .startsWith("exported 1 files to ");
    assertThat(likeness("register", "--import", catalogue, "--index", other).exits(0).out())
        .startsWith("registered 1, skipped 0");
    likeness("match", work, "--index", other).exits(1);
    String listed = likeness("list", "--index", index, "--json").out();
    assertThat(likeness("list", "--index", other, "--json").out()).isEqualTo(listed);
    assertError(likeness("register", "--import", work, "--index", other), work.toString());
  }

  @Test
  void saysWhatIsDamagedAndWhatIsIntact() throws Exception {
    Path index = folder.resolve("index");
    Files.writeString(folder.resolve("ladder.txt"), Essay.TEXT);
    Files.writeString(folder.resolve("salt.txt"), Essay.OTHER);
    likeness("register", folder.resolve("ladder.txt"), "--index", index).exits(0);
    likeness("register", folder.resolve("salt.txt"), "--index", index).exits(0);
    Path segment = index.resolve("_0.cfs");
    byte[] content = Files.readAllBytes(segment);
    content[content.length / 2] ^= 1;
    Files.write(segment, content);
    Run verify = likeness("verify", "--index", index).exits(2);
    assertThat(verify.err()).startsWith("damaged: _0 (1 files): ");
    assertThat(verify.out()).startsWith("still intact: 1 files in 1 segments");
  }

  @Test
  void registersSoundsThatAreKnownByTheirFingerprintsAlone() throws Exception {
    Path index = folder.resolve("index");
    Path list =
        Files.writeString(
            folder.resolve("prints.csv"),
            """
            name,seconds,fingerprint
            a tune,3.1,AQAAA0mUaEkSRZEGAA
            a tune,3.1,AQAAA0mUaEkSRZEGAA
            another,3.1,627964279 1 2
            """);
    Run register = likeness("register", "--chromaprint", list, "--index", index).exits(0);

    assertThat(register.out()).contains("registered 2, skipped 1");
    assertThat(likeness("list", "--index", index).exits(0).out().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("a tune\taudio\t"));
    Files.writeString(list, "a tune,long,AQAAA0mUaEkSRZEGAA");
    assertThat(likeness("register", "--chromaprint", list, "--index", index).exits(2).err())
        .contains("prints.csv: line 1: ");
  }

  @Test
  void namesWorksOfSeveralFoldersApart() throws Exception {
    Path index = folder.resolve("index");
    for (String name : new String[] {"a", "b"}) {
      Path works = Files.createDirectories(folder.resolve(name).resolve("sub"));
      Files.writeString(works.resolve("work.txt"), name.equals("a") ? Essay.TEXT : Essay.OTHER);
    }
    likeness("register", folder.resolve("a"), folder.resolve("b"), "--index", index).exits(0);
    assertThat(likeness("list", "--index", index).out().lines().map(line -> line.split("\t")[0]))
        .containsExactly("a/sub/work.txt", "b/sub/work.txt");
  }

  @Test
  void endsWithTwoAndOneClearLineOnAnError() throws Exception {
    Path missing = folder.resolve("missing");
    assertError(likeness("match", missing, "--index", missing), missing.toString());
    assertError(likeness("scan", missing, "--index", missing), missing.toString());
    assertError(likeness("register", missing, "--index", folder.resolve("i")), missing.toString());
    assertError(likeness("list", "--index", missing), missing.toString());
    assertError(likeness("verify", "--index", missing), missing.toString());
    assertError(likeness("remove", "x", "--index", missing), missing.toString());
    assertThat(missing).doesNotExist();
    Path text = Files.writeString(folder.resolve("text.txt"), Essay.TEXT);
    assertError(likeness("list", "--index", text), text.toString());
    assertThat(likeness("scan").exits(2).err()).contains("DUMP");
    assertThat(likeness("frobnicate").exits(2).err()).contains("frobnicate");
    assertThat(likeness("--version").exits(0).out()).startsWith("likeness 0.1.0");
  }

  private static void assertError(Run run, String named) {
    run.exits(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("likeness: ")
        .contains(named);
  }
}
