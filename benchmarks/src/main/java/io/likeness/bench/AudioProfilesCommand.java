package io.likeness.bench;

import io.likeness.audio.AudioProfile;
import io.likeness.bench.api.Attack;
import io.likeness.bench.attack.AudioAttacks;
import io.likeness.bench.data.AttackedDataSet;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.data.RelatedWorks;
import io.likeness.bench.metric.Interval;
import io.likeness.bench.report.TextTable;
import io.likeness.bench.scale.SoundProfiles;
import io.likeness.core.Modality;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the profiles of sound. */
@Command(
    name = "audio-profiles",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the profiles of sound: the bytes of an hour by scheme, and what is found of excerpts"
          + " by their length, under all attacks together.",
      "",
      "Works and copies are drawn as accuracy draws them."
    })
final class AudioProfilesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--media",
      required = true,
      paramLabel = "DIR",
      description = "The folder of works.")
  private Path media = Path.of("");

  @Option(
      names = "--works",
      paramLabel = "N",
      description = "How many of the registered works are attacked. Default: all.")
  private int works = Integer.MAX_VALUE;

  @Option(
      names = "--attack",
      paramLabel = "FAMILY",
      split = ",",
      description = "Which families of attacks, such as speed-10s; see 'list'. Default: all.")
  private Set<String> attacks = Set.of();

  @Mixin private SeedOption chance = new SeedOption();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where disguised copies are kept; 'accuracy' keeps the same ones there.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(media)) {
      throw new IOException("not a folder: " + media);
    }
    SoundProfiles profiles =
        new SoundProfiles(Path.of(System.getProperty("java.io.tmpdir")), sounds());
    PrintWriter console = spec.commandLine().getOut();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("profile"));
    for (AudioProfile profile : AudioProfile.values()) {
      SoundProfiles.Figures figures = profiles.measure(profile);
      List<String> row = new ArrayList<>(List.of(profile.name().toLowerCase(Locale.ROOT)));
      header = new ArrayList<>(List.of("profile"));
      for (Map.Entry<String, Double> bytes : figures.bytesPerHour().entrySet()) {
        header.add(bytes.getKey() + " (MB/h)");
        row.add(String.format(Locale.ROOT, "%.2f", bytes.getValue() / 1e6));
      }
      for (Map.Entry<Integer, SoundProfiles.Recall> recall : figures.recall().entrySet()) {
        header.add("recall of " + recall.getKey() + " s (%)");
        row.add(share(recall.getValue().found(), recall.getValue().queries()));
      }
      header.add("wrong");
      row.add(
          String.valueOf(
              figures.recall().values().stream().mapToInt(SoundProfiles.Recall::wrong).sum()));
      rows.add(row);
    }
    TextTable table = new TextTable(header);
    rows.forEach(table::add);
    console.print(table.plain());
    console.flush();
    return 0;
  }

  private AttackedDataSet sounds() throws IOException {
    FolderDataSet folder =
        FolderDataSet.read(
            media.toRealPath(),
            Modality.AUDIO,
            FolderDataSet.Split.of(chance.seed()),
            RelatedWorks.NONE);
    List<Attack> wanted =
        new AudioAttacks()
            .attacks(folder.hosts()).stream()
                .filter(attack -> attack.mustMatch() && attack.works() == 1)
                .filter(attack -> attacks.isEmpty() || attacks.contains(attack.name()))
                .toList();
    return AttackedDataSet.of(
        folder,
        wanted,
        new AttackedDataSet.Plan(chance.seed(), works, 0),
        out.resolve("copies").resolve(Modality.AUDIO.id()));
  }

  private static String share(int found, int queries) {
    Interval interval = Interval.ofShare(found, queries);
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f-%.1f)",
        100.0 * found / queries,
        100 * interval.low(),
        100 * interval.high());
  }
}
