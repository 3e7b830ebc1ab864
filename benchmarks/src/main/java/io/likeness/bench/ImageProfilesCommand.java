package io.likeness.bench;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.data.RelatedWorks;
import io.likeness.bench.report.TextTable;
import io.likeness.core.Modality;
import io.likeness.image.ImageProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the profiles of pictures. */
@Command(
    name = "image-profiles",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares the profiles of pictures on a folder of works.",
      "",
      "Works are drawn, registered and disguised as by 'accuracy'. Printed are, for each profile, the"
          + " share of copies that are reported with an E-value of at most 1e-3, as users see them,"
          + " the wrong matches, the CPU time of a work and of a suspect, decoding and index"
          + " included, and the bytes of the index."
    })
final class ImageProfilesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--media",
      required = true,
      paramLabel = "DIR",
      description = "The folder of works.")
  private Path media = Path.of("");

  @Option(
      names = "--related",
      paramLabel = "FILE",
      description = "A CSV file with a group of works a line that resemble each other by nature.")
  private Optional<Path> related = Optional.empty();

  @Option(
      names = "--works",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the registered works are attacked. Default: 20.")
  private int works;

  @Mixin private DisguiseOptions disguises = new DisguiseOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where disguised copies are kept, and indexes are made.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    DataSet dataSet = dataSet();
    ProfileCost.warmUp(dataSet, out);
    List<ProfileCost> costs = new ArrayList<>();
    for (ImageProfile profile : ImageProfile.values()) {
      costs.add(ProfileCost.measure(profile, dataSet, out));
    }
    spec.commandLine().getOut().println(table(dataSet, costs).plain());
    return 0;
  }

  private DataSet dataSet() throws IOException {
    FolderDataSet folder =
        disguises.draw(
            media,
            Modality.IMAGE,
            related.isPresent() ? RelatedWorks.read(related.get()) : RelatedWorks.NONE);
    if (folder.works().isEmpty()) {
      throw new IOException("no pictures in " + media);
    }
    return disguises.disguise(folder, disguises.attacks(folder), works, 1, out.resolve("copies"));
  }

  private static TextTable table(DataSet dataSet, List<ProfileCost> costs) {
    List<String> header = new ArrayList<>(List.of("profile"));
    costs.forEach(cost -> header.add(cost.profile().name().toLowerCase(Locale.ROOT)));
    TextTable table = new TextTable(header);
    row(table, "CPU ms a work", costs, cost -> decimal(cost.millisOfWork()));
    row(table, "CPU ms a suspect", costs, cost -> decimal(cost.millisOfSuspect()));
    row(table, "bytes a work", costs, cost -> decimal(cost.bytesOfWork()));
    row(table, "wrong matches", costs, cost -> Long.toString(cost.wrong()));
    row(table, "unreadable files", costs, cost -> Long.toString(cost.unreadable()));
    row(table, "recall, all copies", costs, cost -> decimal(100 * cost.recall()));
    Set<String> labels = new LinkedHashSet<>();
    dataSet.queries().stream()
        .filter(query -> !query.truths().isEmpty())
        .forEach(query -> labels.add(query.label()));
    for (String label : labels) {
      row(table, label, costs, cost -> decimal(100 * cost.recall(label)));
    }
    return table;
  }

  private static void row(
      TextTable table, String name, List<ProfileCost> costs, Function<ProfileCost, String> cell) {
    List<String> row = new ArrayList<>(List.of(name));
    costs.forEach(cost -> row.add(cell.apply(cost)));
    table.add(row);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }
}
