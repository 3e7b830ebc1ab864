package io.likeness.text.internal.align;

import io.likeness.core.Landmarks;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Wording;
import io.likeness.core.Wording.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The characters that hide the tokens of a suspect. Immutable. */
final class Disguises {

  /** A passage in which one token of so many is hidden is obfuscated. */
  private static final int TOKENS_PER_DISGUISE = 50;

  private final TokenSequence suspect;
  private final Optional<Landmarks> characters;

  /** How many of the tokens before one are hidden. */
  private final int[] hiddenBefore;

  Disguises(TokenSequence suspect, Optional<Landmarks> characters) {
    this.suspect = suspect;
    this.characters = characters;
    hiddenBefore = characters.isPresent() ? new int[suspect.size() + 1] : new int[0];
    int next = 0;
    for (int token = 0; token + 1 < hiddenBefore.length; token++) {
      while (next < size() && start(next) < suspect.start(token)) {
        next++;
      }
      boolean hidden = next < size() && start(next) < suspect.end(token);
      hiddenBefore[token + 1] = hiddenBefore[token] + (hidden ? 1 : 0);
    }
  }

  private int size() {
    return characters.map(Landmarks::size).orElse(0);
  }

  private int start(int index) {
    return characters.orElseThrow().position(index);
  }

  private int hidden(Passage passage) {
    return hiddenBefore.length == 0
        ? 0
        : hiddenBefore[passage.suspectTo()] - hiddenBefore[passage.suspectFrom()];
  }

  /** Returns whether passages are hidden, taken together. */
  boolean hide(List<Passage> passages) {
    int hidden = 0;
    int length = 0;
    for (Passage passage : passages) {
      hidden += hidden(passage);
      length += passage.length();
    }
    return hidden > 0 && hidden * TOKENS_PER_DISGUISE >= length;
  }

  /** Tells how a passage was changed. */
  Wording wording(Passage passage) {
    return new Wording(kind(passage), within(passage));
  }

  private Kind kind(Passage passage) {
    if (hide(List.of(passage))) {
      return Kind.OBFUSCATED;
    }
    if (passage.reordered()) {
      return Kind.REORDERED;
    }
    return passage.equal() >= passage.length() ? Kind.VERBATIM : Kind.EDITED;
  }

  private List<TextRange> within(Passage passage) {
    List<TextRange> ranges = new ArrayList<>();
    TextRange range = suspect.range(passage.suspectFrom(), passage.suspectTo());
    int first = characters.map(marks -> marks.firstFrom(range.start())).orElse(0);
    for (int i = first; i < size() && start(i) < range.end(); i++) {
      ranges.add(new TextRange(start(i), start(i) + characters.orElseThrow().term(i)));
    }
    return ranges;
  }
}
