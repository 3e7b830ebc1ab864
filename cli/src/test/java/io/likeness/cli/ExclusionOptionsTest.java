package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the commands in this process on texts that share what anybody may use. */
class ExclusionOptionsTest {

  private static final String LICENCE =
      "Whoever finds this ladder may climb it, lend it and saw it up, provided that no rung of it"
          + " is sold for more than the price of a pear and that the finder greets the council on"
          + " Tuesdays. The ladder comes as it stands, without promise that it reaches anything.";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path index;
  private Path suspect;
  private Path ignored;

  @BeforeEach
  void write() throws Exception {
    index = folder.resolve("index");
    ignored = Files.createDirectory(folder.resolve("ignored"));
    Files.writeString(ignored.resolve("licence.txt"), LICENCE);
    Path work = Files.writeString(folder.resolve("work.txt"), Essay.TEXT + "\n" + LICENCE);
    suspect = Files.writeString(folder.resolve("suspect.txt"), Essay.OTHER + "\n" + LICENCE);
    assertThat(run("register", work, "--index", index)).isZero();
  }

  @Test
  void countsBoilerplateUnlessItIsNamed() {
    assertThat(run("match", suspect, "--index", index)).isEqualTo(ExitCode.FOUND);
    assertThat(run("match", suspect, "--index", index, "--ignore", ignored))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(err.toString())
        .contains("work.txt: 1 passage that does not count: boilerplate (licence.txt)");
  }

  @Test
  void listsBoilerplateInTheReportOfAScan() throws Exception {
    Path report = folder.resolve("report");
    assertThat(run("scan", suspect, "--index", index, "--ignore", ignored, "--report", report))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    List<String> lines = Files.readAllLines(report.resolve("matches.jsonl"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .contains("\"verdict\":\"EXCLUDED\"")
        .contains("\"reason\":\"boilerplate\",\"source\":\"licence.txt\"")
        .contains("\"suspectText\":\"Whoever finds this ladder");
    assertThat(Files.readString(report.resolve("report.html"))).contains("licence.txt");
    assertThat(Files.readString(report.resolve("summary.json"))).contains("\"excluded\": 1");
  }

  @Test
  void comparesWithoutShortPassages() {
    Path work = folder.resolve("work.txt");
    assertThat(run("compare", suspect, work, "--min-words", 40)).isEqualTo(ExitCode.FOUND);
    assertThat(run("compare", suspect, work, "--min-words", 400, "--json"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(out.toString()).contains("\"reason\":\"tooShort\"");
  }

  @Test
  void countsQuotationsWhereAskedTo() throws Exception {
    Path quoting =
        Files.writeString(
            folder.resolve("quoting.txt"), Essay.OTHER + Essay.OTHER + " \"" + LICENCE + "\" [1]");
    assertThat(run("match", quoting, "--index", index)).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("match", quoting, "--index", index, "--count-quotations"))
        .isEqualTo(ExitCode.FOUND);
  }

  @Test
  void namesBoilerplateThatCannotBeRead() throws Exception {
    Files.writeString(ignored.resolve("broken.pdf"), "%PDF-1.7");
    assertThat(run("match", suspect, "--index", index, "--ignore", ignored))
        .isEqualTo(ExitCode.ERROR);
    assertThat(err.toString()).contains("broken.pdf");
  }

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(words);
  }
}
