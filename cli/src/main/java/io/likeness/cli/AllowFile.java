package io.likeness.cli;

import io.likeness.engine.AllowList;
import io.likeness.engine.AllowList.Party;
import io.likeness.engine.AllowList.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads an allow-list from a file of comma-separated values with the header {@code
 * suspect,work,reason}, of which the reason may be left out. A party is {@code *}, {@code work:ID}
 * or {@code owner:NAME}; a suspect may be {@code sha256:HEX} too.
 */
final class AllowFile {

  private static final List<String> NAMES = List.of("suspect", "work", "reason");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private AllowFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or a line of it is not as it should be; the message
   *     names the line
   */
  static AllowList read(Path file) throws IOException {
    List<Rule> rules = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      List<String> names = parser.getHeaderNames();
      if (!NAMES.containsAll(names) || !names.containsAll(NAMES.subList(0, 2))) {
        throw new IOException(file + ": the header is not suspect,work,reason");
      }
      for (CSVRecord line : parser) {
        try {
          rules.add(rule(line));
        } catch (IllegalArgumentException e) {
          long number = line.getRecordNumber() + 1;
          throw new IOException(file + ": line " + number + ": " + e.getMessage(), e);
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": is not UTF-8", e);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return new AllowList(rules);
  }

  private static Rule rule(CSVRecord line) {
    if (!line.isConsistent()) {
      throw new IllegalArgumentException("has not as many values as the header");
    }
    String reason = line.isMapped("reason") ? line.get("reason") : "";
    return new Rule(party(line.get("suspect")), party(line.get("work")), reason);
  }

  private static Party party(String text) {
    if (text.equals("*")) {
      return new Party.Everything();
    }
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1);
    return switch (text.substring(0, Math.max(0, colon))) {
      case "sha256" -> new Party.File(value);
      case "work" -> new Party.WorkId(value);
      case "owner" -> new Party.Owner(value);
      default ->
          throw new IllegalArgumentException(
              "is none of *, sha256:HEX, work:ID and owner:NAME: " + text);
    };
  }
}
