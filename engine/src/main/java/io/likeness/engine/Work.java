package io.likeness.engine;

import java.util.List;

/**
 * What a rights holder says of a work when it is registered.
 *
 * @param id the name by which the work is found, replaced and removed; not empty
 * @param title the title, or empty
 * @param owner whom the work belongs to, or empty
 * @param tags words to filter by, perhaps none
 */
public record Work(String id, String title, String owner, List<String> tags) {
  /**
   * Copies the tags.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public Work {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id is empty");
    }
    tags = List.copyOf(tags);
  }

  /**
   * Names a work of which no more is known.
   *
   * @param id the id
   * @return the work
   */
  public static Work of(String id) {
    return new Work(id, "", "", List.of());
  }

  /**
   * Adds a title.
   *
   * @param title the title
   * @return a work that has it
   */
  public Work withTitle(String title) {
    return new Work(id, title, owner, tags);
  }

  /**
   * Adds an owner.
   *
   * @param owner whom the work belongs to
   * @return a work that has it
   */
  public Work withOwner(String owner) {
    return new Work(id, title, owner, tags);
  }

  /**
   * Adds tags, in place of those it has.
   *
   * @param tags words to filter by
   * @return a work that has them
   */
  public Work withTags(List<String> tags) {
    return new Work(id, title, owner, tags);
  }
}
