package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.packed.PackedInts;
import org.apache.lucene.util.packed.PackedLongValues;
import org.jspecify.annotations.Nullable;

/**
 * The postings of a segment, but those of deleted documents, at their places in the segment that it
 * is merged into. For one thread.
 */
final class SurvivingPostings {

  private final StoredLandmarks landmarks;
  private final PostingsCursor cursor;
  private final Places places;
  private final @Nullable Bits live;

  /** Where the places of the segment begin in the new one. */
  private final long start;

  /** By how many places each document moves towards the start; nothing without deletions. */
  private final PackedLongValues moved;

  private final long count;

  private long term;
  private long place;

  private SurvivingPostings(
      StoredLandmarks landmarks,
      @Nullable Bits live,
      long start,
      PackedLongValues moved,
      long count) {
    this.landmarks = landmarks;
    this.cursor = landmarks.cursor();
    this.places = landmarks.places();
    this.live = live;
    this.start = start;
    this.moved = moved;
    this.count = count;
  }

  /**
   * Looks which documents survive.
   *
   * @param live the documents that do, or null if all do
   * @param start where the places of the segment begin in the new one
   */
  static SurvivingPostings of(StoredLandmarks landmarks, @Nullable Bits live, long start)
      throws IOException {
    Places places = landmarks.places();
    PackedLongValues.Builder moved = PackedLongValues.monotonicBuilder(PackedInts.COMPACT);
    long removed = 0;
    if (live != null) {
      for (int slot = 0; slot < places.slots(); slot++) {
        moved.add(removed);
        if (!live.get(landmarks.document(slot))) {
          removed += places.start(slot + 1) - places.start(slot);
        }
      }
    }
    long count = places.start(places.slots()) - removed;
    return new SurvivingPostings(landmarks, live, start, moved.build(), count);
  }

  /** Returns how many places survive. */
  long places() {
    return count;
  }

  /** Goes to the next posting and returns whether there is one. */
  boolean next() throws IOException {
    while (cursor.next()) {
      term = Integer.toUnsignedLong(cursor.term());
      place = start + cursor.place();
      if (live == null) {
        return true;
      }
      int slot = places.slot(cursor.place(), 0, places.slots() - 1);
      if (live.get(landmarks.document(slot))) {
        place -= moved.get(slot);
        return true;
      }
    }
    return false;
  }

  /** Returns the term as an unsigned number. */
  long term() {
    return term;
  }

  /** Returns the place in the new segment. */
  long place() {
    return place;
  }
}
