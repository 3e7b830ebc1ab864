package io.likeness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.engine.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of works to register, in a file of comma-separated values with a header line, or of one
 * JSON object a line. The columns, or names, are {@code id}, {@code path}, {@code title}, {@code
 * owner} and {@code tags}; only {@code path} must be there. A path is relative to the manifest's
 * folder; without an id, the path is the id. Several lines of one id are several files of one work.
 * Tags are separated by semicolons, or are a JSON array.
 *
 * @param lines what is to be registered, in the order of the file
 */
record Manifest(List<Line> lines) {

  private static final Set<String> NAMES = Set.of("id", "path", "title", "owner", "tags");

  /** A file to register. */
  record Line(Work work, String file, Path path) {}

  /**
   * Reads a manifest.
   *
   * @param manifest a file whose name ends in {@code .csv}, or of JSON lines
   * @return what is to be registered
   * @throws IOException if the file cannot be read or a line of it is not as it should be; the
   *     message names the line
   */
  static Manifest read(Path manifest) throws IOException {
    String name = manifest.toString().toLowerCase(Locale.ROOT);
    try (BufferedReader reader = Files.newBufferedReader(manifest)) {
      return new Manifest(
          name.endsWith(".csv") ? readCsv(manifest, reader) : readJson(manifest, reader));
    } catch (CharacterCodingException e) {
      throw new IOException(manifest + ": is not UTF-8", e);
    }
  }

  private static List<Line> readCsv(Path manifest, BufferedReader reader) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = format.parse(reader)) {
      checkNames(manifest, "the header", parser.getHeaderNames());
      for (CSVRecord values : parser) {
        long number = values.getRecordNumber() + 1;
        if (!values.isConsistent()) {
          throw wrong(manifest, "line " + number, "has not as many values as the header");
        }
        lines.add(
            line(
                manifest,
                "line " + number,
                column(values, "id"),
                column(values, "path"),
                column(values, "title"),
                column(values, "owner"),
                List.of(column(values, "tags").split(";"))));
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(manifest + ": " + e.getMessage(), e);
    }
    return lines;
  }

  private static String column(CSVRecord values, String name) {
    return values.isMapped(name) ? values.get(name) : "";
  }

  private static List<Line> readJson(Path manifest, BufferedReader reader) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      String where = "line " + ++number;
      if (text.isBlank()) {
        continue;
      }
      try {
        JsonNode values = mapper.readTree(text);
        if (!values.isObject()) {
          throw wrong(manifest, where, "is not a JSON object");
        }
        List<String> names = new ArrayList<>();
        values.fieldNames().forEachRemaining(names::add);
        checkNames(manifest, where, names);
        lines.add(
            line(
                manifest,
                where,
                values.path("id").asText(),
                values.path("path").asText(),
                values.path("title").asText(),
                values.path("owner").asText(),
                tags(values.path("tags"))));
      } catch (JsonProcessingException e) {
        throw wrong(manifest, where, e.getOriginalMessage());
      }
    }
    return lines;
  }

  private static List<String> tags(JsonNode tags) {
    return tags.isArray()
        ? StreamSupport.stream(tags.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(tags.asText().split(";"));
  }

  private static Line line(
      Path manifest,
      String where,
      String id,
      String path,
      String title,
      String owner,
      List<String> tags)
      throws IOException {
    if (path.isEmpty()) {
      throw wrong(manifest, where, "has no path");
    }
    List<String> words = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    Work work = new Work(id.isEmpty() ? path : id, title, owner, words);
    return new Line(work, path, manifest.resolveSibling(path));
  }

  private static void checkNames(Path manifest, String where, List<String> names)
      throws IOException {
    for (String name : names) {
      if (!NAMES.contains(name)) {
        throw wrong(manifest, where, "has '" + name + "', which is none of " + sorted(NAMES));
      }
    }
    if (!names.contains("path")) {
      throw wrong(manifest, where, "has no path");
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static IOException wrong(Path manifest, String where, String what) {
    return new IOException(manifest + ": " + where + " " + what);
  }
}
