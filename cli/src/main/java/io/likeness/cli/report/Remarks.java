package io.likeness.cli.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is to be said of files, of which the first ones are kept to be shown. Memory is bounded by
 * the limit. For one thread.
 */
final class Remarks {

  /**
   * A remark on a file.
   *
   * @param file its path below the dump, with slashes
   * @param text what is to be said
   */
  record Remark(String file, String text) {}

  private final int limit;
  private final List<Remark> first = new ArrayList<>();
  private long total;

  Remarks(int limit) {
    this.limit = limit;
  }

  void add(String file, String text) {
    total++;
    if (first.size() < limit) {
      first.add(new Remark(file, text));
    }
  }

  List<Remark> first() {
    return Collections.unmodifiableList(first);
  }

  /** Returns how many there are, those included that were not kept. */
  long total() {
    return total;
  }
}
