package io.likeness.cli;

import io.likeness.core.Modality;
import io.likeness.index.WorkFilter;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** Which works are meant. */
final class FilterOptions {

  @Option(
      names = "--modality",
      paramLabel = "KIND",
      split = ",",
      description = "Only works of these kinds: ${COMPLETION-CANDIDATES}.")
  private List<Modality> modalities = List.of();

  @Option(names = "--owner", paramLabel = "NAME", description = "Only works of these owners.")
  private List<String> owners = List.of();

  @Option(names = "--tag", paramLabel = "WORD", description = "Only works that have such a tag.")
  private List<String> tags = List.of();

  WorkFilter filter() {
    return WorkFilter.ALL
        .withModalities(new LinkedHashSet<>(modalities))
        .withOwners(new LinkedHashSet<>(owners))
        .withTags(new LinkedHashSet<>(tags));
  }
}
