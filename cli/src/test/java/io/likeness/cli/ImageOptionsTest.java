package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.image.PdqList;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs the commands in this process on pictures. */
class ImageOptionsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path work;
  private Path copy;

  @BeforeEach
  void draw() throws Exception {
    work = folder.resolve("work.png");
    copy = folder.resolve("copy.jpg");
    ImageIO.write(scene(1), "png", work.toFile());
    ImageIO.write(scene(1), "jpg", copy.toFile());
  }

  @Test
  void matchesAPictureByACodeThatAnotherIndexExported() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Path list = folder.resolve("codes.csv");
    assertThat(run("register", work, "--index", first)).isZero();
    assertThat(run("list", "--index", first, "--export-pdq", list)).isZero();
    List<String> lines = Files.readAllLines(list);
    assertThat(lines).hasSize(2).startsWith(PdqList.HEADER);
    assertThat(lines.get(1)).matches("[0-9a-f]{64},\\d+,work.png");

    assertThat(run("register", "--pdq-list", list, "--index", second)).isZero();
    assertThat(run("match", copy, "--index", second)).isEqualTo(ExitCode.FOUND);
    assertThat(out.toString()).contains("work.png");
  }

  @Test
  void registersBareHashesAndSkipsWhatComesTwice() throws Exception {
    String hash = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    Path list = Files.writeString(folder.resolve("codes.txt"), hash + "\n" + hash + "\n");
    Path index = folder.resolve("index");
    assertThat(run("register", "--pdq-list", list, "--index", index)).isZero();
    assertThat(out.toString()).contains("registered 1, skipped 1");
    assertThat(run("list", "--index", index)).isZero();
    assertThat(out.toString()).contains(hash);
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "abc\n");
    assertThat(run("register", "--pdq-list", wrong, "--index", index)).isEqualTo(ExitCode.ERROR);
    assertThat(err.toString()).contains(wrong + ": line 1: hex digits differ: 3 != 64");
  }

  @Test
  void drawsAComparison() throws Exception {
    Path drawing = folder.resolve("drawing.png");
    assertThat(run("compare", copy, work, "--draw", drawing)).isEqualTo(ExitCode.FOUND);
    BufferedImage drawn = ImageIO.read(drawing.toFile());
    assertThat(drawn.getWidth()).isGreaterThan(2 * drawn.getHeight());
    Path text = Files.writeString(folder.resolve("a.txt"), Essay.TEXT);
    assertThat(run("compare", text, text, "--draw", drawing)).isEqualTo(ExitCode.ERROR);
    assertThat(err.toString()).contains("--draw is for pictures only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "standard", "thorough"})
  void comparesInEveryProfile(String profile) {
    assertThat(run("compare", copy, work, "--image-profile", profile)).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void doesNotReportWhatIsAllowed() throws Exception {
    Path index = folder.resolve("index");
    assertThat(run("register", work, "--index", index)).isZero();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(copy));
    Path allow =
        Files.writeString(
            folder.resolve("allow.csv"),
            "suspect,work,reason\nsha256:" + HexFormat.of().formatHex(hash) + ",*,licence 7\n");
    assertThat(run("match", copy, "--index", index, "--allow", allow)).isZero();
    assertThat(err.toString()).contains("allowed: " + copy + " copies work.png: licence 7");

    Path report = folder.resolve("report");
    assertThat(run("scan", copy, "--index", index, "--allow", allow, "--report", report)).isZero();
    assertThat(report.resolve("matches.jsonl")).isEmptyFile();
    assertThat(Files.readString(report.resolve("allowed.jsonl")))
        .contains("\"work\":\"work.png\"", "\"allowed\":\"licence 7\"");
    assertThat(Files.readString(report.resolve("summary.json"))).contains("\"allowed\": 1");
    assertThat(out.toString()).contains("1 more matches are allowed, see allowed.jsonl");
  }

  @Test
  void namesWhatItCannotReadInTheSkippedFiles() throws Exception {
    Path dump = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(
        dump.resolve("logo.svg"),
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    byte[] jxl = {0, 0, 0, 12, 'J', 'X', 'L', ' ', 13, 10, (byte) 0x87, 10};
    Files.write(dump.resolve("photo.jxl"), jxl);
    byte[] bomb = Files.readAllBytes(work);
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    Files.write(dump.resolve("bomb.png"), bomb);
    Path index = folder.resolve("index");
    assertThat(run("register", work, "--index", index)).isZero();
    Path report = folder.resolve("report");
    assertThat(run("scan", dump, "--index", index, "--report", report)).isZero();
    assertThat(Files.readAllLines(report.resolve("skipped.jsonl")))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("logo.svg", "not supported: image/svg+xml"),
            line -> assertThat(line).contains("photo.jxl", "not supported: image/jxl"),
            line -> assertThat(line).contains("bomb.png", "too many pixels: 100000x100000"));
  }

  private int run(Object... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return command.execute(words);
  }

  private static BufferedImage scene(long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    for (int i = 0; i < 60; i++) {
      g.setColor(new Color(random.nextInt(1 << 24)));
      int side = 20 + random.nextInt(120);
      g.fillOval(random.nextInt(480) - side / 2, random.nextInt(320) - side / 2, side, side);
    }
    g.dispose();
    return image;
  }
}
