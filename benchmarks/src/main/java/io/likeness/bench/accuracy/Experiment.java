package io.likeness.bench.accuracy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.api.Query;
import io.likeness.bench.data.AttackedDataSet;
import io.likeness.bench.data.SeededHash;
import io.likeness.bench.metric.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares detectors on a data set.
 *
 * <p>Each detector registers all works, then sees all queries. The queries are split by a seeded
 * hash of their sources into a tuning and an evaluation set. The threshold of each detector is the
 * score just above its highest false match on the tuning set; it is applied to the evaluation set.
 * A false match is any work that a query does not copy: that of another work's copy, and any work
 * for queries that copy nothing.
 */
public final class Experiment {

  private final DataSet dataSet;
  private final Options options;

  /**
   * Plans an experiment.
   *
   * @param dataSet works, queries and truth
   * @param options how to compare
   */
  public Experiment(DataSet dataSet, Options options) {
    this.dataSet = dataSet;
    this.options = options;
  }

  /**
   * How to compare.
   *
   * @param seed what to draw from
   * @param tuningShare the share of the sources whose queries are the tuning set, 0 to 1
   * @param resamples how often queries are drawn anew for intervals, 1 or greater
   * @param threads how many detectors run at once, 1 or greater; does not change the result
   */
  public record Options(long seed, double tuningShare, int resamples, int threads) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Options {
      if (!(tuningShare >= 0 && tuningShare <= 1)) {
        throw new IllegalArgumentException("tuningShare is not in 0..1: " + tuningShare);
      }
      if (resamples < 1 || threads < 1) {
        throw new IllegalArgumentException(
            "less than 1: resamples " + resamples + ", threads " + threads);
      }
    }

    /**
     * Returns the usual options: half of the sources tune, a thousand samples, one detector at a
     * time.
     *
     * @param seed what to draw from
     * @return the options
     */
    public static Options of(long seed) {
      return new Options(seed, 0.5, Bootstrap.DEFAULT_RESAMPLES, 1);
    }
  }

  /**
   * What a run gave.
   *
   * @param result the scores
   * @param answers what each detector said, and how long it took
   */
  public record Run(ExperimentResult result, List<Answers> answers) {
    /** Copies the list. */
    public Run {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Runs the experiment. A file that a detector cannot read counts as not found and is listed; so
   * is a detector that cannot be made, and the others go on.
   *
   * @param factories the detectors, which can run here
   * @param progress hears how far it is
   * @return the result
   * @throws Exception if a detector fails otherwise than when it is made or on one file
   */
  public Run run(List<DetectorFactory> factories, Progress progress) throws Exception {
    List<Outcome> outcomes = interrogate(factories, progress);
    List<Answers> answers = only(Answers.class, outcomes);
    List<DetectorResult> results = new ArrayList<>();
    for (Answers of : answers) {
      results.add(score(of));
    }
    ExperimentResult result =
        new ExperimentResult(
            dataSet.name(),
            dataSet.modality(),
            options.seed(),
            options.tuningShare(),
            options.resamples(),
            dataSet.works().size(),
            dataSet.queries().stream().map(Query::source).distinct().count(),
            results,
            only(Absent.class, outcomes),
            dataSet instanceof AttackedDataSet attacked ? attacked.skipped() : List.of());
    return new Run(result, answers);
  }

  private static <T extends Outcome> List<T> only(Class<T> kind, List<Outcome> outcomes) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<Outcome> interrogate(List<DetectorFactory> factories, Progress progress)
      throws Exception {
    Interrogation interrogation = new Interrogation(dataSet, options.seed(), progress);
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      List<Future<Outcome>> running = new ArrayList<>();
      for (DetectorFactory factory : factories) {
        running.add(threads.submit(() -> interrogation.of(factory)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : running) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private DetectorResult score(Answers answers) {
    List<Answer> tuning = answers.answers().stream().filter(a -> tunes(a.query())).toList();
    List<Answer> evaluation = answers.answers().stream().filter(a -> !tunes(a.query())).toList();
    double threshold = new ScoredPairs(dataSet, tuning, Detection::score).ranking().threshold(0);
    return new DetectorResult(
        answers.detector(),
        threshold,
        scores(tuning, threshold),
        scores(evaluation, threshold),
        answers.failures());
  }

  private SubsetScores scores(List<Answer> answers, double threshold) {
    Bootstrap bootstrap = new Bootstrap(options.resamples(), options.seed());
    return new Scoring(dataSet, answers, threshold, bootstrap).scores();
  }

  private boolean tunes(Query query) {
    return tunes(query.source(), options.seed(), options.tuningShare());
  }

  /**
   * Returns whether the queries that were made from a source serve for tuning.
   *
   * @param source the work's name
   * @param seed what the split is drawn from
   * @param tuningShare the share of the sources that do, 0 to 1
   * @return whether they do; else they are evaluated
   */
  public static boolean tunes(String source, long seed, double tuningShare) {
    return new SeededHash(seed).share("tuning/" + source) < tuningShare;
  }
}
