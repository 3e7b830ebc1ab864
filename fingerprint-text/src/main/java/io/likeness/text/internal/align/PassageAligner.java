package io.likeness.text.internal.align;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import io.likeness.text.TextSchemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Aligns works with one suspect by their tokens.
 *
 * <p>Costs, for a work, a look-up for each of its tokens, and what the common passages take. The
 * significance is that of the best passage; others are told if chance gives them in fewer than one
 * of a thousand pairs of texts.
 */
public final class PassageAligner implements Aligner {

  /** The significance that passages besides the best one have. */
  private static final double LOG10_P_OF_FURTHER = -3;

  /** What shares fewer of its tokens nobody would call a copy. */
  private static final double LEAST_SIMILARITY = 0.25;

  /** A passage in which one token of so many is hidden is disguised. */
  private static final int TOKENS_PER_DISGUISE = 50;

  private final Optional<Prepared> prepared;

  /**
   * Prepares a suspect.
   *
   * @param suspect its fingerprints; one without tokens aligns with nothing
   */
  public PassageAligner(FingerprintSet suspect) {
    Optional<Landmarks> disguises = suspect.landmarks(TextSchemes.DISGUISES);
    prepared =
        suspect
            .landmarks(TextSchemes.TOKENS)
            .filter(tokens -> !tokens.isEmpty())
            .map(tokens -> new Prepared(new TokenSequence(tokens), disguises));
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    return prepared
        .flatMap(
            suspect ->
                work.landmarks(TextSchemes.TOKENS)
                    .filter(tokens -> !tokens.isEmpty())
                    .flatMap(tokens -> suspect.align(new TokenSequence(tokens))))
        .map(List::of)
        .orElse(List.of());
  }

  /** What is needed of the suspect for every work. */
  private static final class Prepared {
    private final TokenSequence suspect;
    private final Vocabulary vocabulary;
    private final int[] ids;
    private final Successions successions;
    private final RunFinder runs;
    private final EditAlignment.Scratch scratch = new EditAlignment.Scratch();
    private final int[] disguisesBefore;

    private Prepared(TokenSequence suspect, Optional<Landmarks> disguises) {
      this.suspect = suspect;
      vocabulary = new Vocabulary(suspect);
      ids = vocabulary.ids(suspect);
      successions = new Successions(ids);
      runs = new RunFinder(new SeedIndex(suspect, ids), ids);
      disguisesBefore = new int[ids.length + 1];
      disguises.ifPresent(this::countDisguises);
    }

    private void countDisguises(Landmarks disguises) {
      for (int i = 0; i < disguises.size(); i++) {
        disguisesBefore[disguises.position(i) + 1] = 1;
      }
      for (int i = 1; i < disguisesBefore.length; i++) {
        disguisesBefore[i] += disguisesBefore[i - 1];
      }
    }

    private Optional<Alignment> align(TokenSequence work) {
      int[] workIds = vocabulary.ids(work);
      Rarity rarity = new Rarity(suspect, ids, vocabulary, successions, workIds);
      List<Run> found = runs.find(work, workIds, rarity);
      List<Chain> chains = new ChainFinder(found, ids.length, workIds.length).chains();
      EditAlignment edits = new EditAlignment(ids, workIds, rarity, scratch);
      double least =
          ChanceModel.bits(new Significance(LOG10_P_OF_FURTHER), ids.length, workIds.length);
      List<Passage> passages = new ArrayList<>();
      for (Passage passage : PassageJoiner.join(new PassageFinder(ids, edits).find(chains))) {
        boolean tells = passages.isEmpty() || passage.bits() >= least;
        if (tells && passage.similarity() >= LEAST_SIMILARITY) {
          passages.add(passage);
        }
      }
      return passages.isEmpty() || !Usage.isAlike(passages, suspect, work)
          ? Optional.empty()
          : Optional.of(alignment(passages, work));
    }

    private Alignment alignment(List<Passage> passages, TokenSequence work) {
      int equal = 0;
      int length = 0;
      int disguised = 0;
      for (Passage passage : passages) {
        equal += passage.equal();
        length += passage.length();
        disguised += disguisesBefore[passage.suspectTo()] - disguisesBefore[passage.suspectFrom()];
      }
      List<Segment> segments =
          passages.stream()
              .sorted(Comparator.comparingInt(Passage::suspectFrom))
              .map(passage -> segment(passage, work))
              .toList();
      boolean obfuscated = disguised > 0 && disguised * TOKENS_PER_DISGUISE >= length;
      return new Alignment(
          TextSchemes.WORD_3GRAM,
          segments,
          Transform.UNKNOWN.with(Property.OBFUSCATED, obfuscated),
          (double) equal / length,
          ChanceModel.significance(passages.getFirst().bits(), ids.length, work.size()));
    }

    private Segment segment(Passage passage, TokenSequence work) {
      return new Segment(
          suspect.range(passage.suspectFrom(), passage.suspectTo()),
          work.range(passage.workFrom(), passage.workTo()),
          passage.similarity());
    }
  }
}
