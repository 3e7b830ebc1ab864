package io.likeness.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.likeness.core.FingerprintScheme;
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
import java.util.stream.Stream;

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
 *       and its own {@code similarity}; of a text also {@code kind} ({@code verbatim}, {@code
 *       edited}, {@code reordered}, {@code obfuscated}), {@code disguises}, where characters that
 *       hide it stand in the suspect ({@code {"start","end"}} and, if the file is at hand, their
 *       {@code characters}, such as {@code U+0430}), and, of files at hand, {@code suspectText} and
 *       {@code workText}, of which the first 10 000 code units are told
 *   <li>{@code excluded}: parts that the two share and that do not count, with the fields of {@code
 *       segments} and {@code reason} ({@code quotation}, {@code bibliography}, {@code boilerplate},
 *       {@code tooShort}) and {@code source}, the name of the boilerplate, perhaps empty. If there
 *       are no others, the verdict is {@code EXCLUDED}
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

  private MatchJson() {}

  /**
   * Writes the matches of one suspect.
   *
   * @param suspect the path of the file, relative to what was scanned, with slashes
   * @param result what was found of it
   * @param texts the texts to quote from
   * @return one line for each match, the most significant first, and for each of which all is
   *     excluded, without line ends
   */
  public static List<String> lines(String suspect, MatchResult result, Texts texts) {
    return Stream.concat(result.matches().stream(), result.excluded().stream())
        .map(match -> line(suspect, result, match, texts, Optional.empty()))
        .toList();
  }

  /**
   * Writes the matches of one suspect that are allowed, with {@code allowed}, the reason, behind
   * the other fields.
   *
   * @param suspect the path of the file, relative to what was scanned, with slashes
   * @param result what was found of it
   * @param texts the texts to quote from
   * @return one line for each, the most significant first, without line ends
   */
  public static List<String> allowedLines(String suspect, MatchResult result, Texts texts) {
    return result.allowed().stream()
        .map(known -> line(suspect, result, known.match(), texts, Optional.of(known.reason())))
        .toList();
  }

  private static String line(
      String suspect, MatchResult result, Match match, Texts texts, Optional<String> allowed) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      write(json, suspect, result, match, texts, allowed);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return line.toString();
  }

  private static void write(
      JsonGenerator json,
      String suspect,
      MatchResult result,
      Match match,
      Texts texts,
      Optional<String> allowed)
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
    SegmentWriter segments = new SegmentWriter(json, work, texts);
    segments.segments(match.segments());
    segments.excluded(match.excluded());
    transform(json, match.transform());
    Json.strings(json, "schemes", match.schemes().stream().map(FingerprintScheme::id).toList());
    Json.strings(json, "notes", result.notes());
    if (allowed.isPresent()) {
      json.writeStringField("allowed", allowed.get());
    }
    json.writeEndObject();
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
