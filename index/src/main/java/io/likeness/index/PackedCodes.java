package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The codes of one file and one scheme in a row of bytes: the words of all codes, each word the
 * least significant byte first, then one byte of quality for each code.
 */
final class PackedCodes {

  private PackedCodes() {}

  static BytesRef pack(List<BinaryCode> codes) {
    int words = codes.get(0).wordCount();
    byte[] packed = new byte[codes.size() * (words * Long.BYTES + 1)];
    int at = 0;
    for (BinaryCode code : codes) {
      for (int w = 0; w < words; w++, at += Long.BYTES) {
        BitUtil.VH_LE_LONG.set(packed, at, code.word(w));
      }
    }
    for (BinaryCode code : codes) {
      packed[at++] = (byte) code.quality();
    }
    return new BytesRef(packed);
  }

  static List<BinaryCode> unpack(FingerprintScheme scheme, BytesRef packed) {
    int words = scheme.bits() / Long.SIZE;
    int count = count(packed, words);
    long[] all = new long[count * words];
    read(packed, all, all.length);
    List<BinaryCode> codes = new ArrayList<>(count);
    for (int c = 0; c < count; c++) {
      int quality = packed.bytes[packed.offset + all.length * Long.BYTES + c];
      long[] code = Arrays.copyOfRange(all, c * words, (c + 1) * words);
      codes.add(BinaryCode.of(scheme, quality, code));
    }
    return codes;
  }

  /** Returns how many codes there are. */
  static int count(BytesRef packed, int words) {
    return packed.length / (words * Long.BYTES + 1);
  }

  /** Reads the words of the codes, one code after another. */
  static void read(BytesRef packed, long[] words, int size) {
    for (int w = 0; w < size; w++) {
      words[w] = (long) BitUtil.VH_LE_LONG.get(packed.bytes, packed.offset + w * Long.BYTES);
    }
  }
}
