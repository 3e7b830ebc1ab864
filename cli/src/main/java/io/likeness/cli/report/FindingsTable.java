package io.likeness.cli.report;

import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.index.CatalogueEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays findings out as a table of plain text, for the console. Names that are too long lose their
 * beginning, words go on in the next line; hidden characters are made visible, so that no name can
 * steer a terminal.
 *
 * <p>Immutable; the columns depend on the width alone, so rows may be printed as they come.
 */
public final class FindingsTable {

  /** The width that fits most terminals and mails, in columns. */
  public static final int STANDARD_WIDTH = 110;

  /** The least width that leaves every column readable. */
  public static final int LEAST_WIDTH = 100;

  private static final int VERDICT = "near duplicate".length();
  private static final int SIMILARITY = "alike".length();
  private static final int E_VALUE = "1e-300".length();
  private static final String GAP = "  ";

  private final int[] widths;

  private FindingsTable(int[] widths) {
    this.widths = widths;
  }

  /**
   * Makes a table.
   *
   * @param width the number of columns, {@value #LEAST_WIDTH} or greater
   * @return the table
   * @throws IllegalArgumentException if it is too narrow
   */
  public static FindingsTable ofWidth(int width) {
    if (width < LEAST_WIDTH) {
      throw new IllegalArgumentException("width is less than " + LEAST_WIDTH + ": " + width);
    }
    int free = width - 6 * GAP.length() - VERDICT - SIMILARITY - E_VALUE;
    int words = free / 4;
    int name = (free - 2 * words) / 2;
    int[] widths = {free - name - 2 * words, VERDICT, name, words, words, SIMILARITY, E_VALUE};
    return new FindingsTable(widths);
  }

  /**
   * Returns the names of the columns.
   *
   * @return two lines, the second one a rule
   */
  public List<String> header() {
    List<List<String>> names = new ArrayList<>();
    List<List<String>> rules = new ArrayList<>();
    String[] titles = {"suspect", "verdict", "work", "where", "disguise", "alike", "chance"};
    for (int i = 0; i < titles.length; i++) {
      names.add(List.of(titles[i]));
      rules.add(List.of("-".repeat(widths[i])));
    }
    return List.of(line(names, 0), line(rules, 0));
  }

  /**
   * Returns the matches of one suspect. The last column is the E-value.
   *
   * @param suspect the path of the file, relative to what was scanned
   * @param result what was found of it
   * @return one or more lines for each match, none longer than the width; none if nothing was found
   */
  public List<String> rows(String suspect, MatchResult result) {
    List<String> lines = new ArrayList<>();
    for (Match match : result.matches()) {
      List<List<String>> cells =
          List.of(
              name(suspect, widths[0]),
              List.of(Words.verdict(match.verdict())),
              name(work(match.work()), widths[2]),
              wrapped(plain(Words.place(match)), widths[3]),
              wrapped(TransformText.of(match.transform()), widths[4]),
              List.of(Words.percent(match.similarity())),
              List.of(eValue(match.eValue())));
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < height; i++) {
        lines.add(line(cells, i));
      }
    }
    return lines;
  }

  private static String work(CatalogueEntry work) {
    return work.file().isEmpty() || work.file().equals(work.work())
        ? work.work()
        : work.work() + ": " + work.file();
  }

  private static String eValue(double eValue) {
    if (eValue == 0) {
      return "0";
    }
    return String.format(Locale.ROOT, eValue < 0.01 ? "%.0e" : "%.2f", eValue);
  }

  /** Consoles are not sure to have dashes and narrow spaces. */
  private static String plain(String words) {
    return words.replace('–', '-').replace("\u202f", "");
  }

  private String line(List<List<String>> cells, int index) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = index < cells.get(i).size() ? cells.get(i).get(index) : "";
      String space = " ".repeat(Math.max(0, widths[i] - width(cell)));
      boolean number = i >= widths.length - 2;
      line.append(i == 0 ? "" : GAP).append(number ? space + cell : cell + space);
    }
    return line.toString().stripTrailing();
  }

  private static List<String> name(String name, int width) {
    int[] characters = Characters.visible(name).codePoints().toArray();
    int taken = 0;
    int start = characters.length;
    while (start > 0 && taken + width(characters[start - 1]) <= width) {
      start--;
      taken += width(characters[start]);
    }
    if (start == 0) {
      return List.of(new String(characters, 0, characters.length));
    }
    while (start < characters.length
        && (taken > width - "...".length() || Character.isWhitespace(characters[start]))) {
      taken -= width(characters[start]);
      start++;
    }
    return List.of("..." + new String(characters, start, characters.length - start));
  }

  private static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      while (word.length() > width) {
        lines.add(word.substring(0, width));
        word = word.substring(width);
      }
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(String text) {
    return text.codePoints().map(FindingsTable::width).sum();
  }

  /** Terminals show East Asian characters two columns wide, combining ones without width. */
  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        switch (Character.UnicodeScript.of(character)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
          default -> (character >= 0xff01 && character <= 0xff60) || character >= 0x1f300;
        };
    return wide ? 2 : 1;
  }
}
