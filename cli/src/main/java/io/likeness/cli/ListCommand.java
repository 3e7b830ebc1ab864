package io.likeness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.audio.ChromaprintList;
import io.likeness.core.Extent;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.index.CatalogueEntry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is registered. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the registered works, a line for each file: id, kind, size, owner, title.")
final class ListCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Prints a JSON object for each file, with all details.")
  private boolean json;

  @Option(
      names = "--export-pdq",
      paramLabel = "FILE",
      description = "Writes the PDQ codes of the listed pictures into a file: hash,quality,name.")
  private Optional<Path> pdqList = Optional.empty();

  @Option(
      names = "--export-chromaprint",
      paramLabel = "FILE",
      description = {
        "Writes the Chromaprint fingerprints of the listed sounds into a file, as AcoustID and"
            + " --chromaprint take them: name,seconds,fingerprint."
      })
  private Optional<Path> chromaprintList = Optional.empty();

  @Option(
      names = "--chromaprint-form",
      paramLabel = "FORM",
      defaultValue = "compressed",
      description =
          "How they are written: compressed (Base64), or raw (numbers). Default: compressed.")
  private ChromaprintList.Form chromaprintForm;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = {
        "Writes the works with all their fingerprints into a file instead, for register --import:"
            + " into another index, of this or a later version."
      })
  private Optional<Path> export = Optional.empty();

  @Mixin private IndexOption index;
  @Mixin private FilterOptions filter;
  @Spec private CommandSpec spec;

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Likeness likeness = index.openReadOnly(LikenessOptions.defaults())) {
      if (export.isPresent()) {
        long files = likeness.exportTo(export.get(), filter.filter());
        out.println("exported " + files + " files to " + export.get());
      } else {
        likeness.forEach(filter.filter(), entry -> out.println(json ? json(entry) : line(entry)));
      }
      PrintExport prints = new PrintExport(likeness, filter.filter());
      if (pdqList.isPresent()) {
        prints.pdqCodes(pdqList.get());
      }
      if (chromaprintList.isPresent()) {
        prints.chromaprints(chromaprintList.get(), chromaprintForm);
      }
    }
    return ExitCode.NOTHING_FOUND;
  }

  private static String line(CatalogueEntry entry) {
    String file = entry.file().equals(entry.work()) ? "" : " (" + entry.file() + ")";
    return String.join(
        "\t",
        entry.work() + file,
        entry.modality().id(),
        size(entry.extent()),
        entry.owner(),
        entry.title());
  }

  private static String size(Extent extent) {
    return switch (extent) {
      case Extent.Pixels pixels -> pixels.width() + "x" + pixels.height();
      case Extent.Duration duration -> String.format(Locale.ROOT, "%.1f s", duration.seconds());
      case Extent.Characters characters -> characters.characters() + " characters";
    };
  }

  private String json(CatalogueEntry entry) {
    ObjectNode node = mapper.createObjectNode();
    node.put("work", entry.work());
    node.put("file", entry.file());
    node.put("location", entry.location());
    node.put("modality", entry.modality().id());
    switch (entry.extent()) {
      case Extent.Pixels pixels -> node.put("width", pixels.width()).put("height", pixels.height());
      case Extent.Duration duration -> node.put("seconds", duration.seconds());
      case Extent.Characters characters -> node.put("characters", characters.characters());
    }
    node.put("mediaType", entry.mediaType());
    node.put("bytes", entry.bytes());
    node.put("sha256", entry.sha256());
    node.put("title", entry.title());
    node.put("owner", entry.owner());
    entry.tags().forEach(node.putArray("tags")::add);
    node.put("registered", entry.registered().toString());
    entry.notes().forEach(node.putArray("notes")::add);
    return node.toString();
  }
}
