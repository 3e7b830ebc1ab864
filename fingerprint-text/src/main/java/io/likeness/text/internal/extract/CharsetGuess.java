package io.likeness.text.internal.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.likeness.core.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells the charset of a plain text: by its byte order mark, else UTF-8 if all of it is, else
 * UTF-16 or UTF-32 if zero bytes stand as there, else by the statistics of ICU4J.
 */
final class CharsetGuess {

  private static final String UTF_32BE = "UTF-32BE";
  private static final String UTF_32LE = "UTF-32LE";
  private static final int SAMPLE = 1 << 16;
  private static final int BLOCK = 1 << 16;

  private CharsetGuess() {}

  static Charset of(MediaSource source) throws IOException {
    byte[] sample;
    try (InputStream in = source.open()) {
      sample = in.readNBytes(SAMPLE);
    }
    Optional<Charset> marked = byByteOrderMark(sample);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> wide = byZeros(sample);
    if (wide.isPresent()) {
      return wide.get();
    }
    return isUtf8(source) ? StandardCharsets.UTF_8 : byStatistics(sample);
  }

  private static Optional<Charset> byByteOrderMark(byte[] sample) {
    if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(sample, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName(UTF_32LE));
    }
    if (startsWith(sample, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName(UTF_32BE));
    }
    if (startsWith(sample, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(sample, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] sample, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= sample.length || (sample[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Spaces and line ends of UTF-16 and UTF-32 have zeros on one side, always the same. */
  private static Optional<Charset> byZeros(byte[] sample) {
    int[] zeros = new int[4];
    for (int i = 0; i < sample.length; i++) {
      zeros[i & 3] += sample[i] == 0 ? 1 : 0;
    }
    int quads = sample.length / 4;
    if (quads == 0) {
      return Optional.empty();
    }
    if (zeros[0] == quads && zeros[1] > quads / 2 && zeros[3] == 0) {
      return Optional.of(Charset.forName(UTF_32BE));
    }
    if (zeros[3] == quads && zeros[2] > quads / 2 && zeros[0] == 0) {
      return Optional.of(Charset.forName(UTF_32LE));
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    int some = Math.max(1, quads / 16);
    if (odd >= some && even <= odd / 16) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even >= some && odd <= even / 16
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Reads all of the file; a character cut off at its end is no fault. */
  private static boolean isUtf8(MediaSource source) throws IOException {
    Utf8Check check = new Utf8Check();
    try (InputStream in = source.open()) {
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        if (!check.accept(block, n)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Charset byStatistics(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName();
      // Strict checks have ruled these out.
      if (!name.startsWith("UTF-") && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return StandardCharsets.ISO_8859_1;
  }
}
