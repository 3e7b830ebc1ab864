package io.likeness.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.likeness.core.Modality;
import io.likeness.engine.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/**
 * Writes the numbers of a scan as one JSON object, its fields in this order: {@code schema}, {@code
 * version}, {@code command}, {@code dump}, {@code index}, {@code started} and {@code finished} (ISO
 * 8601, UTC), {@code seconds}, {@code files} ({@code scanned}, {@code withMatches}, {@code
 * skipped}, {@code withNotes}), {@code bytes}, {@code matches} ({@code total}, {@code byVerdict},
 * {@code byModality}, and {@code allowed} and {@code excluded}, which are not in {@code total}),
 * {@code registeredFilesSearched} (by modality, of those that occurred).
 */
final class SummaryJson {

  private SummaryJson() {}

  static String of(Header header, ScanSummary summary) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(printer());
      json.writeStartObject();
      json.writeNumberField("schema", Json.SCHEMA);
      json.writeStringField("version", header.version());
      json.writeStringField("command", header.command());
      json.writeStringField("dump", header.dump());
      json.writeStringField("index", header.index());
      json.writeStringField("started", summary.started().toString());
      json.writeStringField("finished", summary.finished().toString());
      Json.number(json, "seconds", summary.seconds(), 3);
      counts(json, summary);
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void counts(JsonGenerator json, ScanSummary summary) throws IOException {
    json.writeObjectFieldStart("files");
    json.writeNumberField("scanned", summary.scanned());
    json.writeNumberField("withMatches", summary.withMatches());
    json.writeNumberField("skipped", summary.skipped());
    json.writeNumberField("withNotes", summary.remarked());
    json.writeEndObject();
    json.writeNumberField("bytes", summary.bytes());
    json.writeObjectFieldStart("matches");
    json.writeNumberField("total", summary.matches());
    json.writeObjectFieldStart("byVerdict");
    for (Map.Entry<Verdict, Long> count : summary.byVerdict().entrySet()) {
      json.writeNumberField(count.getKey().name(), count.getValue());
    }
    json.writeEndObject();
    modalities(json, "byModality", summary.byModality());
    json.writeNumberField("allowed", summary.allowed());
    json.writeNumberField("excluded", summary.excluded());
    json.writeEndObject();
    modalities(json, "registeredFilesSearched", summary.filesSearched());
  }

  private static void modalities(JsonGenerator json, String name, Map<Modality, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<Modality, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().id(), count.getValue());
    }
    json.writeEndObject();
  }

  /** Prints one field a line. */
  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }
}
