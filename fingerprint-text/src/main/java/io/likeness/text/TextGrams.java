package io.likeness.text;

import io.likeness.text.internal.landmark.GramWindow;
import io.likeness.text.internal.token.CharacterFolding;
import io.likeness.text.internal.token.Tokenizer;
import java.util.function.LongConsumer;

/** All three-word grams of a text that is at hand. */
final class TextGrams {

  private static final int BLOCK = 1 << 13;

  private TextGrams() {}

  /** Visits the 64-bit hash of every gram, in the order of the text. */
  static void forEach(CharSequence text, CharacterFolding folding, LongConsumer visitor) {
    GramWindow window = new GramWindow((hash, index, width) -> visitor.accept(hash));
    Tokenizer tokenizer =
        new Tokenizer(folding, (hash, start, end, disguised) -> window.add(hash, start, end));
    char[] block = new char[Math.min(BLOCK, text.length())];
    for (int from = 0; from < text.length(); from += BLOCK) {
      int to = Math.min(from + BLOCK, text.length());
      for (int i = from; i < to; i++) {
        block[i - from] = text.charAt(i);
      }
      tokenizer.accept(block, 0, to - from);
    }
    tokenizer.finish();
  }
}
