package io.likeness.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.report.RunJson;
import io.likeness.bench.report.TextTable;
import io.likeness.bench.scale.CatalogueGrowth;
import io.likeness.bench.scale.CatalogueGrowth.Size;
import io.likeness.bench.scale.DrawnSounds;
import io.likeness.bench.scale.DrawnTexts;
import io.likeness.bench.scale.DrawnWorks;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures catalogues of sounds or texts of growing size. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures catalogues of sounds or texts of growing size: the CPU time of a whole query, what is"
          + " found, the bytes, the rate of ingest.",
      "",
      "Every fifth work of the folder is registered and asked for by an excerpt, of 10 seconds or of"
          + " 100 words. The rest of the catalogue is drawn from the other works."
    })
final class GrowthCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--media",
      required = true,
      paramLabel = "DIR",
      description = "The folder of works.")
  private Path media = Path.of("");

  @Option(
      names = "--modality",
      required = true,
      paramLabel = "audio|text",
      description = "What the works are.")
  private Modality modality = Modality.AUDIO;

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description =
          "Sizes of catalogues, in hours of sound or in documents. Default: 1, 10 and 100 hours; 1000"
              + " and 10000 documents.")
  private List<Double> sizes = List.of();

  @Mixin private SeedOption chance = new SeedOption();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where catalogues are made and deleted. Default: the folder for temporary files.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the sizes as JSON.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws Exception {
    DrawnWorks works = works();
    CatalogueGrowth growth = new CatalogueGrowth(folder, works);
    List<Size> measured = new ArrayList<>();
    for (double size : sizes()) {
      measured.add(growth.measure(size));
    }
    spec.commandLine().getOut().println(table(works.unit(), measured).plain());
    if (out.isPresent()) {
      ObjectNode root = RunJson.machine();
      root.put("seed", chance.seed()).put("unit", works.unit());
      write(root.putArray("sizes"), measured);
      RunJson.write(root, out.get());
    }
    return 0;
  }

  private DrawnWorks works() throws UnreadableMediaException, IOException {
    List<Path> files = FolderDataSet.all(media, modality);
    return switch (modality) {
      case AUDIO -> new DrawnSounds(folder, files, chance.seed());
      case TEXT -> new DrawnTexts(files, chance.seed());
      default ->
          throw new IllegalArgumentException(
              "not drawn here: " + modality.id() + "; see likeness-bench scale --pictures");
    };
  }

  private List<Double> sizes() {
    if (!sizes.isEmpty()) {
      return sizes;
    }
    return modality == Modality.AUDIO ? List.of(1.0, 10.0, 100.0) : List.of(1000.0, 10_000.0);
  }

  private static TextTable table(String unit, List<Size> sizes) {
    TextTable table =
        new TextTable(
            List.of(
                unit, "works", "query (ms CPU)", "KB each", "ingest (/s CPU)", "found", "wrong"));
    for (Size size : sizes) {
      table.add(
          List.of(
              String.format(Locale.ROOT, "%,.0f", size.amount()),
              String.format(Locale.ROOT, "%,d", size.works()),
              String.format(Locale.ROOT, "%,.2f", size.queryMicros() / 1e3),
              String.format(Locale.ROOT, "%,.1f", size.bytesPerUnit() / 1e3),
              String.format(Locale.ROOT, "%,.1f", size.ingestPerSecond()),
              String.format(Locale.ROOT, "%.3f", size.found()),
              String.format(Locale.ROOT, "%.3f", size.wrong())));
    }
    return table;
  }

  private static void write(ArrayNode list, List<Size> sizes) {
    for (Size size : sizes) {
      list.addObject()
          .put("amount", size.amount())
          .put("works", size.works())
          .put("queryMicros", size.queryMicros())
          .put("bytesPerUnit", size.bytesPerUnit())
          .put("ingestPerSecond", size.ingestPerSecond())
          .put("found", size.found())
          .put("wrong", size.wrong());
    }
  }
}
