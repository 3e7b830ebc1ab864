package io.likeness.index;

import java.io.IOException;
import org.apache.lucene.search.LiveFieldValues;

/** Knows whether a work is registered, also when the last refresh was before its last change. */
final class LiveWorks extends LiveFieldValues<Snapshot, Boolean> {

  LiveWorks(SnapshotManager snapshots) {
    super(snapshots, false);
  }

  boolean contains(String work) throws IOException {
    // Null stands for a removed work.
    return Boolean.TRUE.equals(get(work));
  }

  @Override
  protected Boolean lookupFromSearcher(Snapshot snapshot, String work) throws IOException {
    return snapshot.hasWork(work);
  }
}
