package io.likeness.text.internal.code;

import java.util.List;

/**
 * Leaves out what is written for people and goes over several lines: comments, and the strings in
 * three quotation marks that Python keeps its documentation in.
 */
final class BlockText {

  /** What begins a block at the beginning of a line, and what ends it. */
  private record Fence(String start, String end) {}

  private static final List<Fence> FENCES =
      List.of(
          new Fence("\"\"\"", "\"\"\""),
          new Fence("'''", "'''"),
          new Fence("r\"\"\"", "\"\"\""),
          new Fence("/*", "*/"));

  private BlockText() {}

  /** Returns a text without its blocks; the last one may end where the text does. */
  static String without(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int block = block(text, at);
      if (block > at) {
        at = block;
        continue;
      }
      int line = Math.min(text.length(), nextLine(text, at));
      kept.append(text, at, line);
      at = line;
    }
    return kept.toString();
  }

  /** Returns whether a text ends within a block. */
  static boolean isOpen(String text) {
    int at = 0;
    while (at < text.length()) {
      int block = block(text, at);
      at = block > at ? block : nextLine(text, at);
    }
    return at > text.length();
  }

  private static int nextLine(String text, int at) {
    int feed = text.indexOf('\n', at);
    return feed < 0 ? text.length() : feed + 1;
  }

  /**
   * Returns the line behind the block that begins in a line, the line itself if none does, or an
   * index beyond the text if the block does not end.
   */
  private static int block(String text, int line) {
    int at = line;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    for (Fence fence : FENCES) {
      if (text.startsWith(fence.start(), at)) {
        int end = text.indexOf(fence.end(), at + fence.start().length());
        return end < 0 ? text.length() + 1 : nextLine(text, end + fence.end().length());
      }
    }
    return line;
  }
}
