package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of a {@link FingerprintSet}.
 *
 * <p>The names of the schemes, then the fingerprints in their order, each by the number of its
 * scheme. Landmarks are the differences of their positions as variable-length numbers, then the
 * terms in as few bytes as the scheme needs. Of a code nothing is here but its place in the order:
 * its bits are in the doc values, where they are searched.
 */
final class FingerprintRecord {

  private static final byte VERSION = 1;

  /** Finds what the record does not hold itself. */
  interface Context {
    /** Returns the scheme of a name. */
    FingerprintScheme scheme(String name) throws IOException;

    /** Returns the codes of a scheme, in their order. */
    List<BinaryCode> codes(FingerprintScheme scheme) throws IOException;
  }

  private FingerprintRecord() {}

  static BytesRef encode(FingerprintSet set) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeByte(VERSION);
    RecordParts.writeExtent(out, set.extent());
    RecordParts.writeStrings(out, set.notes());
    List<String> names = new ArrayList<>();
    for (Fingerprint fingerprint : set.fingerprints()) {
      if (!names.contains(fingerprint.scheme().name())) {
        names.add(fingerprint.scheme().name());
      }
    }
    RecordParts.writeStrings(out, names);
    out.writeVInt(set.fingerprints().size());
    for (Fingerprint fingerprint : set.fingerprints()) {
      out.writeVInt(names.indexOf(fingerprint.scheme().name()));
      if (fingerprint instanceof Landmarks landmarks) {
        write(out, landmarks);
      }
    }
    return new BytesRef(out.toArrayCopy());
  }

  static FingerprintSet decode(byte[] bytes, Context context) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes);
    RecordParts.requireVersion(in, VERSION);
    var extent = RecordParts.readExtent(in);
    List<String> notes = RecordParts.readStrings(in);
    List<FingerprintScheme> schemes = new ArrayList<>();
    for (String name : RecordParts.readStrings(in)) {
      schemes.add(context.scheme(name));
    }
    Map<FingerprintScheme, List<BinaryCode>> codes = new HashMap<>();
    Map<FingerprintScheme, Integer> read = new HashMap<>();
    int size = in.readVInt();
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      FingerprintScheme scheme = schemes.get(in.readVInt());
      if (scheme.kind() == FingerprintScheme.Kind.LANDMARKS) {
        fingerprints.add(readLandmarks(in, scheme));
        continue;
      }
      if (!codes.containsKey(scheme)) {
        codes.put(scheme, context.codes(scheme));
      }
      int index = read.merge(scheme, 1, Integer::sum) - 1;
      fingerprints.add(codes.getOrDefault(scheme, List.of()).get(index));
    }
    return new FingerprintSet(extent, fingerprints, notes);
  }

  private static void write(DataOutput out, Landmarks landmarks) throws IOException {
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
      for (int b = 0; b < width; b++) {
        terms[i] = (terms[i] << Byte.SIZE) | (in.readByte() & 0xFF);
      }
    }
    return Landmarks.of(scheme, terms, positions);
  }
}
