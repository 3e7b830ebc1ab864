package io.likeness.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.BinaryCode;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.LocalFeatures;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A text as a code of the whole, and, as a second and costly stage, its words as landmarks and its
 * letters as local features: counts how often the second stage is asked for.
 */
final class StagedModality implements ModalityProvider {

  static final FingerprintScheme WHOLE = FingerprintScheme.code("toy-whole", 1, Modality.TEXT, 64);
  static final FingerprintScheme WORDS =
      FingerprintScheme.landmarks("toy-parts", 1, Modality.TEXT, 24);
  static final FingerprintScheme LETTERS =
      FingerprintScheme.localFeatures("toy-letters", 1, Modality.TEXT, 16);

  private final AtomicInteger costlyStages = new AtomicInteger();

  int costlyStages() {
    return costlyStages.get();
  }

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
    return List.of(WHOLE, WORDS, LETTERS);
  }

  @Override
  public List<CandidateSearch> searches() {
    return List.of(
        new CandidateSearch.Near(WHOLE, 0),
        new CandidateSearch.Shared(WORDS, 1, 1),
        new CandidateSearch.Geometric(LETTERS, 0, 1));
  }

  @Override
  public FingerprintSet fingerprint(MediaSource source, Role role) throws IOException {
    String text = read(source);
    return set(text, List.of(whole(text), words(text), letters(text)));
  }

  @Override
  public Iterator<FingerprintSet> stages(MediaSource source) throws IOException {
    String text = read(source);
    return Stream.of(false, true)
        .map(
            costly -> {
              if (!costly) {
                return set(text, List.of(whole(text)));
              }
              costlyStages.incrementAndGet();
              return set(text, List.of(whole(text), words(text), letters(text)));
            })
        .iterator();
  }

  private static FingerprintSet set(String text, List<Fingerprint> fingerprints) {
    return new FingerprintSet(new Extent.Characters(text.length()), fingerprints);
  }

  /** The whole, but for its last character. */
  private static BinaryCode whole(String text) {
    return BinaryCode.of(WHOLE, 100, new long[] {text.substring(0, text.length() - 1).hashCode()});
  }

  private static Landmarks words(String text) {
    Landmarks.Builder words = Landmarks.builder(WORDS, 100);
    int position = 0;
    for (String word : text.split(" ")) {
      words.add(word.hashCode() & 0xFFFFFF, position++);
    }
    return words.build();
  }

  /** The capital letters, all at one place. */
  private static LocalFeatures letters(String text) {
    LocalFeatures.Builder letters = LocalFeatures.builder(LETTERS, 10);
    text.chars().filter(Character::isUpperCase).forEach(c -> letters.add(c, c, 0, 0, 0, 0));
    return letters.build();
  }

  private static String read(MediaSource source) throws IOException {
    try (InputStream in = source.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Override
  public Aligner aligner(FingerprintSet suspect) {
    int length = ((Extent.Characters) suspect.extent()).characters();
    return work -> {
      List<Alignment> alignments = new ArrayList<>();
      int workLength = ((Extent.Characters) work.extent()).characters();
      if (work.codes(WHOLE).equals(suspect.codes(WHOLE))) {
        alignments.add(alignment(WHOLE, length, workLength, -20));
      }
      if (suspect.landmarks(WORDS).isPresent()) {
        alignments.add(alignment(WORDS, length / 2, workLength / 2, -10));
      }
      return alignments;
    };
  }

  private static Alignment alignment(
      FingerprintScheme scheme, int suspect, int work, double log10P) {
    Segment segment =
        new Segment(new Region.TextRange(0, suspect), new Region.TextRange(0, work), 1);
    return new Alignment(scheme, List.of(segment), Transform.UNKNOWN, 1, new Significance(log10P));
  }

  @Override
  public Preview preview(MediaSource source) throws IOException {
    return new Preview.Passage(read(source));
  }
}
