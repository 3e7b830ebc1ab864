package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.LocalFeatures;
import io.likeness.index.codes.PackedCodes;
import io.likeness.index.landmarks.PackedLandmarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** The document that stands for one registered file, and then for the next. For one thread. */
final class FileDocument implements Iterable<IndexableField> {

  private final Map<FingerprintScheme, Field> schemes = new HashMap<>();
  private final BytesField key = keyword(Fields.KEY);
  private final BytesField modality = keyword(Fields.MODALITY);
  private final BytesField owner = keyword(Fields.OWNER);
  private final BytesField entryRecord = new BytesField(Fields.ENTRY, StoredField.TYPE);
  private final BytesField fingerprintRecord =
      new BytesField(Fields.FINGERPRINTS, StoredField.TYPE);

  /** Those of the present file. */
  private final List<IndexableField> fields = new ArrayList<>();

  /** Makes a document for files with fingerprints of some schemes. */
  FileDocument(Collection<FingerprintScheme> schemes) {
    for (FingerprintScheme scheme : schemes) {
      this.schemes.put(scheme, field(scheme));
    }
  }

  private static BytesField keyword(String name) {
    return new BytesField(name, StringField.TYPE_NOT_STORED);
  }

  private static Field field(FingerprintScheme scheme) {
    return switch (scheme.kind()) {
      case BINARY_CODE -> new BytesField(Fields.codes(scheme), Fields.codesType(scheme));
      case LANDMARKS -> new BytesField(Fields.landmarks(scheme), Fields.landmarksType(scheme));
      case LOCAL_FEATURES ->
          new Field(
              Fields.features(scheme), NumberTerms.ofFeatures(scheme, List.of()), Fields.POSITIONS);
    };
  }

  /**
   * Fills the document.
   *
   * @throws IllegalArgumentException if a fingerprint is of another scheme
   */
  void fill(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    fields.clear();
    addEntry(entry);
    List<Fingerprint> prints = fingerprints.fingerprints();
    for (int i = 0; i < prints.size(); i++) {
      add(prints.get(i), fingerprints);
    }
    FingerprintRecord.writeWithoutLandmarks(fingerprintRecord.rewrite(), fingerprints);
    fields.add(fingerprintRecord);
  }

  /** Returns the key of the file. */
  BytesRef key() {
    return key.binaryValue();
  }

  @Override
  public Iterator<IndexableField> iterator() {
    return fields.iterator();
  }

  private void addEntry(CatalogueEntry entry) throws IOException {
    Keyword.writeKey(key.rewrite(), entry.work(), entry.file());
    fields.add(key);
    addKeyword(modality, entry.modality().id());
    if (!entry.owner().isEmpty()) {
      addKeyword(owner, entry.owner());
    }
    if (!entry.tags().isEmpty()) {
      for (String tag : new HashSet<>(entry.tags())) {
        fields.add(new StringField(Fields.TAG, tag, Field.Store.NO));
      }
    }
    CatalogueRecord.write(entryRecord.rewrite(), entry);
    fields.add(entryRecord);
  }

  private void addKeyword(BytesField field, String value) {
    field.rewrite().writeUtf8(value);
    fields.add(field);
  }

  /** Adds all fingerprints of the scheme of one of them, unless they were added with another. */
  private void add(Fingerprint fingerprint, FingerprintSet all) throws IOException {
    FingerprintScheme scheme = fingerprint.scheme();
    Field field = schemes.get(scheme);
    if (field == null) {
      throw new IllegalArgumentException("the index was not opened with the scheme " + scheme.id());
    }
    if (fields.contains(field)) {
      return;
    }
    switch (fingerprint) {
      case BinaryCode code -> PackedCodes.write(rewrite(field), all.codes(scheme));
      case Landmarks landmarks -> {
        if (landmarks.isEmpty()) {
          return;
        }
        BytesRef packed = PackedLandmarks.pack(landmarks);
        rewrite(field).writeBytes(packed.bytes, packed.offset, packed.length);
      }
      case LocalFeatures features -> {
        if (!scheme.searchable()) {
          return;
        }
        field.setTokenStream(NumberTerms.ofFeatures(scheme, all.localFeatures(scheme)));
      }
    }
    fields.add(field);
  }

  private static RecordOutput rewrite(Field field) {
    return ((BytesField) field).rewrite();
  }
}
