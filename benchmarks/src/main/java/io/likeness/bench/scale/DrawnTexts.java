package io.likeness.bench.scale;

import io.likeness.bench.media.TextFiles;
import io.likeness.bench.media.Words;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import io.likeness.text.TextFingerprinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws texts in which each word follows the one before as often as in real ones, and of which each
 * is as long as one of those. A hundred words of each other text are asked for.
 */
public final class DrawnTexts implements DrawnWorks {

  private static final int ASKED_WORDS = 100;

  private final TextFingerprinter fingerprinter = new TextFingerprinter();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /** The places where a word stands, by the word. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  private final SplittableRandom random;

  /**
   * Reads real texts.
   *
   * @param texts at least two, of a hundred words or more; shorter ones are left out
   * @param seed what to draw from
   * @throws UnreadableMediaException if a text cannot be extracted
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if too few are left
   */
  public DrawnTexts(List<Path> texts, long seed) throws UnreadableMediaException, IOException {
    this.random = new SplittableRandom(seed);
    for (Path text : texts) {
      take(TextFiles.extract(text));
    }
    if (asked.isEmpty() || lengths.isEmpty()) {
      throw new IllegalArgumentException("too few texts: " + texts.size());
    }
    for (int i = 0; i < words.size(); i++) {
      places.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i);
    }
  }

  private void take(String text) {
    Words cut = Words.of(text);
    if (cut.size() < ASKED_WORDS) {
      return;
    }
    if ((asked.size() + lengths.size()) % ASKED == 0) {
      int from = (cut.size() - ASKED_WORDS) / 2;
      String excerpt = text.substring(cut.start(from), cut.end(from + ASKED_WORDS - 1));
      asked.add(
          new Asked(
              fingerprinter.fingerprint(text, Role.WORK),
              fingerprinter.fingerprint(excerpt, Role.SUSPECT)));
    } else {
      lengths.add(cut.size());
      for (int i = 0; i < cut.size(); i++) {
        words.add(cut.word(i));
      }
    }
  }

  @Override
  public Modality modality() {
    return Modality.TEXT;
  }

  @Override
  public String unit() {
    return "documents";
  }

  @Override
  public double amount(FingerprintSet work) {
    return 1;
  }

  @Override
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public FingerprintSet next() {
    int length = lengths.get(random.nextInt(lengths.size()));
    StringBuilder text = new StringBuilder();
    int at = random.nextInt(words.size());
    for (int i = 0; i < length; i++) {
      String word = words.get(at);
      text.append(word).append(' ');
      List<Integer> same = places.getOrDefault(word, List.of());
      at = (same.get(random.nextInt(same.size())) + 1) % words.size();
    }
    return fingerprinter.fingerprint(text.toString(), Role.WORK);
  }
}
