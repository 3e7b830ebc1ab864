package io.likeness.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a report. Files are written under names of their own, ending in {@code .part}, and
 * take the place of an older report's when all are whole; the summary comes last, so a folder that
 * has one has a whole report.
 */
final class ReportFolder {

  static final String MATCHES = "matches.jsonl";
  static final String SKIPPED = "skipped.jsonl";
  static final String NOTES = "notes.jsonl";
  static final String ALLOWED = "allowed.jsonl";
  static final String PAGE = "report.html";
  static final String SUMMARY = "summary.json";

  private static final List<String> NAMES =
      List.of(MATCHES, ALLOWED, SKIPPED, NOTES, PAGE, SUMMARY);
  private static final String PART = ".part";
  private static final String JSON_START = "{\"schema\":";

  private final Path folder;

  private ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Creates a folder, or takes one that is empty or has a report of ours, whole or not.
   *
   * @throws IOException if it holds anything else or cannot be written
   */
  static ReportFolder create(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (!isOurs(entry)) {
          throw new IOException(
              folder + " holds " + entry.getFileName() + ", which is not part of a report");
        }
      }
    }
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name + PART));
    }
    return new ReportFolder(folder);
  }

  private static boolean isOurs(Path entry) throws IOException {
    String file = String.valueOf(entry.getFileName());
    String name = file.endsWith(PART) ? file.substring(0, file.length() - PART.length()) : file;
    if (!NAMES.contains(name) || !Files.isRegularFile(entry)) {
      return false;
    }
    String signature = name.equals(PAGE) ? HtmlReport.SIGNATURE : JSON_START;
    String start = start(entry);
    return start.startsWith(signature) || signature.startsWith(start);
  }

  /** Returns the first characters of a file, those that are no space. */
  private static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64), StandardCharsets.UTF_8).replaceAll("\\s", "");
    }
  }

  /** Returns where a file is to be written until the report is whole. */
  Path part(String name) {
    return folder.resolve(name + PART);
  }

  /** Returns where a file is once the report is whole. */
  Path published(String name) {
    return folder.resolve(name);
  }

  /** Puts the parts, all written and closed, in the place of an older report. */
  void publish() throws IOException {
    Files.deleteIfExists(published(SUMMARY));
    for (String name : NAMES) {
      Files.move(part(name), published(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
