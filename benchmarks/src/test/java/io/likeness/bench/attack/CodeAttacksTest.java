package io.likeness.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import io.likeness.core.testing.SharedFiles;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeAttacksTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Kept, so that the libraries are opened once for all programs. */
  private static final StandardJavaFileManager LIBRARIES =
      COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  private static final Pattern TYPE = Pattern.compile("public class (\\w+)");

  /** Computes with loops of all kinds, so that whatever breaks it changes its answer. */
  private static final String PROGRAM =
      """
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      /* A program that
         counts. */
      public class Counting {
        private static final int MOST = 25;
        private final List<Integer> found = new ArrayList<>();
        private int steps, skipped = 3; // two at once

        /** Adds up. */
        public String answer(int start, String... words) {
          int sum = start, i;
          for (i = 0, sum += 1; i < MOST; i++, sum += i) {
            if (i % 7 == 0) {
              found.add(i * 1000);
            } else sum++;
          }
          for (int j = 10; j > 2; j--) sum += twice(j);
          for (String word : words) {
            if (word.isEmpty()) continue;
            sum += word.length();
          }
          for (int k = 0; k < 12; k++) {
            if (k == 5) continue;
            for (int m = 0; m < k; m++) {
              sum += m;
            }
          }
          int rounds = 0;
          do {
            rounds++;
          } while (rounds < 4);
          while (sum > 300) {
            sum -= 100;
            steps++;
          }
          Map<String, List<Integer>> table = new HashMap<>();
          table.put("found // not a comment \\" 7", found);
          return sum + "/" + steps + "/" + table + rounds + skipped + '"' + '\\'';
        }

        static int twice(int number) {
          return number < 0 || MOST <= 3 ? 0 : 2 * number; // never below
        }

        @Override
        public String toString() {
          return answer(7, "a", "", "bcd") + this.skipped;
        }

        int unused(double[] many) {
          return many.length > 1 ? (int) many[1] : 0x1F;
        }
      }
      """;

  /** What the program above says, computed by running it. */
  private static final String ANSWER =
      "272/4/{found // not a comment \" 7=[0, 7000, 14000, 21000]}43\"'3";

  @TempDir static Path media;
  @TempDir Path folder;

  private static Path write(Path at, String name, String program) throws Exception {
    return Files.writeString(at.resolve(name), program);
  }

  static List<Attack> attacks() throws Exception {
    Path host =
        write(
            media,
            "Host.java",
            "public class Host {\n  int field = 4;\n\n  int host() {\n    return 4;\n  }\n}\n");
    return new CodeAttacks().attacks(new Hosts(List.of(host)));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void leavesTheProgramDoingWhatItDid(Attack attack) throws Exception {
    Path work = write(folder, "Counting.java", PROGRAM);
    for (long seed = 1; seed <= 2; seed++) {
      Attacked copy = attack.apply(List.of(work), folder, seed);
      String changed = Files.readString(copy.file());
      assertThat(changed).isNotEqualTo(PROGRAM);
      if (!attack.name().equals("code-planted")) {
        assertThat(answer(changed, folder.resolve("copy" + seed))).as(changed).isEqualTo(ANSWER);
      }
    }
  }

  @Test
  void startsFromAProgramThatDoesWhatItSays() throws Exception {
    assertThat(answer(PROGRAM, folder)).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void givesTheSameBytesForTheSameSeed(Attack attack) throws Exception {
    Path work = write(folder, "Counting.java", PROGRAM);
    String first = Files.readString(attack.apply(List.of(work), folder, 3).file());
    assertThat(Files.readString(attack.apply(List.of(work), folder, 3).file())).isEqualTo(first);
  }

  @Test
  void saysWhichMethodsItPlantedWhere() throws Exception {
    Path work = write(folder, "Counting.java", PROGRAM);
    for (Attack attack : attacks()) {
      if (attack.label().equals("half of the methods in another program")) {
        Attacked copy = attack.apply(List.of(work), folder, 9);
        String suspect = Files.readString(copy.file());
        assertThat(copy.expected().getFirst()).isNotEmpty();
        for (Segment segment : copy.expected().getFirst()) {
          TextRange at = (TextRange) segment.suspect();
          TextRange from = (TextRange) segment.work();
          assertThat(suspect.substring(at.start(), at.end()))
              .isEqualTo(PROGRAM.substring(from.start(), from.end()))
              .endsWith("}");
        }
        assertThat(suspect).startsWith("public class Host {").endsWith("}\n");
      }
    }
  }

  @Test
  void renamesWhatTheProgramDeclaresAndNothingElse() {
    String renamed = CodeNames.renamed(1).apply(PROGRAM, new Random(1));
    assertThat(renamed)
        .doesNotContain("found =", "steps", "skipped", "MOST", "rounds++", "class Counting")
        .contains("import java.util.ArrayList;", "new ArrayList<>()", "toString()")
        .contains("\"found // not a comment");
  }

  @Test
  void rewritesForAsWhileButNotWhereContinueWouldSkipTheStep() {
    String rewritten = CodeLoops.rewritten().apply(PROGRAM, new Random(1));
    assertThat(rewritten).contains("while (i < MOST)").contains("for (int k = 0; k < 12; k++)");
    assertThat(rewritten).contains("while (m < k)").contains("for (; sum > 300;)");
  }

  @Test
  void removesCommentsAndLeavesLiteralsAlone() {
    assertThat(CodeLayout.uncommented().apply(PROGRAM, new Random(1)))
        .doesNotContain("counts", "Adds up", "two at once")
        .contains("found // not a comment");
  }

  @Test
  void splitsIntoTokensThatMakeTheProgramAgain() {
    for (String program : List.of(PROGRAM, "", "  ", "#define X \\\n 1\nint a = 'x", "/* open")) {
      assertThat(CodeToken.join(CodeToken.all(program))).isEqualTo(program);
      assertThat(CodeToken.join(CodeToken.withoutComments(program))).isEqualTo(program);
    }
  }

  @Test
  void suitsProgramsOnlyAndLeavesProseToTheAttacksOnProse() throws Exception {
    assertThat(attacks()).allMatch(attack -> attack.suits(Path.of("a", "B.java")));
    assertThat(attacks()).noneMatch(attack -> attack.suits(Path.of("a", "java.txt")));
    assertThat(new TextAttacks().attacks(Hosts.NONE))
        .allMatch(attack -> attack.suits(Path.of("a.txt")) && !attack.suits(Path.of("a.c")));
    assertThat(attacks()).extracting(Attack::label).doesNotHaveDuplicates();
    assertThat(new CodeAttacks().attacks(Hosts.NONE)).hasSize(attacks().size() - 2);
  }

  @Test
  void saysThatThereIsNothingToChange() throws Exception {
    Path work = write(folder, "Empty.java", "class Empty {}\n");
    Attack loops =
        attacks().stream().filter(a -> a.name().equals("code-loops")).findFirst().orElseThrow();
    assertThatThrownBy(() -> loops.apply(List.of(work), folder, 1))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("nothing in it to change");
  }

  @Test
  void leavesNearlyAllProgramsOfStudentsCompiling() throws Exception {
    Path root = SharedFiles.require("media/dev/text/ir-plag/IR-Plag-Dataset");
    List<Path> programs;
    try (Stream<Path> files = Files.walk(root)) {
      programs =
          files
              .filter(file -> file.toString().contains("non-plagiarized"))
              .filter(file -> file.toString().endsWith(".java"))
              .sorted()
              .toList();
    }
    List<String> broken = new ArrayList<>();
    int made = 0;
    for (int i = 0; i < programs.size(); i += 30) {
      String program = Files.readString(programs.get(i));
      if (!compiles(program)) {
        continue;
      }
      for (Attack attack : new CodeAttacks().attacks(Hosts.NONE)) {
        try {
          String copy = Files.readString(attack.apply(List.of(programs.get(i)), folder, i).file());
          made++;
          if (!compiles(copy)) {
            broken.add(attack.label() + ": " + programs.get(i));
          }
        } catch (UnreadableMediaException e) {
          assertThat(e).hasMessageContaining("nothing in it to change");
        }
      }
    }
    assertThat(made).isGreaterThan(25);
    assertThat(broken).hasSizeLessThanOrEqualTo(made / 50);
  }

  private static boolean compiles(String program) {
    return compile(
        program, List.of("-proc:none", "-nowarn", "-cp", media.toString(), "-d", media.toString()));
  }

  private static boolean compile(String program, List<String> options) {
    Matcher type = TYPE.matcher(program);
    String name = type.find() ? type.group(1) : "Program";
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return program;
          }
        };
    return COMPILER
        .getTask(new StringWriter(), LIBRARIES, diagnostic -> {}, options, null, List.of(source))
        .call();
  }

  private static String answer(String program, Path classes) throws Exception {
    Files.createDirectories(classes);
    assertThat(
            compile(
                program,
                List.of("-proc:none", "-cp", classes.toString(), "-d", classes.toString())))
        .as(program)
        .isTrue();
    Matcher type = Pattern.compile("class\\s+(\\w+)").matcher(program);
    assertThat(type.find()).isTrue();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> made = loader.loadClass(type.group(1));
      Method toString = made.getMethod("toString");
      return (String) toString.invoke(made.getDeclaredConstructor().newInstance());
    }
  }
}
