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

  private final List<Exempt> all;

  Exemptions(List<Exempt> all) {
    this.all = List.copyOf(all);
  }

  /** Reads quotations and lists of references out of {@code text-exempt} evidence. */
  static List<Exempt> read(
      Optional<Landmarks> evidence, TokenSequence tokens, TextExclusions exclusions) {
    List<Exempt> found = new ArrayList<>();
    for (int i = 0; evidence.isPresent() && i < evidence.get().size(); i++) {
      ExemptRange range = ExemptRange.of(evidence.get().term(i), evidence.get().position(i));
      boolean listed = range.kind() == Kind.BIBLIOGRAPHY;
      int from = tokens.firstFrom(range.start());
      int to = tokens.firstFrom(range.end());
      if (from < to && (listed ? exclusions.bibliographies() : exclusions.quotations())) {
        Reason reason = listed ? Reason.BIBLIOGRAPHY : Reason.QUOTATION;
        found.add(new Exempt(from, to, reason, "", range.kind() != Kind.QUOTED));
      }
    }
    return found;
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
