package io.likeness.bench.api;

import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Works, suspects, and which suspect copies which work. Immutable. */
public interface DataSet {

  /**
   * Returns the name for the tables.
   *
   * @return such as "Copydays"
   */
  String name();

  /**
   * Returns what the works are.
   *
   * @return one modality
   */
  Modality modality();

  /**
   * Returns what to register.
   *
   * @return the file of each work by its name, in an order that does not change between runs
   */
  Map<String, Path> works();

  /**
   * Returns the suspects.
   *
   * @return all queries, in an order that does not change between runs
   */
  List<Query> queries();

  /**
   * Tells whether a query resembles a work that it does not copy so much that finding it is neither
   * right nor wrong, such as another photograph of the same thing.
   *
   * @param query one of the queries
   * @param work the name of a work
   * @return true if the pair is to be left out of all figures
   */
  default boolean ambiguous(Query query, String work) {
    return false;
  }
}
