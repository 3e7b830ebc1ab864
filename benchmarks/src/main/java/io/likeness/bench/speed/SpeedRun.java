package io.likeness.bench.speed;

import io.likeness.bench.report.TextTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of JMH, and how they relate to the limits and peers measured in the same run. */
public final class SpeedRun {

  private static final String LIMIT = "limit";
  private static final String PEER = "peer";

  /** Ends the names of what is asked together; only what is asked so too stands beside it. */
  private static final String BATCH = "Batch";

  /**
   * What a parameter of that name counts, in bytes or seconds of sound, and how its rate is told.
   */
  private static final Pattern CONTENT = Pattern.compile("\\b(kilobytes|seconds)=(\\d+)");

  private final List<Row> rows;

  /**
   * Reads results.
   *
   * @param results what JMH measured
   */
  public SpeedRun(Collection<RunResult> results) {
    List<Measured> measured =
        results.stream()
            .map(result -> measured(result.getParams(), result.getPrimaryResult()))
            .toList();
    this.rows = rows(measured);
  }

  /**
   * A time relative to another.
   *
   * @param suite the class of the benchmarks
   * @param parameters its parameters, such as "side=512"
   * @param benchmark what was measured
   * @param micros its time in microseconds
   * @param error half of its 99.9 % interval; NaN if there were too few iterations
   * @param rate how fast that is, such as "120 MB/s"; empty if the parameters do not say of what
   * @param baseline the limit or peer beside it
   * @param ratio how many times as long as the baseline it takes
   */
  public record Row(
      String suite,
      String parameters,
      String benchmark,
      double micros,
      double error,
      String rate,
      String baseline,
      double ratio) {}

  private static String rate(Measured one) {
    Matcher content = CONTENT.matcher(one.parameters);
    if (!content.find()) {
      return "";
    }
    double amount = Double.parseDouble(content.group(2));
    return content.group(1).equals("seconds")
        ? String.format(Locale.ROOT, "%,.0fx real time", amount * 1e6 / one.micros)
        : String.format(Locale.ROOT, "%,.1f MB/s", amount * 1e3 / one.micros);
  }

  private record Measured(
      String suite, String parameters, String name, double micros, double error) {

    boolean isBaseline() {
      return name.startsWith(LIMIT) || name.startsWith(PEER);
    }

    boolean standsBeside(Measured other) {
      return suite.equals(other.suite)
          && parameters.equals(other.parameters)
          && isBatch() == other.isBatch();
    }

    private boolean isBatch() {
      return name.endsWith(BATCH);
    }
  }

  private static Measured measured(BenchmarkParams params, Result<?> result) {
    String name = params.getBenchmark();
    int method = name.lastIndexOf('.');
    String suite = name.substring(name.lastIndexOf('.', method - 1) + 1, method);
    List<String> parameters = new ArrayList<>();
    for (String key : new TreeSet<>(params.getParamsKeys())) {
      parameters.add(key + "=" + params.getParam(key));
    }
    return new Measured(
        suite,
        String.join(", ", parameters),
        name.substring(method + 1),
        result.getScore(),
        result.getScoreError());
  }

  private static List<Row> rows(List<Measured> all) {
    List<Row> rows = new ArrayList<>();
    for (Measured one : all) {
      if (!one.isBaseline()) {
        all.stream()
            .filter(other -> other.isBaseline() && other.standsBeside(one))
            .map(baseline -> row(one, baseline))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static Row row(Measured one, Measured baseline) {
    return new Row(
        one.suite,
        one.parameters,
        one.name,
        one.micros,
        one.error,
        rate(one),
        baseline.name,
        one.micros / baseline.micros);
  }

  /**
   * Returns the ratios.
   *
   * @return a row for each benchmark and each limit or peer beside it
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Makes a table.
   *
   * @return a row for each ratio
   */
  public TextTable table() {
    TextTable table =
        new TextTable(List.of("benchmark", "parameters", "us", "+-", "rate", "against", "ratio"));
    for (Row row : rows) {
      table.add(
          List.of(
              row.suite() + "." + row.benchmark(),
              row.parameters(),
              String.format(Locale.ROOT, "%,.1f", row.micros()),
              Double.isNaN(row.error()) ? "-" : String.format(Locale.ROOT, "%,.1f", row.error()),
              row.rate(),
              row.baseline(),
              String.format(Locale.ROOT, "%.2f", row.ratio())));
    }
    return table;
  }
}
