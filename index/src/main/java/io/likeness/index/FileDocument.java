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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** Makes the document that stands for one registered file. */
final class FileDocument {

  private final Document document = new Document();

  private FileDocument() {}

  /** Makes a document. */
  static Document of(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    FileDocument file = new FileDocument();
    file.addEntry(entry);
    Map<FingerprintScheme, List<BinaryCode>> codes = new LinkedHashMap<>();
    Map<FingerprintScheme, List<LocalFeatures>> features = new LinkedHashMap<>();
    for (Fingerprint fingerprint : fingerprints.fingerprints()) {
      switch (fingerprint) {
        case BinaryCode code -> codes.computeIfAbsent(code.scheme(), fingerprints::codes);
        case Landmarks landmarks -> file.addLandmarks(landmarks);
        case LocalFeatures local ->
            features.computeIfAbsent(local.scheme(), fingerprints::localFeatures);
      }
    }
    codes.forEach(file::addCodes);
    features.forEach(file::addFeatures);
    file.document.add(
        new StoredField(
            Fields.FINGERPRINTS, FingerprintRecord.encodeWithoutLandmarks(fingerprints)));
    return file.document;
  }

  private void addEntry(CatalogueEntry entry) throws IOException {
    addKeyword(Fields.KEY, Keyword.key(entry.work(), entry.file()));
    addKeyword(Fields.WORK, entry.work());
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

  private void addCodes(FingerprintScheme scheme, List<BinaryCode> codes) {
    document.add(
        new Field(Fields.codes(scheme), PackedCodes.pack(codes), Fields.codesType(scheme)));
  }

  private void addFeatures(FingerprintScheme scheme, List<LocalFeatures> lists) {
    if (scheme.searchable()) {
      document.add(
          new Field(Fields.features(scheme), NumberTerms.ofFeatures(lists), Fields.POSITIONS));
    }
  }

  private void addLandmarks(Landmarks landmarks) throws IOException {
    if (!landmarks.isEmpty()) {
      FingerprintScheme scheme = landmarks.scheme();
      document.add(
          new Field(
              Fields.landmarks(scheme),
              PackedLandmarks.pack(landmarks),
              Fields.landmarksType(scheme)));
    }
  }
}
