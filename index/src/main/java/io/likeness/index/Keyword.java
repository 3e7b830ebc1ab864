package io.likeness.index;

import org.apache.lucene.util.BytesRef;

/** The rules for a string that becomes one term of the index. */
final class Keyword {

  /** The longest work id, owner or tag. A key of a work and a file fits one term of Lucene. */
  static final int MAXIMUM_BYTES = 4096;

  /** The longest file name. */
  static final int MAXIMUM_FILE_BYTES = 16384;

  /** Ends the work id within a key. It sorts before all else, so keys sort by work, then file. */
  static final char SEPARATOR = '\0';

  private Keyword() {}

  static void check(String parameter, String value, int minimumBytes, int maximumBytes) {
    int bytes = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == SEPARATOR) {
        throw new IllegalArgumentException(parameter + " contains U+0000: " + value);
      }
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1))) {
        bytes += 4;
        i++;
      } else {
        // A lone surrogate has no encoding: two different keywords would become the same term.
        throw new IllegalArgumentException(parameter + " is not well-formed Unicode: " + value);
      }
    }
    if (bytes < minimumBytes || bytes > maximumBytes) {
      throw new IllegalArgumentException(
          "%s is not %d to %d bytes long but %d: %.80s"
              .formatted(parameter, minimumBytes, maximumBytes, bytes, value));
    }
  }

  /** Returns how many bytes of a key are its work. */
  static int workLength(BytesRef key) {
    int end = key.offset;
    while (key.bytes[end] != SEPARATOR) {
      end++;
    }
    return end - key.offset;
  }

  /** Joins what identifies a file. */
  static String key(String work, String file) {
    return work + SEPARATOR + file;
  }

  /** Writes a key. */
  static void writeKey(RecordOutput out, String work, String file) {
    out.writeUtf8(work);
    out.writeByte((byte) SEPARATOR);
    out.writeUtf8(file);
  }
}
