package io.likeness.cli.report;

import io.likeness.core.Extent;
import io.likeness.core.Modality;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.engine.Match;
import io.likeness.engine.Verdict;
import java.util.List;
import java.util.Locale;

/** Puts numbers, places and verdicts into words. */
final class Words {

  private static final String[] BYTE_UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

  /** How often chance would have to try is told as a number up to here, then as a power of ten. */
  private static final double LARGEST_NUMBER = 1e6;

  /** The E-value below which a double cannot tell how small it is. */
  private static final int LARGEST_POWER = 300;

  /** Binary fractions may fall short of a whole number by less. */
  private static final double ROUNDING = 1e-9;

  private Words() {}

  static String verdict(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Says what a verdict means, as a whole sentence. */
  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case IDENTICAL -> "The registered file, byte for byte.";
      case NEAR_DUPLICATE -> "The whole work and little else.";
      case PARTIAL_COPY -> "A part of the work, or the work within something larger.";
      case DERIVED -> "The work reworked: recognisable, but much of it replaced.";
      case UNCERTAIN -> "Chance or a common source might explain it: a person should look.";
      case EXCLUDED -> "Quotations, boilerplate and the like alone: no copy.";
    };
  }

  static String plural(Modality modality) {
    return switch (modality) {
      case IMAGE -> "Pictures";
      case AUDIO -> "Sounds";
      case TEXT -> "Texts";
    };
  }

  /** Groups digits by narrow spaces, as in 12 345. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  /** Counts things, such as {@code 1 file} or {@code 2 files}. */
  static String count(long number, String thing) {
    return count(number, thing, "s");
  }

  static String count(long number, String thing, String ending) {
    return count(number) + " " + thing + (number == 1 ? "" : ending);
  }

  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return "an unknown share";
    }
    double percent = share * 100;
    boolean fine = percent > 0 && percent < 9.95;
    return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
  }

  static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < BYTE_UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    String number = String.format(Locale.ROOT, unit > 0 && size < 100 ? "%.1f" : "%.0f", size);
    return number + " " + (bytes == 1 ? "byte" : BYTE_UNITS[unit]);
  }

  /** Writes a time as {@code mm:ss}, or {@code h:mm:ss} from an hour on, rounded to the second. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    long hours = whole / 3600;
    return hours == 0
        ? String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60);
  }

  static String extent(Extent extent) {
    return switch (extent) {
      case Extent.Pixels pixels -> pixels.width() + " × " + pixels.height() + " pixels";
      case Extent.Duration duration -> time(duration.seconds());
      case Extent.Characters characters -> count(characters.characters(), "character");
    };
  }

  static String region(Region region) {
    return switch (region) {
      case Region.TimeSpan span -> time(span.start()) + "–" + time(span.end());
      case Region.TextRange range ->
          "characters " + count(range.start()) + "–" + count(range.end());
      case Region.Outline outline -> percent(Math.min(1, outline.area())) + " of the picture";
    };
  }

  /** Says where the copied parts stand in the suspect, in a few words. */
  static String place(Match match) {
    List<Segment> segments = match.segments();
    Region first = segments.get(0).suspect();
    if (first instanceof Region.Outline) {
      return percent(match.coverageOfSuspect()) + " of the picture";
    }
    int others = segments.size() - 1;
    return region(first) + (others == 0 ? "" : " and " + count(others, "other"));
  }

  /** Says in plain words how often chance would do as well. */
  static String chance(double eValue) {
    if (eValue >= 0.1) {
      return String.format(Locale.ROOT, "about %.1f expected", eValue);
    }
    double tries = 1 / eValue;
    if (tries < LARGEST_NUMBER) {
      double magnitude = Math.pow(10, Math.floor(Math.log10(tries)));
      return "1 in " + count((long) (Math.floor(tries / magnitude + ROUNDING) * magnitude));
    }
    int power = (int) Math.floor(-Math.log10(Math.max(eValue, Double.MIN_VALUE)) + ROUNDING);
    return power > LARGEST_POWER
        ? "less than 1 in 10" + superscript(LARGEST_POWER)
        : "1 in 10" + superscript(power);
  }

  private static String superscript(int number) {
    StringBuilder digits = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      digits.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return digits.toString();
  }
}
