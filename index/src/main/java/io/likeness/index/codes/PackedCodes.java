package io.likeness.index.codes;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The codes of one file and one scheme in a row of bytes: the words of all codes, each word the
 * least significant byte first, then one byte of quality for each code.
 */
public final class PackedCodes {

  private PackedCodes() {}

  /**
   * Packs codes, of which there is at least one, all of one scheme.
   *
   * @param out where the bytes go
   * @param codes the codes
   * @throws IOException if they cannot be written
   */
  public static void write(DataOutput out, List<BinaryCode> codes) throws IOException {
    for (BinaryCode code : codes) {
      for (int w = 0; w < code.wordCount(); w++) {
        out.writeLong(code.word(w));
      }
    }
    for (BinaryCode code : codes) {
      out.writeByte((byte) code.quality());
    }
  }

  /**
   * Unpacks the codes of a scheme.
   *
   * @param scheme the scheme
   * @param packed the bytes
   * @return the codes
   */
  public static List<BinaryCode> unpack(FingerprintScheme scheme, BytesRef packed) {
    int words = scheme.bits() / Long.SIZE;
    int count = count(packed, words);
    List<BinaryCode> codes = new ArrayList<>(count);
    for (int c = 0; c < count; c++) {
      long[] code = new long[words];
      read(packed, c, code);
      codes.add(BinaryCode.of(scheme, quality(packed, c, count), code));
    }
    return codes;
  }

  /** Returns how many codes there are. */
  static int count(BytesRef packed, int words) {
    return packed.length / (words * Long.BYTES + 1);
  }

  /** Reads the words of one of the codes. */
  static void read(BytesRef packed, int code, long[] to) {
    int from = packed.offset + code * to.length * Long.BYTES;
    for (int w = 0; w < to.length; w++) {
      to[w] = (long) BitUtil.VH_LE_LONG.get(packed.bytes, from + w * Long.BYTES);
    }
  }

  /** Returns the quality of one of the codes. */
  static byte quality(BytesRef packed, int code, int codes) {
    return packed.bytes[packed.offset + packed.length - codes + code];
  }
}
