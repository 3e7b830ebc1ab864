package io.likeness.text;

import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.internal.code.CodeCollector;
import io.likeness.text.internal.code.CodeFamily;
import io.likeness.text.internal.code.CodeLexer;
import io.likeness.text.internal.exempt.ExemptCollector;
import io.likeness.text.internal.extract.TextSink;
import io.likeness.text.internal.landmark.LandmarkCollector;
import io.likeness.text.internal.token.CharacterFolding;
import io.likeness.text.internal.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that comes in pieces. For one thread.
 *
 * <p>Its beginning is held back until it is clear whether it is source code. Source code is held
 * back to its end, for what unrelated programs share is taken out of it; prose is passed on.
 */
final class TextStream implements TextSink {

  /** As many characters tell what a text is. */
  private static final int HEAD = 1 << 13;

  /** No documentation before the first line of a program is longer. */
  private static final int MOST_HEAD = 1 << 17;

  /** No program that a person wrote is longer. */
  private static final int MOST_CODE = 1 << 22;

  private final Role role;
  private final LandmarkCollector landmarks;
  private final Tokenizer tokenizer;
  private final ExemptCollector exempt;
  private final StringBuilder held = new StringBuilder();
  private Optional<CodeFamily> family = Optional.empty();
  private int head = HEAD;
  private boolean passing;

  TextStream(CharacterFolding folding, Role role) {
    this.role = role;
    landmarks = new LandmarkCollector(role);
    tokenizer = new Tokenizer(folding, landmarks);
    exempt = new ExemptCollector(role == Role.SUSPECT);
  }

  @Override
  public boolean isFull() {
    return landmarks.isFull();
  }

  @Override
  public void accept(char[] text, int from, int to) {
    if (passing) {
      pass(text, from, to);
      return;
    }
    boolean judged = held.length() >= head;
    held.append(text, from, to - from);
    if (!judged && held.length() >= head) {
      recognise();
    }
    if (held.length() >= head && (family.isEmpty() || held.length() > MOST_CODE)) {
      pass();
    }
  }

  /** Judges the head; one that is all documentation is made longer first. */
  private void recognise() {
    String seen = held.substring(0, Math.min(head, held.length()));
    while (head < MOST_HEAD && CodeFamily.isUndecided(seen)) {
      head *= 2;
      if (held.length() < head) {
        return;
      }
      seen = held.substring(0, head);
    }
    family = CodeFamily.of(seen);
  }

  /** Goes on as with prose. */
  private void pass() {
    family = Optional.empty();
    passing = true;
    char[] text = heldText();
    pass(text, 0, text.length);
    held.setLength(0);
    held.trimToSize();
  }

  private void pass(char[] text, int from, int to) {
    tokenizer.accept(text, from, to);
    exempt.accept(text, from, to);
  }

  private char[] heldText() {
    char[] text = new char[held.length()];
    held.getChars(0, text.length, text, 0);
    return text;
  }

  /** Ends the text. */
  FingerprintSet finish() {
    if (!passing && held.length() < head) {
      family = CodeFamily.of(held.toString());
    }
    List<Fingerprint> code = new ArrayList<>();
    if (family.isPresent()) {
      char[] text = heldText();
      CodeCollector collector = new CodeCollector(role);
      new CodeLexer(text, family.get(), collector).run();
      code.addAll(collector.finish());
      tokenizer.accept(text, 0, text.length);
    } else if (!passing) {
      pass();
    }
    tokenizer.finish();
    FingerprintSet words = landmarks.finish(tokenizer.length());
    code.addAll(0, words.fingerprints());
    // A text that is too short to judge has no other fingerprints.
    if (!words.fingerprints().isEmpty()) {
      exempt.finish().ifPresent(code::add);
    }
    return new FingerprintSet(words.extent(), code, words.notes());
  }
}
