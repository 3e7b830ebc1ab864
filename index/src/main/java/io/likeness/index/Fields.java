package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.index.codes.CodeTablesFormat;
import io.likeness.index.landmarks.LandmarksFormat;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** The names and types of the fields of a document, which stands for one registered file. */
final class Fields {

  /** The key of the file, which begins with the work: replaces, removes and orders. */
  static final String KEY = "key";

  static final String MODALITY = "modality";
  static final String OWNER = "owner";
  static final String TAG = "tag";

  /** The stored {@link CatalogueRecord}. */
  static final String ENTRY = "entry";

  /** The stored {@link FingerprintRecord}. */
  static final String FINGERPRINTS = "fingerprints";

  private static final String CODES = "code.";
  private static final String LANDMARKS = "landmark.";

  /** Terms with positions. */
  static final FieldType POSITIONS = positions();

  private Fields() {}

  /** Finds the files of a work, by what their keys begin with. */
  static Query filesOf(String work) {
    return new PrefixQuery(new Term(KEY, Keyword.key(work, "")));
  }

  /** The doc values with the {@link PackedCodes} of a scheme. */
  static String codes(FingerprintScheme scheme) {
    return CODES + scheme.id();
  }

  /** Returns whether a field has codes. */
  static boolean isOfCodes(String field) {
    return field.startsWith(CODES);
  }

  /** The type of the field with the codes of a scheme. */
  static FieldType codesType(FingerprintScheme scheme) {
    FieldType type = new FieldType();
    type.setDocValuesType(DocValuesType.BINARY);
    type.putAttribute(CodeTablesFormat.BITS, Integer.toString(scheme.bits()));
    type.freeze();
    return type;
  }

  /** The doc values with the {@link PackedLandmarks} of a scheme. */
  static String landmarks(FingerprintScheme scheme) {
    return LANDMARKS + scheme.id();
  }

  /** Returns whether a field has landmarks. */
  static boolean isOfLandmarks(String field) {
    return field.startsWith(LANDMARKS);
  }

  /** The type of the field with the landmarks of a scheme. */
  static FieldType landmarksType(FingerprintScheme scheme) {
    FieldType type = new FieldType();
    type.setDocValuesType(DocValuesType.BINARY);
    type.putAttribute(LandmarksFormat.BITS, Integer.toString(scheme.bits()));
    type.putAttribute(LandmarksFormat.SEARCHABLE, Boolean.toString(scheme.searchable()));
    type.freeze();
    return type;
  }

  /** The visual words of the local features of a scheme. */
  static String features(FingerprintScheme scheme) {
    return "feature." + scheme.id();
  }

  private static FieldType positions() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
