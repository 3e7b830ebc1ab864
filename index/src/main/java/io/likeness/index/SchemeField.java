package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.FieldType;

/**
 * The field of a scheme: to make it anew for every document would cost more than to fill it.
 *
 * @param scheme the scheme
 * @param name the name of the field
 * @param type its type
 */
record SchemeField(FingerprintScheme scheme, String name, FieldType type) {

  static SchemeField of(FingerprintScheme scheme) {
    return switch (scheme.kind()) {
      case BINARY_CODE -> new SchemeField(scheme, Fields.codes(scheme), Fields.codesType(scheme));
      case LANDMARKS ->
          new SchemeField(scheme, Fields.landmarks(scheme), Fields.landmarksType(scheme));
      case LOCAL_FEATURES -> new SchemeField(scheme, Fields.features(scheme), Fields.POSITIONS);
    };
  }

  /** Makes the fields of schemes. */
  static Map<FingerprintScheme, SchemeField> ofAll(Collection<FingerprintScheme> schemes) {
    Map<FingerprintScheme, SchemeField> fields = new HashMap<>();
    for (FingerprintScheme scheme : schemes) {
      fields.put(scheme, of(scheme));
    }
    return Map.copyOf(fields);
  }
}
