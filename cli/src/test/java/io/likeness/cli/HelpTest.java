package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Pins the help texts. After a wanted change, {@code -Dlikeness.golden=write} writes them anew into
 * the test resources.
 */
class HelpTest {

  private static final Path GOLDEN = Path.of("src/test/resources/help");

  @TestFactory
  Stream<DynamicTest> helpTextsAreAsTheyWere() {
    Map<String, CommandLine> commands = new TreeMap<>(Main.commandLine().getSubcommands());
    commands.remove("help");
    commands.put("likeness", Main.commandLine());
    return commands.entrySet().stream()
        .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> compare(c.getKey(), c.getValue())));
  }

  private static void compare(String name, CommandLine command) throws IOException {
    String help = command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
    Path golden = GOLDEN.resolve(name + ".txt");
    if ("write".equals(System.getProperty("likeness.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, help);
    }
    assertThat(help).isEqualTo(Files.readString(golden));
  }

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    String readme =
        Files.readString(Path.of(System.getProperty("likeness.repository"), "README.md"));
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      assertThat(readme).contains("likeness " + command);
    }
  }
}
