package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Writes documents, of which there is one at most of a key. Safe for many threads.
 *
 * <p>To replace a document costs Lucene about as much as to add one: every key is collected, sorted
 * and looked for in every segment. A document whose key is {@linkplain NewKeys certainly new} is
 * only added. Which keys there are is learnt from the index when as many were put as pays for
 * reading them; of one that was empty they are known from the start.
 */
final class KeyedWriter {

  /** Fewer keys than this are not worth reading the index for. */
  private static final long FEWEST_PUT = 1 << 14;

  /** There is room for so many keys for each megabyte of the buffer, in a thirtieth of it. */
  private static final int ROOM_PER_MEGABYTE = 1 << 14;

  /** Each filter has so many times the room of the one before. */
  private static final int GROWTH = 4;

  /** Reading a key costs about this part of what it costs to replace its document. */
  private static final int READING_PAYS = 16;

  private static final int STRIPES = 16;

  private final IndexWriter writer;

  /** Changes are shared, learning the keys is alone. */
  private final ReadWriteLock learning = new ReentrantReadWriteLock();

  /** Who holds the document of a work puts its files. */
  private final FileDocument[] documents = new FileDocument[STRIPES];

  /** Counts down what may be put before the keys are learnt, or need more room. */
  private final AtomicLong credit = new AtomicLong();

  /** How many keys the last filter has room for. */
  private long room;

  /** Whether {@link #keys} has every key of the index. */
  private boolean complete;

  private NewKeys keys;

  KeyedWriter(IndexWriter writer, Collection<FingerprintScheme> schemes) {
    this.writer = writer;
    Arrays.setAll(documents, i -> new FileDocument(schemes));
    long files = writer.getDocStats().maxDoc;
    this.room = (long) Math.ceil(writer.getConfig().getRAMBufferSizeMB() * ROOM_PER_MEGABYTE);
    this.complete = files == 0;
    this.keys = new NewKeys(complete ? room : 1);
    this.credit.set(complete ? room : Math.max(FEWEST_PUT, files / READING_PAYS));
  }

  /** Puts the document of a file in place of that with the same key, if there is one. */
  void put(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    if (credit.decrementAndGet() < 0) {
      learn();
    }
    Lock shared = learning.readLock();
    shared.lock();
    try {
      FileDocument document = documents[Math.floorMod(entry.work().hashCode(), STRIPES)];
      synchronized (document) {
        document.fill(entry, fingerprints);
        var unused =
            keys.add(NewKeys.hash(document.key())) && complete
                ? writer.addDocument(document)
                : writer.updateDocument(new Term(Fields.KEY, document.key()), document);
      }
    } finally {
      shared.unlock();
    }
  }

  private void learn() throws IOException {
    Lock alone = learning.writeLock();
    alone.lock();
    try {
      if (credit.get() >= 0) {
        return;
      }
      if (complete) {
        room *= GROWTH;
        keys.grow(room);
        credit.set(room);
        return;
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        room = Math.max(room, 2L * reader.numDocs());
        NewKeys learnt = new NewKeys(room);
        for (LeafReaderContext leaf : reader.leaves()) {
          addAll(leaf.reader().terms(Fields.KEY), learnt);
        }
        keys = learnt;
        complete = true;
        credit.set(room - reader.numDocs());
      }
    } finally {
      alone.unlock();
    }
  }

  private static void addAll(Terms terms, NewKeys to) throws IOException {
    TermsEnum each = terms.iterator();
    for (var key = each.next(); key != null; key = each.next()) {
      to.add(NewKeys.hash(key));
    }
  }
}
