package io.likeness.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Transform;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Suspect;
import io.likeness.index.CatalogueEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a match as one JSON object, its fields in this order:
 *
 * <ul>
 *   <li>{@code schema}: 1, the version of this list; it grows if a field changes its meaning
 *   <li>{@code suspect}: the path of the file, relative to the dump, with slashes
 *   <li>{@code suspectSha256}: the SHA-256 of its content, hexadecimal
 *   <li>{@code suspectMediaType}: its Internet media type, found by its content
 *   <li>{@code modality}: {@code image}, {@code audio} or {@code text}
 *   <li>{@code work}: the id of the work
 *   <li>{@code workFile}: the name of the registered file within the work
 *   <li>{@code workTitle}, {@code workOwner}: as registered, perhaps empty
 *   <li>{@code verdict}: the name of a {@link io.likeness.engine.Verdict}
 *   <li>{@code similarity}: how alike the copied parts are, 0 to 1
 *   <li>{@code eValue}: how many matches as good as this one chance gives in an index of this size,
 *       three significant digits in scientific notation; 0 if it is less than the smallest double
 *   <li>{@code coverageOfSuspect}, {@code coverageOfWork}: the share that is copied, 0 to 1
 *   <li>{@code segments}: the copied parts, each with {@code suspect} and {@code work} (seconds
 *       {@code {"start","end"}} of a sound; UTF-16 offsets {@code {"start","end"}} into the
 *       extracted text; of a picture four points {@code [x,y]} as fractions of width and height,
 *       the work's top left, top right, bottom right and bottom left corner of the copied region)
 *       and its own {@code similarity}
 *   <li>{@code transform}: what is known of how the copy was changed, by {@link
 *       Transform.Property#id()}; what is unknown is left out
 *   <li>{@code schemes}: the fingerprint schemes that agree, the strongest first
 *   <li>{@code notes}: what a person should know of the suspect, perhaps none
 * </ul>
 *
 * <p>Fractions have four decimals at most, seconds three. A number that is not finite is {@code
 * null}.
 */
public final class MatchJson {

  private static final int SECONDS_DECIMALS = 3;

  private MatchJson() {}

  /**
   * Writes the matches of one suspect.
   *
   * @param suspect the path of the file, relative to what was scanned, with slashes
   * @param result what was found of it
   * @return one line for each match, the most significant first, without line ends
   */
  public static List<String> lines(String suspect, MatchResult result) {
    return result.matches().stream()
        .map(match -> line(suspect, result, match, Optional.empty()))
        .toList();
  }

  /**
   * Writes the matches of one suspect that are allowed, with {@code allowed}, the reason, behind
   * the other fields.
   *
   * @param suspect the path of the file, relative to what was scanned, with slashes
   * @param result what was found of it
   * @return one line for each, the most significant first, without line ends
   */
  public static List<String> allowedLines(String suspect, MatchResult result) {
    return result.allowed().stream()
        .map(known -> line(suspect, result, known.match(), Optional.of(known.reason())))
        .toList();
  }

  private static String line(
      String suspect, MatchResult result, Match match, Optional<String> allowed) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      write(json, suspect, result, match, allowed);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return line.toString();
  }

  private static void write(
      JsonGenerator json, String suspect, MatchResult result, Match match, Optional<String> allowed)
      throws IOException {
    Suspect facts = result.suspect();
    CatalogueEntry work = match.work();
    json.writeStartObject();
    json.writeNumberField("schema", Json.SCHEMA);
    json.writeStringField("suspect", suspect);
    json.writeStringField("suspectSha256", facts.sha256());
    json.writeStringField("suspectMediaType", facts.mediaType());
    json.writeStringField("modality", facts.modality().id());
    json.writeStringField("work", work.work());
    json.writeStringField("workFile", work.file());
    json.writeStringField("workTitle", work.title());
    json.writeStringField("workOwner", work.owner());
    json.writeStringField("verdict", match.verdict().name());
    Json.fraction(json, "similarity", match.similarity());
    json.writeFieldName("eValue");
    json.writeNumber(Json.scientific(match.eValue()));
    Json.fraction(json, "coverageOfSuspect", match.coverageOfSuspect());
    Json.fraction(json, "coverageOfWork", match.coverageOfWork());
    segments(json, match.segments());
    transform(json, match.transform());
    Json.strings(json, "schemes", match.schemes().stream().map(FingerprintScheme::id).toList());
    Json.strings(json, "notes", result.notes());
    if (allowed.isPresent()) {
      json.writeStringField("allowed", allowed.get());
    }
    json.writeEndObject();
  }

  private static void segments(JsonGenerator json, List<Segment> segments) throws IOException {
    json.writeArrayFieldStart("segments");
    for (Segment segment : segments) {
      json.writeStartObject();
      region(json, "suspect", segment.suspect());
      region(json, "work", segment.work());
      Json.fraction(json, "similarity", segment.similarity());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void region(JsonGenerator json, String name, Region region) throws IOException {
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

  private static void transform(JsonGenerator json, Transform transform) throws IOException {
    json.writeObjectFieldStart("transform");
    for (Map.Entry<Transform.Property, Double> known : transform.values().entrySet()) {
      Transform.Property property = known.getKey();
      if (property.isFlag()) {
        json.writeBooleanField(property.id(), known.getValue() != 0);
      } else {
        Json.fraction(json, property.id(), known.getValue());
      }
    }
    json.writeEndObject();
  }
}
