package io.likeness.cli;

import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.LikenessOptions;
import io.likeness.text.TextExclusions;
import io.likeness.text.TextExclusions.Boilerplate;
import io.likeness.text.TextModality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What two texts may share. */
final class ExclusionOptions {

  @Option(
      names = "--ignore",
      paramLabel = "DIR",
      description = {
        "A folder of texts that anybody may use, such as licences and templates, or one such file."
            + " Passages of them are listed as excluded and do not count."
      })
  private List<Path> folders = List.of();

  @Option(
      names = "--min-words",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Shorter passages of texts are listed as excluded and do not count. Default: 0, all that"
            + " chance does not explain count."
      })
  private int leastWords;

  @Option(
      names = "--count-quotations",
      description = {
        "Counts quotations and lists of references, which else are listed as excluded."
      })
  private boolean quotations;

  LikenessOptions apply(LikenessOptions options) throws IOException {
    List<ModalityProvider> modalities = new ArrayList<>();
    for (ModalityProvider provider : options.modalities()) {
      modalities.add(
          provider instanceof TextModality texts
              ? texts.withExclusions(exclusions(texts))
              : provider);
    }
    return options.withModalities(modalities);
  }

  private TextExclusions exclusions(TextModality texts) throws IOException {
    List<Boilerplate> boilerplate = new ArrayList<>();
    for (Path folder : folders) {
      for (FileWalk.Entry file : FileWalk.of(folder).files()) {
        boilerplate.add(boilerplate(texts, file));
      }
    }
    return new TextExclusions(!quotations, !quotations, leastWords, boilerplate);
  }

  private static Boilerplate boilerplate(TextModality texts, FileWalk.Entry file)
      throws IOException {
    try {
      return new Boilerplate(
          file.name(), texts.fingerprint(MediaSource.of(file.path()), Role.WORK));
    } catch (UnreadableMediaException e) {
      throw new IOException("--ignore: " + e.getMessage(), e);
    }
  }
}
