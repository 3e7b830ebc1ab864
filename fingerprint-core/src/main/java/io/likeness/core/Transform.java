package io.likeness.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of how a copy was changed. A property that is absent is unknown.
 *
 * @param values the known properties
 */
public record Transform(Map<Property, Double> values) {

  /** Nothing is known. */
  public static final Transform UNKNOWN = new Transform(Map.of());

  /** A property of a transformation. */
  public enum Property {
    /** 1 if the copy is a mirror image, 0 if it is not. */
    MIRRORED("mirrored", true),
    /** How far the copy was turned clockwise, after mirroring, -180 (exclusive) to 180 degrees. */
    ROTATION_DEGREES("rotationDegrees", false),
    /** The size of the copy relative to the work's pixels. */
    SCALE("scale", false),
    /** The speed of the copy relative to the work: 1.05 is five per cent faster. */
    SPEED("speed", false),
    /** The pitch of the copy relative to the work, in semitones. */
    PITCH_SEMITONES("pitchSemitones", false),
    /** 1 if look-alike or invisible characters hide the copy, 0 if not. */
    OBFUSCATED("obfuscated", true);

    private final String id;
    private final boolean flag;

    Property(String id, boolean flag) {
      this.id = id;
      this.flag = flag;
    }

    /**
     * Returns the name used in reports.
     *
     * @return the name, in lower camel case
     */
    public String id() {
      return id;
    }

    /**
     * Returns whether the property is a yes or no.
     *
     * @return whether its value is 0 or 1 only
     */
    public boolean isFlag() {
      return flag;
    }
  }

  /** Copies the map. */
  public Transform {
    Map<Property, Double> copy = new EnumMap<>(Property.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * Adds or replaces a property.
   *
   * @param property the property
   * @param value its value
   * @return a transform that has it
   */
  public Transform with(Property property, double value) {
    Map<Property, Double> copy = new EnumMap<>(Property.class);
    copy.putAll(values);
    copy.put(property, value);
    return new Transform(copy);
  }

  /**
   * Adds or replaces a yes-or-no property.
   *
   * @param property the property
   * @param value its value
   * @return a transform that has it
   */
  public Transform with(Property property, boolean value) {
    return with(property, value ? 1 : 0);
  }

  /**
   * Returns a property.
   *
   * @param property the property
   * @return its value, or empty if it is unknown
   */
  public OptionalDouble value(Property property) {
    Double value = values.get(property);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
