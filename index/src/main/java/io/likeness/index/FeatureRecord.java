package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of {@link LocalFeatures}: their number, then for each the word in as few bytes as
 * the scheme needs, eight bytes of signature, two each of the coordinates, one of size, one of
 * angle.
 */
final class FeatureRecord {

  private FeatureRecord() {}

  static void write(RecordOutput out, LocalFeatures features) throws IOException {
    out.writeVInt(features.count());
    BytesRef word = new BytesRef(new byte[NumberTerms.width(features.scheme().bits())]);
    for (int i = 0; i < features.count(); i++) {
      NumberTerms.write(features.word(i), word);
      out.writeBytes(word.bytes, word.length);
      out.writeLong(features.signature(i));
      out.writeShort((short) features.x(i));
      out.writeShort((short) features.y(i));
      out.writeByte((byte) features.size(i));
      out.writeByte((byte) features.angle(i));
    }
  }

  static LocalFeatures read(DataInput in, FingerprintScheme scheme) throws IOException {
    int count = in.readVInt();
    int width = NumberTerms.width(scheme.bits());
    LocalFeatures.Builder features = LocalFeatures.builder(scheme, count);
    for (int i = 0; i < count; i++) {
      features.add(
          NumberTerms.read(in, width),
          in.readLong(),
          Short.toUnsignedInt(in.readShort()),
          Short.toUnsignedInt(in.readShort()),
          Byte.toUnsignedInt(in.readByte()),
          Byte.toUnsignedInt(in.readByte()));
    }
    return features.build();
  }
}
