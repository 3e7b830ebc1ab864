package io.likeness.cli.report;

import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Puts a transformation into words, such as "mirrored, turned 90° clockwise, 50 % of the size".
 *
 * <p>Changes too small to be more than a measurement's error are passed over.
 */
public final class TransformText {

  private static final double LEAST_DEGREES = 0.5;
  private static final double LEAST_SCALE = 0.02;
  private static final double LEAST_SPEED = 0.002;
  private static final double LEAST_SEMITONES = 0.1;

  private TransformText() {}

  /**
   * Describes a transformation.
   *
   * @param transform the transformation
   * @return what was changed, separated by commas; "none found" if nothing known was, "not
   *     determined" if nothing is known
   */
  public static String of(Transform transform) {
    if (transform.values().isEmpty()) {
      return "not determined";
    }
    List<String> changes = new ArrayList<>();
    if (holds(transform, Property.MIRRORED)) {
      changes.add("mirrored");
    }
    transform.value(Property.ROTATION_DEGREES).ifPresent(degrees -> turned(degrees, changes));
    transform.value(Property.SCALE).ifPresent(scale -> sized(scale, changes));
    transform.value(Property.SPEED).ifPresent(speed -> sped(speed, changes));
    transform.value(Property.PITCH_SEMITONES).ifPresent(pitch -> pitched(pitch, changes));
    if (holds(transform, Property.OBFUSCATED)) {
      changes.add("look-alike or invisible letters");
    }
    return changes.isEmpty() ? "none found" : String.join(", ", changes);
  }

  private static boolean holds(Transform transform, Property flag) {
    OptionalDouble value = transform.value(flag);
    return value.isPresent() && value.getAsDouble() != 0;
  }

  private static void turned(double degrees, List<String> changes) {
    if (Math.abs(degrees) >= LEAST_DEGREES) {
      String amount = Json.rounded(Math.abs(degrees), Math.abs(degrees) < 10 ? 1 : 0);
      boolean half = amount.equals("180");
      String way = degrees > 0 ? " clockwise" : " anticlockwise";
      changes.add("turned " + amount + "°" + (half ? "" : way));
    }
  }

  private static void sized(double scale, List<String> changes) {
    if (Math.abs(scale - 1) >= LEAST_SCALE) {
      changes.add(Json.rounded(scale * 100, scale < 0.1 ? 1 : 0) + " % of the size");
    }
  }

  private static void sped(double speed, List<String> changes) {
    if (Math.abs(speed - 1) >= LEAST_SPEED) {
      String amount = Json.rounded(Math.abs(speed - 1) * 100, 1);
      changes.add((speed > 1 ? "sped up " : "slowed down ") + amount + " %");
    }
  }

  private static void pitched(double semitones, List<String> changes) {
    if (Math.abs(semitones) >= LEAST_SEMITONES) {
      String amount = Json.rounded(Math.abs(semitones), 1);
      String unit = amount.equals("1") ? " semitone" : " semitones";
      changes.add((semitones > 0 ? "raised " : "lowered ") + amount + unit);
    }
  }
}
