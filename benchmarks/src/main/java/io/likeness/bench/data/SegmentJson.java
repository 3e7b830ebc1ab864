package io.likeness.bench.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.core.Modality;
import io.likeness.core.Region;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Segments as JSON: {@code {"suspect": REGION, "work": REGION}}, where a region is {@code {"start":
 * 1.5, "end": 9}} in seconds for sounds and UTF-16 offsets for texts, and a list of four {@code [x,
 * y]} in fractions for pictures.
 */
public final class SegmentJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SegmentJson() {}

  /**
   * Writes segments.
   *
   * @param segments any segments
   * @return a list of objects
   */
  public static ArrayNode write(List<Segment> segments) {
    ArrayNode list = JSON.arrayNode();
    for (Segment segment : segments) {
      ObjectNode object = list.addObject();
      object.set("suspect", write(segment.suspect()));
      object.set("work", write(segment.work()));
    }
    return list;
  }

  private static JsonNode write(Region region) {
    return switch (region) {
      case TimeSpan span -> JSON.objectNode().put("start", span.start()).put("end", span.end());
      case TextRange range -> JSON.objectNode().put("start", range.start()).put("end", range.end());
      case Outline outline -> {
        ArrayNode corners = JSON.arrayNode();
        outline.corners().forEach(corner -> corners.addArray().add(corner.x()).add(corner.y()));
        yield corners;
      }
    };
  }

  /**
   * Reads segments.
   *
   * @param list a list of objects; a missing list is an empty one
   * @param modality which regions to expect
   * @return the segments, with a similarity of 1
   * @throws IOException if the JSON is of another form
   */
  public static List<Segment> read(JsonNode list, Modality modality) throws IOException {
    List<Segment> segments = new ArrayList<>();
    try {
      for (JsonNode object : list) {
        segments.add(
            new Segment(
                region(object.required("suspect"), modality),
                region(object.required("work"), modality),
                1));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("not segments of " + modality.id() + ": " + list, e);
    }
    return segments;
  }

  private static Region region(JsonNode json, Modality modality) {
    return switch (modality) {
      case AUDIO -> new TimeSpan(number(json, "start"), number(json, "end"));
      case TEXT -> new TextRange((int) number(json, "start"), (int) number(json, "end"));
      case IMAGE -> {
        List<Point> corners = new ArrayList<>();
        json.forEach(
            corner ->
                corners.add(
                    new Point(corner.required(0).asDouble(), corner.required(1).asDouble())));
        yield new Outline(corners);
      }
    };
  }

  private static double number(JsonNode json, String field) {
    JsonNode value = json.required(field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(field + " is not a number: " + value);
    }
    return value.asDouble();
  }
}
