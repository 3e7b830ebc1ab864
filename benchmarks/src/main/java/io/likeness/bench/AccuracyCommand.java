package io.likeness.bench;

import io.likeness.bench.accuracy.Absent;
import io.likeness.bench.accuracy.Answers;
import io.likeness.bench.accuracy.Experiment;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.Progress;
import io.likeness.bench.api.Attack;
import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.data.RelatedWorks;
import io.likeness.bench.metric.Bootstrap;
import io.likeness.bench.report.AccuracyPage;
import io.likeness.bench.report.ResultsCsv;
import io.likeness.bench.report.ResultsJson;
import io.likeness.bench.report.RunJson;
import io.likeness.bench.report.Tables;
import io.likeness.bench.report.TextTable;
import io.likeness.core.Modality;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares detectors on a folder of works. */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares detectors on a folder of works.",
      "",
      "Of any folder, some works are registered, some are not and serve as negatives, and some are"
          + " hosts to paste others into. Works are disguised by every attack, every detector sees"
          + " every copy, and the figures of an evaluation set are printed and written to OUT:"
          + " results.json, results.csv, accuracy.html, tables.md, and run.json with what depends on the"
          + " machine. The same seed gives the same figures."
    })
final class AccuracyCommand implements Callable<Integer> {

  /** How often the progress of a detector is told. */
  private static final int TOLD_EVERY = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--media",
      required = true,
      paramLabel = "DIR",
      description = "The folder of works, or of a published data set.")
  private Path media = Path.of("");

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      defaultValue = "folder",
      description = "How the folder is laid out: ${COMPLETION-CANDIDATES}. Default: folder.")
  private Layout layout = Layout.FOLDER;

  @Option(
      names = "--modality",
      paramLabel = "NAME",
      split = ",",
      description = "Which works of a folder: image, audio, text. Default: all that are there.")
  private List<Modality> modalities = List.of(Modality.values());

  @Option(
      names = "--fingerprinter",
      paramLabel = "NAME",
      split = ",",
      description = "Which detectors; see 'list'. Default: all that can run here.")
  private List<String> detectors = List.of();

  @Option(
      names = "--related",
      paramLabel = "FILE",
      description =
          "A CSV file with a group of works a line that resemble each other by nature; of folders"
              + " and of ir-plag.")
  private Optional<Path> related = Optional.empty();

  @Option(
      names = "--works",
      paramLabel = "N",
      description = "How many of the registered works are attacked. Default: all.")
  private int works = Integer.MAX_VALUE;

  @Option(
      names = "--negative-attacks",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many attacks each unregistered work is shown under. Default: 4.")
  private int negativeAttacks;

  @Option(
      names = "--tuning-share",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description = "The share of the sources that thresholds are chosen on. Default: 0.5.")
  private double tuningShare;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "" + Bootstrap.DEFAULT_RESAMPLES,
      description = "How often queries are drawn anew for intervals. Default: 1000.")
  private int resamples;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many detectors run at once. Default: 1.")
  private int threads;

  @Mixin private DisguiseOptions disguises = new DisguiseOptions();

  @Option(
      names = "--copies",
      paramLabel = "DIR",
      description = "Where disguised copies are kept for the next run. Default: OUT/copies.")
  private Optional<Path> copies = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where results are written.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    Catalogue.requireDetectors(detectors);
    Files.createDirectories(out);
    List<ExperimentResult> results = new ArrayList<>();
    List<Answers> answers = new ArrayList<>();
    for (DataSet dataSet : dataSets()) {
      Experiment.Run run = run(dataSet);
      results.add(run.result());
      answers.addAll(run.answers());
      print(run);
    }
    if (results.isEmpty()) {
      throw new IOException("no works that a detector could register in " + media);
    }
    ResultsJson.write(results, out.resolve("results.json"));
    ResultsCsv.write(results, out.resolve("results.csv"));
    AccuracyPage.write(results, out.resolve("accuracy.html"));
    Files.writeString(out.resolve("tables.md"), markdown(results));
    RunJson.write(
        spec.commandLine().getParseResult().originalArgs(), answers, out.resolve("run.json"));
    diagnostics().println("Wrote " + out.resolve("accuracy.html"));
    return 0;
  }

  private String markdown(List<ExperimentResult> results) {
    StringBuilder text = new StringBuilder();
    for (ExperimentResult result : results) {
      text.append("## ").append(result.dataSet()).append(", ").append(result.modality().id());
      text.append("\n\n");
      tables(result).forEach(table -> text.append(table.markdown()).append('\n'));
    }
    return text.toString();
  }

  private List<DataSet> dataSets() throws IOException {
    RelatedWorks relatedWorks =
        related.isPresent() ? RelatedWorks.read(related.get()) : RelatedWorks.NONE;
    if (layout != Layout.FOLDER) {
      if (!Files.isDirectory(media)) {
        throw new IOException("not a folder: " + media);
      }
      return List.of(layout.read(media, relatedWorks));
    }
    List<DataSet> dataSets = new ArrayList<>();
    for (Modality modality : modalities) {
      FolderDataSet folder = disguises.draw(media, modality, relatedWorks);
      if (!folder.works().isEmpty() && !Catalogue.detectors(modality, detectors).isEmpty()) {
        dataSets.add(attacked(folder));
      }
    }
    return dataSets;
  }

  private DataSet attacked(FolderDataSet folder) {
    List<Attack> chosen = disguises.attacks(folder);
    diagnostics()
        .printf(
            "%s: %d works registered, %d unregistered, %d hosts; %d attacks%n",
            folder.modality().id(),
            folder.works().size(),
            folder.unregistered().size(),
            folder.hosts().files().size(),
            chosen.size());
    return disguises.disguise(
        folder, chosen, works, negativeAttacks, copies.orElse(out.resolve("copies")));
  }

  private Experiment.Run run(DataSet dataSet) throws Exception {
    List<DetectorFactory> chosen = Catalogue.detectors(dataSet.modality(), detectors);
    Experiment.Options options =
        new Experiment.Options(disguises.seed(), tuningShare, resamples, threads);
    Experiment.Run run = new Experiment(dataSet, options).run(chosen, new Told(diagnostics()));
    if (run.answers().isEmpty()) {
      throw new IOException("no detector of " + dataSet.modality().id() + " could be made");
    }
    return run;
  }

  /** Tells on the terminal how far an experiment is. */
  private record Told(PrintWriter diagnostics) implements Progress {
    @Override
    public void asked(String detector, int asked, int all) {
      if (asked % TOLD_EVERY == 0 || asked == all) {
        diagnostics.printf("%s: %d of %d queries%n", detector, asked, all);
        diagnostics.flush();
      }
    }

    @Override
    public void absent(Absent absent) {
      diagnostics.printf(
          "%s could not be made and is left out: %s%n", absent.detector(), absent.reason());
      diagnostics.flush();
    }
  }

  /** Makes the tables; of published data sets also the areas by which they are compared. */
  private List<TextTable> tables(ExperimentResult result) {
    List<TextTable> tables =
        new ArrayList<>(List.of(Tables.figures(result), Tables.attacks(result)));
    if (result.modality() == Modality.TEXT) {
      Tables.passages(result).ifPresent(tables::add);
    }
    if (layout != Layout.FOLDER) {
      tables.add(Tables.areas(result));
    }
    Tables.calibration(result).ifPresent(tables::add);
    return tables;
  }

  private void print(Experiment.Run run) {
    PrintWriter print = spec.commandLine().getOut();
    ExperimentResult result = run.result();
    print.println(result.dataSet() + ", " + result.modality().id());
    tables(result).forEach(table -> print.println(table.plain()));
    print.flush();
  }

  private PrintWriter diagnostics() {
    return spec.commandLine().getErr();
  }
}
