package io.likeness.bench.data;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A data set that was read whole.
 *
 * @param name the name for the tables
 * @param modality what the works are
 * @param works the file of each work by its name, in order
 * @param queries the suspects, in order
 * @param unjudged pairs of a query and a work that count neither way
 */
record PublishedDataSet(
    String name,
    Modality modality,
    Map<String, Path> works,
    List<Query> queries,
    BiPredicate<Query, String> unjudged)
    implements DataSet {

  PublishedDataSet {
    works = Collections.unmodifiableMap(new LinkedHashMap<>(works));
    queries = List.copyOf(queries);
  }

  /** Makes a data set all of whose pairs are judged. */
  PublishedDataSet(String name, Modality modality, Map<String, Path> works, List<Query> queries) {
    this(name, modality, works, queries, (query, work) -> false);
  }

  @Override
  public boolean ambiguous(Query query, String work) {
    return unjudged.test(query, work);
  }
}
