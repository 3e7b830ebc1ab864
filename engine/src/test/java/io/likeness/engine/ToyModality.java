package io.likeness.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as landmarks, and runs of at least three common words as alignments: simple enough that the
 * tests of the engine can foretell what it finds.
 */
final class ToyModality implements ModalityProvider {

  static final FingerprintScheme WORDS =
      FingerprintScheme.landmarks("toy-words", 1, Modality.TEXT, 24);

  /** The decimal logarithm of the p-value that every common word adds. */
  static final double LOG_10_P_OF_A_WORD = -3;

  private static final int SHORTEST_RUN = 3;

  @Override
  public Modality modality() {
    return Modality.TEXT;
  }

  @Override
  public boolean supports(String mediaType) {
    return mediaType.equals("text/plain");
  }

  @Override
  public List<FingerprintScheme> schemes() {
    return List.of(WORDS);
  }

  @Override
  public List<CandidateSearch> searches() {
    return List.of(new CandidateSearch.Shared(WORDS, 1, SHORTEST_RUN));
  }

  @Override
  public FingerprintSet fingerprint(MediaSource source, Role role)
      throws UnreadableMediaException, IOException {
    String text = read(source);
    if (text.contains("unreadable")) {
      throw new UnreadableMediaException(source.name(), "says so");
    }
    Landmarks.Builder words = Landmarks.builder(WORDS, 100);
    int position = 0;
    for (String word : text.split(" ")) {
      words.add(word.hashCode() & 0xFFFFFF, position++);
    }
    List<String> notes = text.contains("odd") ? List.of("is odd") : List.of();
    return new FingerprintSet(new Extent.Characters(position), List.of(words.build()), notes);
  }

  private static String read(MediaSource source) throws IOException {
    try (InputStream in = source.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Override
  public Aligner aligner(FingerprintSet suspect) {
    Landmarks words = suspect.landmarks(WORDS).orElseThrow();
    return work -> runs(words, work.landmarks(WORDS).orElseThrow());
  }

  private static List<Alignment> runs(Landmarks suspect, Landmarks work) {
    List<Alignment> alignments = new ArrayList<>();
    for (int s = 0; s < suspect.size(); s++) {
      for (int w = 0; w < work.size(); w++) {
        boolean begins = s == 0 || w == 0 || suspect.term(s - 1) != work.term(w - 1);
        int length = 0;
        while (begins
            && s + length < suspect.size()
            && w + length < work.size()
            && suspect.term(s + length) == work.term(w + length)) {
          length++;
        }
        if (length >= SHORTEST_RUN) {
          alignments.add(alignment(s, w, length));
        }
      }
    }
    alignments.sort((a, b) -> a.significance().compareTo(b.significance()));
    return alignments;
  }

  private static Alignment alignment(int suspect, int work, int length) {
    Segment segment =
        new Segment(
            new Region.TextRange(suspect, suspect + length),
            new Region.TextRange(work, work + length),
            1);
    return new Alignment(
        WORDS,
        List.of(segment),
        Transform.UNKNOWN,
        1,
        new Significance(LOG_10_P_OF_A_WORD * length));
  }

  @Override
  public Preview preview(MediaSource source) throws IOException {
    return new Preview.Passage(read(source));
  }
}
