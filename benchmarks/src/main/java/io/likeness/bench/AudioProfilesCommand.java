package io.likeness.bench;

import io.likeness.audio.AudioProfile;
import io.likeness.bench.api.Attack;
import io.likeness.bench.data.AttackedDataSet;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.data.RelatedWorks;
import io.likeness.bench.metric.Interval;
import io.likeness.bench.report.TextTable;
import io.likeness.bench.scale.SoundProfiles;
import io.likeness.core.Modality;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  @Mixin private DisguiseOptions disguises = new DisguiseOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where disguised copies are kept; 'accuracy' keeps the same ones there.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    SoundProfiles profiles =
        new SoundProfiles(Path.of(System.getProperty("java.io.tmpdir")), sounds());
    Map<AudioProfile, SoundProfiles.Figures> measured = new EnumMap<>(AudioProfile.class);
    for (AudioProfile profile : AudioProfile.values()) {
      measured.put(profile, profiles.measure(profile));
    }
    TextTable table = new TextTable(header(measured.values().iterator().next()));
    measured.forEach((profile, figures) -> table.add(row(profile, figures)));
    PrintWriter console = spec.commandLine().getOut();
    console.print(table.plain());
    console.flush();
    return 0;
  }

  private AttackedDataSet sounds() throws IOException {
    FolderDataSet folder = disguises.draw(media, Modality.AUDIO, RelatedWorks.NONE);
    List<Attack> wanted =
        disguises.attacks(folder).stream()
            .filter(attack -> attack.mustMatch() && attack.works() == 1)
            .toList();
    return disguises.disguise(folder, wanted, works, 0, out.resolve("copies"));
  }

  private static List<String> header(SoundProfiles.Figures figures) {
    List<String> header = new ArrayList<>(List.of("profile"));
    figures.bytesPerHour().keySet().forEach(scheme -> header.add(scheme + " (MB/h)"));
    figures.recall().keySet().forEach(seconds -> header.add("recall of " + seconds + " s (%)"));
    header.add("wrong");
    return header;
  }

  private static List<String> row(AudioProfile profile, SoundProfiles.Figures figures) {
    List<String> row = new ArrayList<>(List.of(profile.name().toLowerCase(Locale.ROOT)));
    for (double bytes : figures.bytesPerHour().values()) {
      row.add(String.format(Locale.ROOT, "%.2f", bytes / 1e6));
    }
    int wrong = 0;
    for (SoundProfiles.Recall recall : figures.recall().values()) {
      row.add(share(recall.found(), recall.queries()));
      wrong += recall.wrong();
    }
    row.add(String.valueOf(wrong));
    return row;
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
