package io.likeness.text.internal.extract;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Decodes plain text of any charset, in pieces. Stateless. */
final class PlainTextReader {

  private static final int BLOCK = 1 << 14;

  /** The largest share of control characters in a text. */
  private static final double MOST_CONTROLS = 0.02;

  /** As many control characters are no matter in a text of any length. */
  private static final int FEW_CONTROLS = 2;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final int mostCharacters;

  PlainTextReader(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  void read(MediaSource source, TextSink sink) throws UnreadableMediaException, IOException {
    Charset charset = CharsetGuess.of(source);
    long length = 0;
    long controls = 0;
    try (Reader reader =
        new InputStreamReader(
            source.open(),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE))) {
      char[] block = new char[BLOCK];
      for (int n = reader.read(block); n >= 0 && !sink.isFull(); n = reader.read(block)) {
        int from = length == 0 && n > 0 && block[0] == BYTE_ORDER_MARK ? 1 : 0;
        length += n - from;
        if (length > mostCharacters) {
          throw new UnreadableMediaException(
              source.name(), "has more than %d characters".formatted(mostCharacters));
        }
        controls += controls(block, from, n);
        if (controls > FEW_CONTROLS + MOST_CONTROLS * length) {
          throw new UnreadableMediaException(source.name(), "is not a text");
        }
        sink.accept(block, from, n);
      }
    }
  }

  private static int controls(char[] block, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = block[i];
      if (c < ' ' ? c < '\t' || c > '\r' : c == 0xFFFD || c == 0xFFFE || c == 0xFFFF) {
        count++;
      }
    }
    return count;
  }
}
