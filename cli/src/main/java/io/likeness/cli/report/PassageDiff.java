package io.likeness.cli.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Two passages word by word, as runs that are alike and runs that differ, in turn. Long runs and
 * long passages are shortened in the middle.
 *
 * @param work the runs of the work
 * @param suspect as many runs of the suspect
 */
record PassageDiff(List<Run> work, List<Run> suspect) {

  /** More words of a passage are not compared: the comparison takes time by their product. */
  static final int MOST_WORDS = 2000;

  /** More words of a passage are not shown. */
  static final int MOST_SHOWN = 360;

  /** More words of one run are not shown. */
  private static final int LONGEST_RUN = 80;

  /**
   * Words that stand together.
   *
   * @param same whether the other passage has the same words here
   * @param words the words that are shown
   * @param omitted how many words are left out before the last half of them
   */
  record Run(boolean same, List<Token> words, int omitted) {
    /** Keeps the first and the last words of a run. */
    static Run shortened(boolean same, List<Token> words, int limit) {
      if (words.size() <= limit) {
        return new Run(same, List.copyOf(words), 0);
      }
      List<Token> kept = new ArrayList<>(words.subList(0, limit / 2));
      kept.addAll(words.subList(words.size() - limit / 2, words.size()));
      return new Run(same, List.copyOf(kept), words.size() - kept.size());
    }
  }

  /** Compares two passages. */
  static PassageDiff of(CharSequence work, CharSequence suspect) {
    List<Token> workWords = Token.of(work, MOST_WORDS);
    List<Token> suspectWords = Token.of(suspect, MOST_WORDS);
    List<Run> workRuns = new ArrayList<>();
    List<Run> suspectRuns = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(words(workWords), words(suspectWords), true).getDeltas()) {
      boolean same = delta.getType() == DeltaType.EQUAL;
      int w = delta.getSource().getPosition();
      int s = delta.getTarget().getPosition();
      List<Token> ofWork = workWords.subList(w, w + delta.getSource().size());
      List<Token> ofSuspect = suspectWords.subList(s, s + delta.getTarget().size());
      workRuns.add(Run.shortened(same, ofWork, LONGEST_RUN));
      suspectRuns.add(Run.shortened(same, ofSuspect, LONGEST_RUN));
    }
    PassageDiff shown = shortened(workRuns, suspectRuns);
    int workRest = Token.count(work) - workWords.size();
    int suspectRest = Token.count(suspect) - suspectWords.size();
    return workRest + suspectRest == 0
        ? shown
        : new PassageDiff(with(shown.work(), workRest), with(shown.suspect(), suspectRest));
  }

  /** Returns a passage alone, where there is nothing to compare it with. */
  static List<Run> alone(CharSequence passage) {
    List<Token> words = Token.of(passage, MOST_WORDS);
    Run run = Run.shortened(true, words, MOST_SHOWN);
    return with(List.of(run), Token.count(passage) - words.size());
  }

  private static List<Run> with(List<Run> runs, int omitted) {
    List<Run> all = new ArrayList<>(runs);
    all.add(new Run(true, List.of(), omitted));
    return List.copyOf(all);
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::word).toList();
  }

  /** Leaves out the runs in the middle, the same ones on both sides. */
  private static PassageDiff shortened(List<Run> work, List<Run> suspect) {
    int head = 0;
    int tail = work.size();
    int shown = 0;
    boolean front = true;
    while (head < tail) {
      int next = front ? head : tail - 1;
      shown += Math.max(work.get(next).words().size(), suspect.get(next).words().size());
      if (shown > MOST_SHOWN) {
        break;
      }
      if (front) {
        head++;
      } else {
        tail--;
      }
      front = !front;
    }
    return new PassageDiff(without(work, head, tail), without(suspect, head, tail));
  }

  private static List<Run> without(List<Run> runs, int from, int to) {
    if (from == to) {
      return List.copyOf(runs);
    }
    int omitted =
        runs.subList(from, to).stream().mapToInt(run -> run.words().size() + run.omitted()).sum();
    List<Run> kept = new ArrayList<>(runs.subList(0, from));
    kept.add(new Run(true, List.of(), omitted));
    kept.addAll(runs.subList(to, runs.size()));
    return List.copyOf(kept);
  }
}
