package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.LocalFeatures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of a {@link FingerprintSet}.
 *
 * <p>The names of the schemes, then the fingerprints in their order, each by the number of its
 * scheme. Landmarks are the differences of their positions as variable-length numbers, then the
 * terms in as few bytes as the scheme needs. Local features are a {@link FeatureRecord}. Of a code
 * nothing is here but its place in the order: its bits are in the doc values, where they are
 * searched. Of landmarks too there is nothing more in an index, unlike in an exported catalogue.
 */
final class FingerprintRecord {

  /** Codes and landmarks. */
  private static final byte FIRST_VERSION = 1;

  /** Also local features. A record without any is written as of the first version. */
  private static final byte SECOND_VERSION = 2;

  /** Without what landmarks are. */
  private static final byte VERSION = 3;

  /** Finds what the record does not hold itself. */
  interface Context {
    /** Returns the scheme of a name. */
    FingerprintScheme scheme(String name) throws IOException;

    /** Returns the codes of a scheme, in their order. */
    List<BinaryCode> codes(FingerprintScheme scheme) throws IOException;

    /** Returns the landmarks of a scheme, of a record that does not have them. */
    Landmarks landmarks(FingerprintScheme scheme) throws IOException;
  }

  private FingerprintRecord() {}

  /** Writes a set, but for its codes. */
  static void write(RecordOutput out, FingerprintSet set) throws IOException {
    write(out, set, hasLocalFeatures(set) ? SECOND_VERSION : FIRST_VERSION);
  }

  /** Writes a set, but for its codes and landmarks. */
  static void writeWithoutLandmarks(RecordOutput out, FingerprintSet set) throws IOException {
    write(out, set, VERSION);
  }

  private static void write(RecordOutput out, FingerprintSet set, byte version) throws IOException {
    out.writeByte(version);
    RecordParts.writeExtent(out, set.extent());
    RecordParts.writeStrings(out, set.notes());
    List<Fingerprint> fingerprints = set.fingerprints();
    int size = fingerprints.size();
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String name = fingerprints.get(i).scheme().name();
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    RecordParts.writeStrings(out, names);
    out.writeVInt(size);
    for (int i = 0; i < size; i++) {
      Fingerprint fingerprint = fingerprints.get(i);
      out.writeVInt(names.indexOf(fingerprint.scheme().name()));
      switch (fingerprint) {
        case BinaryCode code -> {}
        case Landmarks landmarks -> {
          if (version < VERSION) {
            write(out, landmarks);
          }
        }
        case LocalFeatures features -> FeatureRecord.write(out, features);
      }
    }
  }

  static FingerprintSet decode(byte[] bytes, Context context) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes);
    byte version = RecordParts.readVersion(in, FIRST_VERSION, VERSION);
    var extent = RecordParts.readExtent(in);
    List<String> notes = RecordParts.readStrings(in);
    List<FingerprintScheme> schemes = new ArrayList<>();
    for (String name : RecordParts.readStrings(in)) {
      schemes.add(context.scheme(name));
    }
    CodesInOrder codes = new CodesInOrder(context);
    int size = in.readVInt();
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      FingerprintScheme scheme = schemes.get(in.readVInt());
      fingerprints.add(
          switch (scheme.kind()) {
            case BINARY_CODE -> codes.next(scheme);
            case LANDMARKS ->
                version < VERSION ? readLandmarks(in, scheme) : context.landmarks(scheme);
            case LOCAL_FEATURES -> FeatureRecord.read(in, scheme);
          });
    }
    return new FingerprintSet(extent, fingerprints, notes);
  }

  private static boolean hasLocalFeatures(FingerprintSet set) {
    return set.fingerprints().stream().anyMatch(LocalFeatures.class::isInstance);
  }

  /** Hands out the codes of each scheme one after another. */
  private static final class CodesInOrder {
    private final Context context;
    private final Map<FingerprintScheme, Iterator<BinaryCode>> codes = new HashMap<>();

    CodesInOrder(Context context) {
      this.context = context;
    }

    BinaryCode next(FingerprintScheme scheme) throws IOException {
      Iterator<BinaryCode> rest = codes.get(scheme);
      if (rest == null) {
        rest = context.codes(scheme).iterator();
        codes.put(scheme, rest);
      }
      return rest.next();
    }
  }

  private static void write(RecordOutput out, Landmarks landmarks) throws IOException {
    out.writeVInt(landmarks.size());
    int last = 0;
    for (int i = 0; i < landmarks.size(); i++) {
      out.writeVInt(landmarks.position(i) - last);
      last = landmarks.position(i);
    }
    BytesRef term = new BytesRef(new byte[NumberTerms.width(landmarks.scheme().bits())]);
    for (int i = 0; i < landmarks.size(); i++) {
      NumberTerms.write(landmarks.term(i), term);
      out.writeBytes(term.bytes, term.length);
    }
  }

  private static Landmarks readLandmarks(DataInput in, FingerprintScheme scheme)
      throws IOException {
    int[] positions = new int[in.readVInt()];
    int last = 0;
    for (int i = 0; i < positions.length; i++) {
      last += in.readVInt();
      positions[i] = last;
    }
    int[] terms = new int[positions.length];
    int width = NumberTerms.width(scheme.bits());
    for (int i = 0; i < terms.length; i++) {
      terms[i] = NumberTerms.read(in, width);
    }
    return Landmarks.of(scheme, terms, positions);
  }
}
