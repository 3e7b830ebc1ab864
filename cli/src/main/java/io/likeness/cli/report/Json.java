package io.likeness.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** How the report writes numbers and lists in JSON. */
final class Json {

  /** The version of the fields, written first in every object. */
  static final int SCHEMA = 1;

  static final int FRACTION_DECIMALS = 4;

  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static void fraction(JsonGenerator json, String name, double value) throws IOException {
    number(json, name, value, FRACTION_DECIMALS);
  }

  static void number(JsonGenerator json, String name, double value, int decimals)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(rounded(value, decimals));
  }

  /**
   * Rounds half up, without needless zeros and without an exponent; a number that is not finite is
   * {@code null}, as JSON has no other word for it.
   */
  static String rounded(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Writes three significant digits, such as {@code 3.05e-13}; 0 as {@code 0}. */
  static String scientific(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.2e", value);
  }

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
