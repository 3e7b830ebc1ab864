package io.likeness.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Hands out the newest snapshot and closes those that nobody uses any more. */
final class SnapshotManager extends ReferenceManager<Snapshot> {

  /** Says what the index of a reader holds. */
  interface MetadataSource {
    IndexMetadata of(DirectoryReader reader) throws IOException;
  }

  private final MetadataSource metadata;

  SnapshotManager(DirectoryReader reader, MetadataSource metadata) throws IOException {
    this.metadata = metadata;
    this.current = snapshot(reader);
  }

  /** Takes over a new reader, or closes it. */
  private Snapshot snapshot(DirectoryReader reader) throws IOException {
    try {
      return new Snapshot(reader, metadata.of(reader));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
    return newer == null ? null : snapshot(newer);
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
