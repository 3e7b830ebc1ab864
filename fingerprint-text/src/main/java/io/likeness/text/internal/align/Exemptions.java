package io.likeness.text.internal.align;

import io.likeness.core.Exclusion.Reason;
import io.likeness.core.Landmarks;
import io.likeness.text.TextExclusions;
import io.likeness.text.internal.exempt.ExemptRange;
import io.likeness.text.internal.exempt.ExemptRange.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a suspect may share with works: which of it holds depends on the work. */
final class Exemptions {

  /** Marks that the work has around more of a quotation than this came along with the copy. */
  private static final double OWN_MARKS = 0.5;

  /** A passage of which less is quoted than this copies more than quotations. */
  private static final double MOSTLY_QUOTED = 2.0 / 3;

  /** More words than these are no quotation but an excerpt, whatever marks it has. */
  private static final int MOST_QUOTED = 150;

  /** Quotations with fewer words of the writer's own between them are one. */
  private static final int LEAST_BETWEEN = 10;

  /** A suspect that consists of more quotations than this, or of more references, copies. */
  private static final double MOST_OF_SUSPECT = 0.25;

  private final List<Exempt> all;

  Exemptions(List<Exempt> all) {
    this.all = List.copyOf(all);
  }

  /** Reads quotations and lists of references out of {@code text-exempt} evidence. */
  static List<Exempt> read(
      Optional<Landmarks> evidence, TokenSequence tokens, TextExclusions exclusions) {
    List<Exempt> quotations = new ArrayList<>();
    List<Exempt> references = new ArrayList<>();
    for (int i = 0; evidence.isPresent() && i < evidence.get().size(); i++) {
      ExemptRange range = ExemptRange.of(evidence.get().term(i), evidence.get().position(i));
      int from = tokens.firstFrom(range.start());
      int to = tokens.firstFrom(range.end());
      if (from < to) {
        switch (range.kind()) {
          case QUOTED -> {}
          case CITED -> quotations.add(new Exempt(from, to, Reason.QUOTATION, "", true));
          case ATTRIBUTED -> quotations.add(new Exempt(from, to, Reason.QUOTATION, "", false));
          case BIBLIOGRAPHY -> references.add(new Exempt(from, to, Reason.BIBLIOGRAPHY, "", true));
        }
      }
    }
    List<Exempt> found = new ArrayList<>();
    if (exclusions.quotations()) {
      found.addAll(bounded(withoutLong(quotations, tokens), tokens));
    }
    if (exclusions.bibliographies()) {
      found.addAll(bounded(references, tokens));
    }
    return found;
  }

  /** Leaves out quotations that follow each other and are longer together than any may be. */
  private static List<Exempt> withoutLong(List<Exempt> quotations, TokenSequence tokens) {
    List<Exempt> kept = new ArrayList<>();
    int first = 0;
    while (first < quotations.size()) {
      int words = words(quotations.get(first), tokens);
      int next = first + 1;
      while (next < quotations.size()
          && tokens.words(quotations.get(next - 1).to(), quotations.get(next).from())
              < LEAST_BETWEEN) {
        words += words(quotations.get(next++), tokens);
      }
      if (words <= MOST_QUOTED) {
        kept.addAll(quotations.subList(first, next));
      }
      first = next;
    }
    return kept;
  }

  /** Returns stretches, or none of them if they are too much of the suspect. */
  private static List<Exempt> bounded(List<Exempt> stretches, TokenSequence tokens) {
    long words = stretches.stream().mapToLong(stretch -> words(stretch, tokens)).sum();
    return words > MOST_OF_SUSPECT * tokens.words(0, tokens.size()) ? List.of() : stretches;
  }

  private static int words(Exempt exempt, TokenSequence tokens) {
    return tokens.words(exempt.from(), exempt.to());
  }

  /**
   * Finds what holds for a work, of what the two share.
   *
   * @param comparison what they share
   * @param passages the passages of it
   * @param workMarks the quotations of the work
   */
  List<Exempt> holding(
      Comparison comparison, List<Passage> passages, Optional<Landmarks> workMarks) {
    List<Exempt> shared = new ArrayList<>();
    for (Exempt exempt : all) {
      if (passages.stream().anyMatch(passage -> overlap(exempt, passage) > 0)) {
        shared.add(exempt);
      }
    }
    List<Exempt> doubtful = shared.stream().filter(exempt -> !exempt.always()).toList();
    if (!doubtful.isEmpty()) {
      BitSet quoted = tokens(doubtful);
      List<Passage> quoting =
          passages.stream().filter(p -> isMostlyQuoted(p, comparison.runs(), quoted)).toList();
      BitSet marked = quoted(comparison.work(), workMarks);
      shared.removeIf(
          exempt ->
              !exempt.always()
                  && (quoting.stream().noneMatch(passage -> overlap(exempt, passage) > 0)
                      || isMarked(exempt, comparison.runs(), marked)));
    }
    return List.copyOf(shared);
  }

  private static boolean isMostlyQuoted(Passage passage, List<Run> runs, BitSet quoted) {
    int equal = 0;
    int equalQuoted = 0;
    for (Run run : runs) {
      int from = Math.max(run.suspect(), passage.suspectFrom());
      int to = Math.min(run.suspectEnd(), passage.suspectTo());
      if (from < to && run.work() < passage.workTo() && run.workEnd() > passage.workFrom()) {
        equal += to - from;
        equalQuoted += quoted.get(from, to).cardinality();
      }
    }
    return equalQuoted > MOSTLY_QUOTED * equal;
  }

  private static int overlap(Exempt exempt, Passage passage) {
    return exempt.overlap(passage.suspectFrom(), passage.suspectTo());
  }

  private static boolean isMarked(Exempt exempt, List<Run> runs, BitSet marked) {
    int equal = 0;
    int equalMarked = 0;
    for (Run run : runs) {
      int from = Math.max(run.suspect(), exempt.from());
      int to = Math.min(run.suspectEnd(), exempt.to());
      for (int i = from; i < to; i++) {
        equal++;
        equalMarked += marked.get(i + run.diagonal()) ? 1 : 0;
      }
    }
    return equalMarked > OWN_MARKS * equal;
  }

  private static BitSet quoted(TokenSequence work, Optional<Landmarks> marks) {
    BitSet quoted = new BitSet(work.size());
    for (int i = 0; marks.isPresent() && i < marks.get().size(); i++) {
      ExemptRange range = ExemptRange.of(marks.get().term(i), marks.get().position(i));
      if (range.kind() != Kind.BIBLIOGRAPHY) {
        quoted.set(work.firstFrom(range.start()), work.firstFrom(range.end()));
      }
    }
    return quoted;
  }

  /** Returns the tokens of exempt stretches. */
  static BitSet tokens(List<Exempt> exempt) {
    BitSet tokens = new BitSet();
    exempt.forEach(stretch -> tokens.set(stretch.from(), stretch.to()));
    return tokens;
  }
}
