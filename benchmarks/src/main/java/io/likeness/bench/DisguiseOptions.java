package io.likeness.bench;

import io.likeness.bench.api.Attack;
import io.likeness.bench.data.AttackedDataSet;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.data.RelatedWorks;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the works of a folder are drawn and disguised. */
final class DisguiseOptions {

  @Option(
      names = "--attack",
      paramLabel = "FAMILY",
      split = ",",
      description = "Which families of attacks; see 'list'. Default: all.")
  private Set<String> families = new LinkedHashSet<>();

  @Mixin private SeedOption chance = new SeedOption();

  long seed() {
    return chance.seed();
  }

  /** Draws which works of a folder are registered. */
  FolderDataSet draw(Path media, Modality modality, RelatedWorks related) throws IOException {
    return FolderDataSet.read(media, modality, FolderDataSet.Split.of(seed()), related);
  }

  /** Returns the attacks that are asked for. */
  List<Attack> attacks(FolderDataSet folder) {
    return Catalogue.attacks(folder.modality(), folder.hosts(), families);
  }

  /**
   * Plans the copies.
   *
   * @param works how many works are attacked
   * @param negatives how many attacks each unregistered work is shown under
   * @param copies where copies of all modalities are kept
   */
  AttackedDataSet disguise(
      FolderDataSet folder, List<Attack> attacks, int works, int negatives, Path copies) {
    return AttackedDataSet.of(
        folder,
        attacks,
        new AttackedDataSet.Plan(seed(), works, negatives),
        copies.resolve(folder.modality().id()));
  }
}
