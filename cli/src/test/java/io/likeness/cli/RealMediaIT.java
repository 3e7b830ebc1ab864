package io.likeness.cli;

import static io.likeness.cli.Program.hasTool;
import static io.likeness.cli.Program.likeness;
import static io.likeness.cli.Program.tool;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.core.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers real works and scans copies that other programs made among many unrelated files. */
class RealMediaIT {

  private static final int UNRELATED_PICTURES = 150;
  private static final int UNRELATED_SPEECHES = 50;

  @TempDir private Path folder;

  @Test
  void findsCopiesMadeByOtherToolsAndNothingAmongUnrelatedFiles() throws Exception {
    assumeTrue(hasTool("convert"), "needs ImageMagick");
    assumeTrue(hasTool("ffmpeg"), "needs FFmpeg");
    Path works = Files.createDirectories(folder.resolve("works"));
    Path dump = Files.createDirectories(folder.resolve("dump"));
    layOutWorks(works);
    layOutUnrelated(dump);
    List<Path> pictures = SharedFiles.requireFiles("media/dev/image");
    List<Path> sounds = SharedFiles.requireFiles("media/dev/audio");
    Path small = dump.resolve("copy-small.jpg");
    Path rough = dump.resolve("copy-rough.jpg");
    Path cropped = dump.resolve("copy-cropped.jpg");
    Path lossy = dump.resolve("copy-lossy.mp3");
    Path excerpt = dump.resolve("copy-excerpt.wav");
    tool("convert", pictures.get(0), "-resize", "50%", small);
    tool("convert", pictures.get(1), "-quality", "30", rough);
    tool("convert", pictures.get(2), "-gravity", "center", "-crop", "60%x60%+0+0", cropped);
    tool("ffmpeg", "-v", "error", "-i", sounds.get(0), "-b:a", "64k", lossy);
    tool("ffmpeg", "-v", "error", "-ss", "15", "-t", "20", "-i", sounds.get(1), excerpt);
    String pasted = pasteParagraphs(dump.resolve("copy-paragraphs.txt"));

    Path index = folder.resolve("index");
    Path report = folder.resolve("report");
    likeness("register", works, "--index", index).exits(0);
    likeness("scan", dump, "--index", index, "--report", report).exits(1);

    Map<String, JsonNode> found = new HashMap<>();
    for (JsonNode match : lines(report.resolve("matches.jsonl"))) {
      assertThat(found.put(match.get("suspect").asText(), match)).isNull();
    }
    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            "copy-small.jpg",
            "copy-rough.jpg",
            "copy-cropped.jpg",
            "copy-lossy.mp3",
            "copy-excerpt.wav",
            "copy-paragraphs.txt");
    assertWork(found.get("copy-small.jpg"), pictures.get(0));
    assertWork(found.get("copy-rough.jpg"), pictures.get(1));
    assertWork(found.get("copy-cropped.jpg"), pictures.get(2));
    assertThat(found.get("copy-cropped.jpg").get("coverageOfSuspect").asDouble())
        .isGreaterThan(0.95);
    assertThat(found.get("copy-cropped.jpg").get("coverageOfWork").asDouble())
        .isCloseTo(0.36, within(0.03));
    assertWork(found.get("copy-lossy.mp3"), sounds.get(0));
    assertThat(found.get("copy-lossy.mp3").get("coverageOfWork").asDouble()).isGreaterThan(0.9);
    assertWork(found.get("copy-excerpt.wav"), sounds.get(1));
    assertSegment(found.get("copy-excerpt.wav"), "suspect", 0, 20, 0.5);
    assertSegment(found.get("copy-excerpt.wav"), "work", 15, 35, 0.5);
    JsonNode passage = found.get("copy-paragraphs.txt");
    assertThat(passage.get("work").asText()).isEqualTo("timem11.txt");
    int start = Files.readString(dump.resolve("copy-paragraphs.txt")).indexOf(pasted);
    assertSegment(passage, "suspect", start, start + pasted.length(), 100);
  }

  private static void layOutWorks(Path works) throws IOException {
    List<Path> originals = new ArrayList<>();
    originals.addAll(SharedFiles.requireFiles("media/dev/image").subList(0, 100));
    originals.addAll(SharedFiles.requireFiles("media/dev/audio").subList(0, 20));
    originals.add(SharedFiles.require("media/dev/text/books/timemachine/gutenberg/timem11.txt"));
    originals.add(SharedFiles.require("media/dev/text/books/sherlock/gutenberg/advsh12.txt"));
    for (Path original : originals) {
      Files.copy(original, works.resolve(original.getFileName()));
    }
  }

  private static void layOutUnrelated(Path dump) throws IOException {
    List<Path> pictures = SharedFiles.requireFiles("media/dev/image");
    List<Path> sounds = SharedFiles.requireFiles("media/dev/audio");
    List<Path> speeches = SharedFiles.requireFiles("media/dev/text/nltk/inaugural");
    List<Path> unrelated = new ArrayList<>();
    unrelated.addAll(pictures.subList(pictures.size() - UNRELATED_PICTURES, pictures.size()));
    unrelated.addAll(sounds.subList(20, sounds.size()));
    unrelated.addAll(speeches.subList(0, UNRELATED_SPEECHES));
    for (Path file : unrelated) {
      Files.copy(file, dump.resolve("unrelated-" + file.getFileName()));
    }
  }

  /** Puts three paragraphs of a book into a speech. */
  private static String pasteParagraphs(Path suspect) throws IOException {
    Path book = SharedFiles.require("media/dev/text/books/timemachine/gutenberg/timem11.txt");
    Path host = SharedFiles.requireFiles("media/dev/text/nltk/state_union").get(3);
    String[] paragraphs =
        new String(Files.readAllBytes(book), UTF_8).replace("\r\n", "\n").split("\n\n");
    String pasted = String.join("\n\n", paragraphs[100], paragraphs[101], paragraphs[102]);
    String speech = new String(Files.readAllBytes(host), UTF_8);
    int middle = speech.indexOf('\n', speech.length() / 2) + 1;
    Files.writeString(
        suspect, speech.substring(0, middle) + pasted + "\n" + speech.substring(middle));
    return pasted;
  }

  private static void assertWork(JsonNode match, Path work) {
    assertThat(match.get("work").asText()).isEqualTo(work.getFileName().toString());
  }

  private static void assertSegment(
      JsonNode match, String side, double start, double end, double tolerance) {
    JsonNode part = match.get("segments").get(0).get(side);
    assertThat(match.get("segments")).hasSize(1);
    assertThat(part.get("start").asDouble()).isEqualTo(start, within(tolerance));
    assertThat(part.get("end").asDouble()).isEqualTo(end, within(tolerance));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(new ObjectMapper().readTree(line));
    }
    return nodes;
  }
}
