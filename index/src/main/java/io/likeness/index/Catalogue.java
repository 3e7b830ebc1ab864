package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.index.codes.PackedCodes;
import io.likeness.index.landmarks.PackedLandmarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Reads what is stored of the files, by number, by key, and in the order of the keys. */
final class Catalogue {

  private final Snapshot snapshot;

  Catalogue(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  CatalogueEntry entry(int file) throws IOException {
    return CatalogueRecord.decode(stored(file, Fields.ENTRY));
  }

  FingerprintSet fingerprints(int file) throws IOException {
    return FingerprintRecord.decode(
        stored(file, Fields.FINGERPRINTS),
        new FingerprintRecord.Context() {
          @Override
          public FingerprintScheme scheme(String name) throws IOException {
            return snapshot.metadata().scheme(name);
          }

          @Override
          public List<BinaryCode> codes(FingerprintScheme scheme) throws IOException {
            return Catalogue.this.codes(file, scheme);
          }

          @Override
          public Landmarks landmarks(FingerprintScheme scheme) throws IOException {
            return Catalogue.this.landmarks(file, scheme);
          }
        });
  }

  private List<BinaryCode> codes(int file, FingerprintScheme scheme) throws IOException {
    LeafReaderContext leaf = leaf(file);
    BinaryDocValues codes = DocValues.getBinary(leaf.reader(), Fields.codes(scheme));
    return codes.advanceExact(file - leaf.docBase)
        ? PackedCodes.unpack(scheme, codes.binaryValue())
        : List.of();
  }

  private Landmarks landmarks(int file, FingerprintScheme scheme) throws IOException {
    LeafReaderContext leaf = leaf(file);
    BinaryDocValues landmarks = DocValues.getBinary(leaf.reader(), Fields.landmarks(scheme));
    return landmarks.advanceExact(file - leaf.docBase)
        ? PackedLandmarks.unpack(scheme, landmarks.binaryValue())
        : Landmarks.builder(scheme, 0).build();
  }

  private byte[] stored(int file, String field) throws IOException {
    if (!isLive(file)) {
      throw new IllegalArgumentException("no file of this view has the number " + file);
    }
    StoredRecord record = new StoredRecord(field);
    snapshot.reader().storedFields().document(file, record);
    return record.bytes();
  }

  private boolean isLive(int file) {
    if (file < 0 || file >= snapshot.reader().maxDoc()) {
      return false;
    }
    LeafReaderContext leaf = leaf(file);
    Bits live = leaf.reader().getLiveDocs();
    return live == null || live.get(file - leaf.docBase);
  }

  private LeafReaderContext leaf(int file) {
    List<LeafReaderContext> leaves = snapshot.leaves();
    return leaves.get(ReaderUtil.subIndex(file, leaves));
  }

  /** Finds the file of a key. */
  OptionalInt find(String work, String file) throws IOException {
    List<Integer> found = new ArrayList<>();
    BytesRef key = new BytesRef(Keyword.key(work, file));
    walk(key, snapshot.accepted(WorkFilter.ALL), key::equals, found::add);
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
  }

  /** Lists the files of a work by their names. */
  List<Integer> filesOf(String work) throws IOException {
    List<Integer> found = new ArrayList<>();
    BytesRef prefix = new BytesRef(Keyword.key(work, ""));
    walk(
        prefix,
        snapshot.accepted(WorkFilter.ALL),
        key -> StringHelper.startsWith(key, prefix),
        found::add);
    return found;
  }

  /** Visits the numbers of the files that pass a filter in the order of their keys. */
  void forEachFile(WorkFilter filter, FileVisit visit) throws IOException {
    walk(new BytesRef(), snapshot.accepted(filter), key -> true, visit);
  }

  /** Visits the files that pass a filter in the order of their keys. */
  void forEach(WorkFilter filter, Consumer<CatalogueEntry> visit) throws IOException {
    StoredFields stored = snapshot.reader().storedFields();
    forEachFile(
        filter,
        file -> {
          StoredRecord record = new StoredRecord(Fields.ENTRY);
          stored.document(file, record);
          visit.accept(CatalogueRecord.decode(record.bytes()));
        });
  }

  private interface KeyRange {
    boolean contains(BytesRef key);
  }

  /** Takes the number of a file. */
  interface FileVisit {
    void visit(int file) throws IOException;
  }

  /** Visits the accepted files of a range of keys in the order of the keys. */
  private void walk(BytesRef from, List<Bits> accepted, KeyRange range, FileVisit visit)
      throws IOException {
    Terms terms = MultiTerms.getTerms(snapshot.reader(), Fields.KEY);
    if (terms == null) {
      return;
    }
    TermsEnum keys = terms.iterator();
    if (keys.seekCeil(from) == TermsEnum.SeekStatus.END) {
      return;
    }
    PostingsEnum postings = null;
    for (BytesRef key = keys.term(); key != null && range.contains(key); key = keys.next()) {
      postings = keys.postings(postings, PostingsEnum.NONE);
      int file = postings.nextDoc();
      while (file != DocIdSetIterator.NO_MORE_DOCS) {
        LeafReaderContext leaf = leaf(file);
        if (accepted.get(leaf.ord).get(file - leaf.docBase)) {
          visit.visit(file);
        }
        file = postings.nextDoc();
      }
    }
  }
}
