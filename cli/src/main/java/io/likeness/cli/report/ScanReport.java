package io.likeness.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Writes the report of a scan into a folder:
 *
 * <ul>
 *   <li>{@code matches.jsonl}: one line for each match, and for each work of which a file has
 *       nothing but what is excluded, see {@link MatchJson}
 *   <li>{@code allowed.jsonl}: the same of each match that the allow-list covers, and its reason
 *   <li>{@code skipped.jsonl}: one line for each file that could not be matched: {@code schema},
 *       {@code suspect}, {@code reason}
 *   <li>{@code notes.jsonl}: one line for each file with remarks, whether it has matches or not:
 *       {@code schema}, {@code suspect}, {@code notes}
 *   <li>{@code summary.json}: the numbers, see {@link SummaryJson}
 *   <li>{@code report.html}: the {@value #MOST_SHOWN} most significant findings of each modality,
 *       side by side, for people
 * </ul>
 *
 * <p>While the scan goes on, the files end in {@code .part}; {@link #finish} gives them their
 * names, {@code summary.json} last. If the scan ends before, what was found so far stays in the
 * parts, and an older report stays as it was.
 *
 * <p>Memory is bounded however many findings there are. For one thread.
 */
public final class ScanReport implements Closeable {

  /** How many findings of each modality the page shows. */
  public static final int MOST_SHOWN = 200;

  /** How many skipped files, and how many remarks, the page lists. */
  public static final int MOST_LISTED = 1000;

  private final ReportFolder folder;
  private final Previews previews;
  private final PreviewLoader loader;
  private final Header header;
  private final InstantSource clock;
  private final JsonLines matches;
  private final JsonLines allowed;
  private final JsonLines skipped;
  private final JsonLines notes;
  private final Tally tally = new Tally();
  private final TopFindings top = new TopFindings(MOST_SHOWN);
  private final Remarks skips = new Remarks(MOST_LISTED);
  private final Remarks remarks = new Remarks(MOST_LISTED);
  private final Remarks excluded = new Remarks(MOST_LISTED);

  private ScanReport(ReportFolder folder, Previews previews, Header header, InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.previews = previews;
    this.loader = new PreviewLoader(previews);
    this.header = header;
    this.clock = clock;
    this.matches = new JsonLines(folder.part(ReportFolder.MATCHES));
    this.allowed = new JsonLines(folder.part(ReportFolder.ALLOWED));
    this.skipped = new JsonLines(folder.part(ReportFolder.SKIPPED));
    this.notes = new JsonLines(folder.part(ReportFolder.NOTES));
  }

  /**
   * Begins a report.
   *
   * @param folder where to write it; created if it is missing, and empty or with an older report
   *     otherwise
   * @param previews decodes the files that the page shows, and texts to quote from
   * @param header what to say of the scan as a whole
   * @return the report, to be finished and closed
   * @throws IOException if the folder holds anything that is no report or cannot be written
   */
  public static ScanReport create(Path folder, Previews previews, Header header)
      throws IOException {
    return create(folder, previews, header, InstantSource.system());
  }

  static ScanReport create(Path folder, Previews previews, Header header, InstantSource clock)
      throws IOException {
    return new ScanReport(ReportFolder.create(folder), previews, header, clock);
  }

  /**
   * Takes what was found of a file, be it nothing.
   *
   * @param suspect its path, relative to what is scanned, with slashes
   * @param file where it is
   * @param result what was found of it
   * @throws IOException if the report cannot be written
   */
  public void add(String suspect, Path file, MatchResult result) throws IOException {
    add(suspect, Optional.of(file), result);
  }

  /**
   * Takes what was found of a suspect of which only fingerprints are known, be it nothing.
   *
   * @param suspect what it is called
   * @param result what was found of it
   * @throws IOException if the report cannot be written
   */
  public void add(String suspect, MatchResult result) throws IOException {
    add(suspect, Optional.empty(), result);
  }

  private void add(String suspect, Optional<Path> file, MatchResult result) throws IOException {
    tally.add(result);
    Texts texts = file.map(at -> Texts.of(loader, at, result)).orElse(Texts.NONE);
    for (String line : MatchJson.lines(suspect, result, texts)) {
      matches.add(line);
    }
    for (String line : MatchJson.allowedLines(suspect, result, texts)) {
      allowed.add(line);
    }
    for (Match match : result.matches()) {
      top.add(
          new Finding(
              suspect, file, result.suspect(), match, result.filesSearched(), result.notes()));
    }
    for (Match match : result.excluded()) {
      excluded.add(suspect, FindingSection.title(match.work()) + ": " + Excluded.summary(match));
    }
    if (!result.notes().isEmpty()) {
      notes.add(noteLine(suspect, result.notes()));
      remarks.add(suspect, String.join("; ", result.notes()));
    }
  }

  /**
   * Takes note of a file that could not be matched.
   *
   * @param suspect its path, relative to what is scanned, with slashes
   * @param reason why, as the end of a sentence
   * @throws IOException if the report cannot be written
   */
  public void skip(String suspect, String reason) throws IOException {
    tally.skip();
    skips.add(suspect, reason);
    skipped.add(skipLine(suspect, reason));
  }

  /**
   * Ends the scan: decodes what the page shows, writes the page and the summary, and puts the
   * report in place. To be called once, before {@link #close}.
   *
   * @return the numbers
   * @throws IOException if the report cannot be written
   */
  public ScanSummary finish() throws IOException {
    close();
    ScanSummary summary = tally.summary(header.started(), clock.instant());
    try (Writer writer = writer(ReportFolder.PAGE)) {
      new HtmlReport(header, summary, top, skips, remarks, excluded).write(writer, previews);
    }
    try (Writer writer = writer(ReportFolder.SUMMARY)) {
      writer.write(SummaryJson.of(header, summary));
    }
    folder.publish();
    return summary;
  }

  /**
   * Returns where the page for people is once the report is {@linkplain #finish finished}.
   *
   * @return the path of {@code report.html}
   */
  public Path page() {
    return folder.published(ReportFolder.PAGE);
  }

  /** Closes the files. What was written stays. */
  @Override
  public void close() throws IOException {
    try (matches;
        allowed;
        skipped;
        notes) {
      // Each is closed, whatever befalls the others.
    }
  }

  private BufferedWriter writer(String name) throws IOException {
    return Files.newBufferedWriter(folder.part(name));
  }

  private static String skipLine(String suspect, String reason) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("schema", Json.SCHEMA);
      json.writeStringField("suspect", suspect);
      json.writeStringField("reason", reason);
      json.writeEndObject();
    }
    return line.toString();
  }

  private static String noteLine(String suspect, List<String> notes) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("schema", Json.SCHEMA);
      json.writeStringField("suspect", suspect);
      Json.strings(json, "notes", notes);
      json.writeEndObject();
    }
    return line.toString();
  }
}
