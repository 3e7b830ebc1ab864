package io.likeness.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.likeness.core.Exclusion;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Wording;
import io.likeness.index.CatalogueEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the parts of a match, as {@link MatchJson} says. */
final class SegmentWriter {

  private static final int SECONDS_DECIMALS = 3;

  private final JsonGenerator json;
  private final CatalogueEntry work;
  private final Texts texts;

  SegmentWriter(JsonGenerator json, CatalogueEntry work, Texts texts) {
    this.json = json;
    this.work = work;
    this.texts = texts;
  }

  void segments(List<Segment> segments) throws IOException {
    json.writeArrayFieldStart("segments");
    for (Segment segment : segments) {
      json.writeStartObject();
      fields(segment);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void excluded(List<Exclusion> excluded) throws IOException {
    json.writeArrayFieldStart("excluded");
    for (Exclusion exclusion : excluded) {
      json.writeStartObject();
      fields(exclusion.segment());
      json.writeStringField("reason", exclusion.reason().id());
      json.writeStringField("source", exclusion.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fields(Segment segment) throws IOException {
    region("suspect", segment.suspect());
    region("work", segment.work());
    Json.fraction(json, "similarity", segment.similarity());
    if (segment.wording().isPresent()) {
      wording(segment.wording().get());
    }
    text("suspectText", texts.suspect(segment.suspect()));
    text("workText", texts.work(work, segment.work()));
  }

  private void wording(Wording wording) throws IOException {
    json.writeStringField("kind", wording.kind().id());
    json.writeArrayFieldStart("disguises");
    for (Region.TextRange disguise : wording.disguises()) {
      json.writeStartObject();
      json.writeNumberField("start", disguise.start());
      json.writeNumberField("end", disguise.end());
      text("characters", texts.suspect(disguise).map(SegmentWriter::codes));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String codes(String characters) {
    return characters.codePoints().mapToObj(Characters::code).collect(Collectors.joining(" "));
  }

  private void text(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  private void region(String name, Region region) throws IOException {
    switch (region) {
      case Region.TimeSpan span -> {
        json.writeObjectFieldStart(name);
        Json.number(json, "start", span.start(), SECONDS_DECIMALS);
        Json.number(json, "end", span.end(), SECONDS_DECIMALS);
        json.writeEndObject();
      }
      case Region.TextRange range -> {
        json.writeObjectFieldStart(name);
        json.writeNumberField("start", range.start());
        json.writeNumberField("end", range.end());
        json.writeEndObject();
      }
      case Region.Outline outline -> {
        json.writeArrayFieldStart(name);
        for (Region.Point corner : outline.corners()) {
          json.writeStartArray();
          json.writeNumber(Json.rounded(corner.x(), Json.FRACTION_DECIMALS));
          json.writeNumber(Json.rounded(corner.y(), Json.FRACTION_DECIMALS));
          json.writeEndArray();
        }
        json.writeEndArray();
      }
    }
  }
}
