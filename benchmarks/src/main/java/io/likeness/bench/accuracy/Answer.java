package io.likeness.bench.accuracy;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Query;
import java.util.List;

/**
 * What a detector says of a query.
 *
 * @param query the query
 * @param detections each work at most once, those of unknown truth left out, the highest score
 *     first; within a tie those that are not copied first, so that nobody gains by equal scores
 */
public record Answer(Query query, List<Detection> detections) {
  /** Copies the list. */
  public Answer {
    detections = List.copyOf(detections);
  }
}
