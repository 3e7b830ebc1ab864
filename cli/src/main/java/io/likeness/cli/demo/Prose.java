package io.likeness.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A short piece of prose.
 *
 * @param title its title
 * @param paragraphs its paragraphs, without line breaks
 */
record Prose(String title, List<String> paragraphs) {

  /** The works; the ending of each name is the format in which it is written. */
  static final List<String> WORKS =
      List.of(
          "chasovshchik.txt",
          "der-alte-kirschbaum.txt",
          "kasa-no-wasuremono.txt",
          "letter-from-the-lighthouse.html",
          "salt-and-patience.md",
          "the-clock-at-maron-house.txt",
          "the-map-maker-of-sel.txt",
          "the-slow-train-to-ardmore.md",
          "what-bees-know-about-noon.html",
          "why-bridges-hum.txt");

  /** Prose that copies nothing. */
  static final List<String> STRANGERS =
      List.of(
          "strangers/a-short-history-of-the-pencil.txt",
          "strangers/on-mending-a-wall.md",
          "strangers/two-cats-and-a-staircase.html");

  Prose {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Loads the piece that a file of this name is written from. */
  static Prose ofFile(String file) {
    String resource = file.substring(0, file.lastIndexOf('.')) + ".txt";
    try (InputStream stream = Prose.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("no such prose: " + file);
      }
      String[] parts =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\R{2,}", -1);
      return new Prose(parts[0], Arrays.asList(parts).subList(1, parts.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rewrites the title and every paragraph. */
  Prose map(UnaryOperator<String> change) {
    return new Prose(change.apply(title), paragraphs.stream().map(change).toList());
  }

  /** Puts paragraphs in before the paragraph of number {@code at}. */
  Prose with(int at, List<String> inserted) {
    List<String> all = new ArrayList<>(paragraphs);
    all.addAll(at, inserted);
    return new Prose(title, all);
  }

  /** The piece as plain text: title and paragraphs, with an empty line between. */
  String plain() {
    return title + "\n\n" + String.join("\n\n", paragraphs) + "\n";
  }

  private String markdown() {
    return "# " + plain();
  }

  private String html() {
    String body =
        paragraphs.stream().map(p -> "<p>" + escaped(p) + "</p>\n").collect(Collectors.joining());
    return "<!doctype html>\n<html>\n<head><meta charset=\"utf-8\"><title>"
        + escaped(title)
        + "</title></head>\n<body>\n<h1>"
        + escaped(title)
        + "</h1>\n"
        + body
        + "</body>\n</html>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Writes the piece in the format that the file's name ends in: txt, md or html. */
  void write(Path file) throws IOException {
    String name = file.getFileName().toString();
    String content =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "txt" -> plain();
          case "md" -> markdown();
          case "html" -> html();
          default -> throw new IllegalArgumentException("no text format of that ending: " + name);
        };
    Files.writeString(file, content);
  }
}
