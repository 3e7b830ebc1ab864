package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The names and types of the fields of a document, which stands for one registered file. */
final class Fields {

  /** The key of the file: replaces and orders. */
  static final String KEY = "key";

  static final String WORK = "work";
  static final String MODALITY = "modality";
  static final String OWNER = "owner";
  static final String TAG = "tag";

  /** The stored {@link CatalogueRecord}. */
  static final String ENTRY = "entry";

  /** The stored {@link FingerprintRecord}. */
  static final String FINGERPRINTS = "fingerprints";

  /** Terms without frequencies or positions. */
  static final FieldType CHUNKS = terms(IndexOptions.DOCS);

  /** Terms with positions. */
  static final FieldType POSITIONS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private Fields() {}

  /** The doc values with the {@link PackedCodes} of a scheme. */
  static String codes(FingerprintScheme scheme) {
    return "code." + scheme.id();
  }

  /** The terms of the chunks of the codes of a scheme. */
  static String chunks(FingerprintScheme scheme) {
    return "chunk." + scheme.id();
  }

  /** The terms of the landmarks of a scheme. */
  static String landmarks(FingerprintScheme scheme) {
    return "landmark." + scheme.id();
  }

  /** The visual words of the local features of a scheme. */
  static String features(FingerprintScheme scheme) {
    return "feature." + scheme.id();
  }

  private static FieldType terms(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
