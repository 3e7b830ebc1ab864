package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list of PDQ codes as services exchange them, without the pictures.
 *
 * <p>A line holds a code as 64 hexadecimal digits, the highest bit first, as the reference prints
 * it. It may be followed by its quality and by a name, separated by commas: {@code
 * hash,quality,name}. A name with a comma, a quote or a space at an end stands in double quotes,
 * with quotes within it doubled. A first line that names the columns, blank lines, and lines that
 * begin with {@code #} are passed over.
 *
 * @param entries the codes, in the order of the list
 */
public record PdqList(List<Entry> entries) {

  /** The columns, as the first line of a list that is written. */
  public static final String HEADER = "hash,quality,name";

  /**
   * What is known of the size of a picture of which only the code is at hand: the samples that PDQ
   * itself sees.
   */
  static final Extent.Pixels EXTENT = new Extent.Pixels(64, 64);

  /**
   * A code of a picture.
   *
   * @param code a code of {@link PdqFingerprinter#SCHEME}
   * @param name what the picture is called, or empty
   */
  public record Entry(BinaryCode code, String name) {
    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is of another scheme
     */
    public Entry {
      if (!code.scheme().equals(PdqFingerprinter.SCHEME)) {
        throw new IllegalArgumentException("not a PDQ code: " + code.scheme().id());
      }
    }

    /**
     * Returns what is registered of the picture.
     *
     * @return a set of the one code, with a note that there is no more; or, as of any picture that
     *     is too flat to judge, without the code, if its quality is below 50
     */
    public FingerprintSet fingerprints() {
      String known = "known by its PDQ code alone, of unknown size";
      return PdqNullModel.isTrusted(code)
          ? new FingerprintSet(EXTENT, List.of(code), List.of(known))
          : new FingerprintSet(EXTENT, List.of(), List.of(known, flatness(code.quality())));
    }

    /**
     * Writes the entry as a line.
     *
     * @return hash, quality and name, separated by commas, without a line end
     */
    public String line() {
      return code.toHex() + ',' + code.quality() + ',' + quoted(name);
    }
  }

  /** Copies the list. */
  public PdqList {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a list. A code without a quality has the full one.
   *
   * @param reader the list, read to its end and not closed
   * @return the list
   * @throws IOException if the list cannot be read, or a line is not as it should be; the message
   *     names the line
   */
  public static PdqList read(Reader reader) throws IOException {
    List<Entry> entries = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      String line = text.strip();
      boolean header = number == 1 && line.toLowerCase(Locale.ROOT).startsWith("hash");
      if (!header && !line.isEmpty() && !line.startsWith("#")) {
        try {
          entries.add(entry(line));
        } catch (IllegalArgumentException e) {
          throw new IOException("line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return new PdqList(entries);
  }

  private static Entry entry(String line) {
    String[] columns = line.split(",", 3);
    int quality = BinaryCode.FULL_QUALITY;
    if (columns.length > 1 && !columns[1].isBlank()) {
      quality = quality(columns[1].strip());
    }
    String name = columns.length > 2 ? unquoted(columns[2].strip()) : "";
    String hash = columns[0].strip();
    return new Entry(BinaryCode.parseHex(PdqFingerprinter.SCHEME, quality, hash), name);
  }

  private static int quality(String text) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > BinaryCode.FULL_QUALITY) {
      throw new IllegalArgumentException("quality is not in 0..100: " + text);
    }
    return Integer.parseInt(text);
  }

  /**
   * Writes the list, with the columns in its first line.
   *
   * @param target where it is written; lines end in a line feed
   */
  public void write(Appendable target) {
    try {
      target.append(HEADER).append('\n');
      for (Entry entry : entries) {
        target.append(entry.line()).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that a picture cannot be judged. */
  static String flatness(int quality) {
    return "too flat to judge: PDQ quality " + quality + " of 100";
  }

  private static String quoted(String name) {
    String flat = name.replace('\n', ' ').replace('\r', ' ');
    boolean plain = flat.equals(flat.strip()) && !flat.contains(",") && !flat.contains("\"");
    return plain ? flat : '"' + flat.replace("\"", "\"\"") + '"';
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }
}
