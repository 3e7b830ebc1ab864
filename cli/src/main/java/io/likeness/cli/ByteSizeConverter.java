package io.likeness.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes such as {@code 500}, {@code 64k}, {@code 20m} or {@code 4g}. */
final class ByteSizeConverter implements ITypeConverter<Long> {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmg]?)b?");

  @Override
  public Long convert(String value) {
    Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new TypeConversionException("'" + value + "' is not a size such as 500, 64k, 20m, 4g");
    }
    int shift = 10 * " kmg".indexOf(unit(size.group(2)));
    long bytes = Long.parseLong(size.group(1)) << shift;
    if (bytes < 1) {
      throw new TypeConversionException("'" + value + "' is less than a byte");
    }
    return bytes;
  }

  private static char unit(String letters) {
    return letters.isEmpty() ? ' ' : letters.charAt(0);
  }
}
