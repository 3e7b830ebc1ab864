package io.likeness.cli;

import io.likeness.cli.FileWalk.Skip;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.engine.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Registers works. */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description = {
      "Registers works: files, all files of folders, or the lines of a manifest.",
      "",
      "A file of a folder becomes a work whose id is its path below that folder; where several"
          + " folders are given, their names come first. A work that is registered again is"
          + " replaced. What cannot be read is named and passed over."
    })
final class RegisterCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = {
        "A CSV file with a header line, or a file of JSON lines, with id, path, title, owner and"
            + " tags; only path must be there. Paths are relative to the manifest."
      })
  private List<Path> manifests = List.of();

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "A file of list --export, whose works are registered without their media.")
  private List<Path> imports = List.of();

  @Option(names = "--owner", paramLabel = "NAME", description = "The owner of the PATHs.")
  private String owner = "";

  @Option(names = "--tag", paramLabel = "WORD", description = "A tag of the PATHs; repeatable.")
  private List<String> tags = List.of();

  @Mixin private IndexOption index;
  @Mixin private IntakeOptions intake;
  @Mixin private ProfileOptions profile;
  @Mixin private PrintLists printLists;
  @Spec private CommandSpec spec;

  private final List<Manifest.Line> lines = new ArrayList<>();
  private final List<Skip> skipped = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (isNothingGiven()) {
      throw new ParameterException(
          spec.commandLine(),
          "nothing to register: no PATH, no --manifest, no --pdq-list, no --chromaprint, no"
              + " --import");
    }
    collect();
    List<PrintLists.Print> prints = printLists.read(Role.WORK);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long registered;
    try (Likeness likeness = index.open(profile.apply(intake.apply(LikenessOptions.defaults())))) {
      registered = PrintLists.register(prints, likeness, owner, tags, skipped);
      for (Path catalogue : imports) {
        registered += likeness.importFrom(catalogue);
      }
      registered += new Registration(likeness, intake.threads(), err).run(lines, skipped);
    }
    skipped.forEach(skip -> err.println("skipped " + skip.name() + ": " + skip.reason()));
    out.println(
        "registered " + registered + ", skipped " + skipped.size() + ", index " + index.folder());
    return registered == 0 ? ExitCode.ERROR : ExitCode.NOTHING_FOUND;
  }

  private boolean isNothingGiven() {
    return paths.isEmpty() && manifests.isEmpty() && printLists.isEmpty() && imports.isEmpty();
  }

  private void collect() throws IOException {
    for (Path path : paths) {
      FileWalk walk = FileWalk.of(path);
      String prefix =
          paths.size() > 1 && walk.isFolder() ? path.toRealPath().getFileName() + "/" : "";
      walk.files().forEach(file -> lines.add(line(prefix + file.name(), file.path())));
      walk.skipped().forEach(s -> skipped.add(new Skip(prefix + s.name(), s.reason())));
    }
    for (Path manifest : manifests) {
      lines.addAll(Manifest.read(manifest).lines());
    }
    Set<List<String>> seen = new HashSet<>();
    lines.removeIf(
        line -> {
          boolean twice = !seen.add(List.of(line.work().id(), line.file()));
          if (twice) {
            skipped.add(
                new Skip(line.path().toString(), "a second file of id " + line.work().id()));
          }
          return twice;
        });
  }

  private Manifest.Line line(String name, Path path) {
    return new Manifest.Line(Work.of(name).withOwner(owner).withTags(tags), name, path);
  }
}
