package io.likeness.bench.report;

import io.likeness.bench.accuracy.AttackScores;
import io.likeness.bench.accuracy.DetectorResult;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.FalseMatch;
import io.likeness.bench.accuracy.Figure;
import io.likeness.bench.accuracy.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes {@code accuracy.html}: the tables and plots in one file that loads nothing and runs no
 * script, for light and dark screens and for paper.
 */
public final class AccuracyPage {

  private final Html html = new Html();
  private int plots;

  private AccuracyPage() {}

  /**
   * Writes the page.
   *
   * @param experiments the results
   * @param file where to write, replaced if it exists
   * @throws IOException if it cannot be written
   */
  public static void write(List<ExperimentResult> experiments, Path file) throws IOException {
    AccuracyPage page = new AccuracyPage();
    page.head();
    for (ExperimentResult experiment : experiments) {
      page.experiment(experiment);
    }
    page.html.close().close().close();
    Files.writeString(file, "<!DOCTYPE html>\n" + page.html + "\n");
  }

  private void head() throws IOException {
    html.open("html", "lang", "en").open("head");
    html.markup("<meta charset=\"utf-8\"/>")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
        .markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\"/>")
        .element("title", "Detection accuracy")
        .markup("<style>\n" + style() + "</style>")
        .close();
    html.open("body").open("main").element("h1", "Detection accuracy");
    html.element(
        "p",
        "Every figure is of the evaluation set, with its 95 % confidence interval. A tuned figure"
            + " takes the threshold that has no false match on the tuning set; an oracle figure"
            + " takes the one that has none on the evaluation set itself.",
        "class",
        "lead");
  }

  private static String style() throws IOException {
    try (InputStream css = AccuracyPage.class.getResourceAsStream("accuracy.css")) {
      if (css == null) {
        throw new IOException("accuracy.css is missing from the program");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void experiment(ExperimentResult experiment) {
    html.open("section");
    html.element("h2", experiment.dataSet() + " (" + experiment.modality().id() + ")");
    facts(experiment);
    legend(experiment);
    html.element("h3", "Figures");
    figures(experiment);
    html.element("h3", "Curves");
    Plots drawn = new Plots(experiment);
    html.open("div", "class", "plots");
    plot("ROC", drawn.roc());
    plot("Precision over recall", drawn.precisionRecall());
    drawn.calibration().ifPresent(plot -> plot("Calibration of E-values", plot));
    html.close();
    html.element("h3", "Recall under each attack");
    attacks(experiment, AttackScores::recallTuned);
    html.element("h3", "Area under ROC of each attack");
    attacks(experiment, AttackScores::areaUnderRoc);
    List<Plot> strengths = drawn.strengths();
    if (!strengths.isEmpty()) {
      html.element("h3", "Recall against strength");
      html.open("div", "class", "plots");
      strengths.forEach(plot -> plot(plot.x().label(), plot));
      html.close();
    }
    experiment.detectors().forEach(this::falseMatches);
    problems(experiment);
    html.close();
  }

  private void falseMatches(DetectorResult detector) {
    list(
        "Highest scores of false matches of " + detector.detector(),
        detector.evaluation().falseMatches().stream().map(AccuracyPage::falseMatch).toList());
  }

  private static String falseMatch(FalseMatch match) {
    String eValue =
        Double.isNaN(match.eValue())
            ? ""
            : String.format(Locale.ROOT, ", E-value %.2g", match.eValue());
    return String.format(
        Locale.ROOT,
        "%s, taken for %s: score %.4g%s",
        match.query(),
        match.work(),
        match.score(),
        eValue);
  }

  private void facts(ExperimentResult experiment) {
    html.open("dl", "class", "facts");
    fact("works registered", experiment.works());
    fact("sources of queries", experiment.sources());
    experiment.detectors().stream()
        .findFirst()
        .ifPresent(
            detector -> {
              fact("queries, tuning", detector.tuning().queries());
              fact("queries, evaluation", detector.evaluation().queries());
              fact("copies, evaluation", detector.evaluation().copies());
              fact("wrong pairs, evaluation", detector.evaluation().wrongPairs());
            });
    fact("seed", experiment.seed());
    html.close();
  }

  private void fact(String name, long value) {
    html.open("div").element("dt", name).element("dd", String.format(Locale.ROOT, "%,d", value));
    html.close();
  }

  private void legend(ExperimentResult experiment) {
    html.open("ul", "class", "legend");
    for (int i = 0; i < experiment.detectors().size(); i++) {
      html.open("li", "class", "s" + i % Theme.LIGHT.series().size());
      html.open("span", "class", "line round" + i / Theme.LIGHT.series().size()).close();
      html.text(experiment.detectors().get(i).detector()).close();
    }
    html.close();
  }

  private void figures(ExperimentResult experiment) {
    table("", experiment);
    for (Metric metric : Tables.metrics(experiment)) {
      html.open("tr").element("th", metric.label(), "scope", "row");
      Optional<String> best = best(experiment, metric);
      for (DetectorResult detector : experiment.detectors()) {
        Optional<Figure> figure = detector.evaluation().figure(metric);
        if (figure.isPresent()) {
          cell(
              figure.get(), best.equals(Optional.of(Tables.value(figure.get()))) ? "best" : "", "");
        } else {
          html.element("td", "–", "class", "none");
        }
      }
      html.close();
    }
    html.close().close().close();
  }

  /** Returns the best figure as it is printed; empty if all are the same. */
  private static Optional<String> best(ExperimentResult experiment, Metric metric) {
    List<Figure> figures =
        experiment.detectors().stream()
            .flatMap(detector -> detector.evaluation().figure(metric).stream())
            .sorted(Comparator.comparingDouble(Figure::value))
            .toList();
    String least = Tables.value(figures.getFirst());
    String greatest = Tables.value(figures.getLast());
    return least.equals(greatest)
        ? Optional.empty()
        : Optional.of(metric.greaterIsBetter() ? greatest : least);
  }

  private void attacks(ExperimentResult experiment, Function<AttackScores, Figure> figure) {
    table("attack (copies)", experiment);
    int count =
        experiment.detectors().stream()
            .mapToInt(d -> d.evaluation().attacks().size())
            .min()
            .orElse(0);
    for (int i = 0; i < count; i++) {
      AttackScores first = experiment.detectors().getFirst().evaluation().attacks().get(i);
      html.open("tr");
      html.element(
          "th",
          first.copies() > 0
              ? first.label() + " (" + first.copies() + ")"
              : first.label() + ": false alarms of " + first.queries(),
          "scope",
          "row");
      for (DetectorResult detector : experiment.detectors()) {
        attack(detector.evaluation().attacks().get(i), figure);
      }
      html.close();
    }
    html.close().close().close();
  }

  private void attack(AttackScores attack, Function<AttackScores, Figure> figure) {
    if (attack.copies() > 0) {
      Figure share = figure.apply(attack);
      cell(share, "heat", String.format(Locale.ROOT, "--v:%.1f%%", 100 * share.value()));
    } else {
      html.element("td", String.valueOf(attack.falseAlarms()));
    }
  }

  private void table(String first, ExperimentResult experiment) {
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    html.element("th", first, "scope", "col");
    experiment.detectors().forEach(d -> html.element("th", d.detector(), "scope", "col"));
    html.close().close().open("tbody");
  }

  private void cell(Figure figure, String kind, String style) {
    html.open("td", "class", kind, "style", style).text(Tables.value(figure));
    html.element("small", Tables.interval(figure)).close();
  }

  private void plot(String caption, Plot plot) {
    String id = "p" + plots++;
    html.open("figure").element("figcaption", caption);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      html.open("div", "class", theme.name(), "role", "img", "aria-label", plot.title());
      html.markup(plot.svg(theme, id)).close();
    }
    html.close();
  }

  private void problems(ExperimentResult experiment) {
    experiment
        .absent()
        .forEach(a -> html.element("p", a.detector() + " could not be made: " + a.reason()));
    list(
        "Copies that could not be made: " + experiment.skipped().size(),
        experiment.skipped().stream()
            .map(s -> s.attack() + ", " + s.work() + ": " + s.reason())
            .toList());
    for (DetectorResult detector : experiment.detectors()) {
      list(
          "Files that " + detector.detector() + " could not read: " + detector.failures().size(),
          detector.failures().stream().map(f -> f.item() + ": " + f.reason()).toList());
    }
  }

  /** Writes a list that one may open, if there is anything in it. */
  private void list(String summary, List<String> items) {
    if (!items.isEmpty()) {
      html.open("details").element("summary", summary).open("ul");
      items.forEach(item -> html.element("li", item));
      html.close().close();
    }
  }
}
