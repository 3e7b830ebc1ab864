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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes the document that stands for one registered file. */
final class FileDocument {

  private final Document document = new Document();
  private final Map<FingerprintScheme, SchemeField> fields;

  private FileDocument(Map<FingerprintScheme, SchemeField> fields) {
    this.fields = fields;
  }

  /**
   * Makes a document.
   *
   * @param fields the fields of all schemes of the fingerprints
   */
  static Document of(
      CatalogueEntry entry, FingerprintSet fingerprints, Map<FingerprintScheme, SchemeField> fields)
      throws IOException {
    FileDocument file = new FileDocument(fields);
    file.addEntry(entry);
    Set<FingerprintScheme> added = new HashSet<>();
    for (Fingerprint fingerprint : fingerprints.fingerprints()) {
      FingerprintScheme scheme = fingerprint.scheme();
      if (!added.add(scheme)) {
        continue;
      }
      switch (fingerprint) {
        case BinaryCode code -> file.add(scheme, PackedCodes.pack(fingerprints.codes(scheme)));
        case Landmarks landmarks -> {
          if (!landmarks.isEmpty()) {
            file.add(scheme, PackedLandmarks.pack(landmarks));
          }
        }
        case LocalFeatures local -> file.addFeatures(scheme, fingerprints.localFeatures(scheme));
      }
    }
    file.document.add(
        new StoredField(
            Fields.FINGERPRINTS, FingerprintRecord.encodeWithoutLandmarks(fingerprints)));
    return file.document;
  }

  private void addEntry(CatalogueEntry entry) throws IOException {
    addKeyword(Fields.KEY, Keyword.key(entry.work(), entry.file()));
    addKeyword(Fields.MODALITY, entry.modality().id());
    if (!entry.owner().isEmpty()) {
      addKeyword(Fields.OWNER, entry.owner());
    }
    Set<String> tags = new HashSet<>(entry.tags());
    for (String tag : tags) {
      addKeyword(Fields.TAG, tag);
    }
    document.add(new StoredField(Fields.ENTRY, CatalogueRecord.encode(entry)));
  }

  private void addKeyword(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private SchemeField field(FingerprintScheme scheme) {
    return Objects.requireNonNull(fields.get(scheme), scheme::id);
  }

  private void add(FingerprintScheme scheme, BytesRef packed) {
    SchemeField field = field(scheme);
    document.add(new Field(field.name(), packed, field.type()));
  }

  private void addFeatures(FingerprintScheme scheme, List<LocalFeatures> lists) {
    if (scheme.searchable()) {
      SchemeField field = field(scheme);
      document.add(new Field(field.name(), NumberTerms.ofFeatures(lists), field.type()));
    }
  }
}
