package io.likeness.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: the first column to the left, the others to the right. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Starts a table.
   *
   * @param header the names of the columns
   */
  public TextTable(List<String> header) {
    rows.add(List.copyOf(header));
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are columns
   */
  public void add(List<String> cells) {
    if (cells.size() != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "cells and columns differ: " + cells.size() + " != " + rows.getFirst().size());
    }
    rows.add(List.copyOf(cells));
  }

  /**
   * Writes the table for a terminal.
   *
   * @return lines that end in a line feed
   */
  public String plain() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : "  ").append(padded(row.get(column), column));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /**
   * Writes the table as Markdown.
   *
   * @return lines that end in a line feed
   */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---|").append("---:|".repeat(rows.getFirst().size() - 1)).append('\n');
      }
    }
    return text.toString();
  }

  private String padded(String cell, int column) {
    int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    String space = " ".repeat(width - cell.length());
    return column == 0 ? cell + space : space + cell;
  }
}
