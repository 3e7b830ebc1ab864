package io.likeness.cli;

import io.likeness.engine.AllowList;
import io.likeness.engine.LikenessOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which copies are known and allowed. */
final class AllowOption {

  @Option(
      names = "--allow",
      paramLabel = "FILE",
      description = {
        "A CSV file of copies that are no findings, with the header suspect,work,reason. A suspect"
            + " is *, sha256:HEX, work:ID (a copy of all of that work) or owner:NAME; a work is *,"
            + " work:ID or owner:NAME."
      })
  private List<Path> files = List.of();

  LikenessOptions apply(LikenessOptions options) throws IOException {
    List<AllowList.Rule> rules = new ArrayList<>();
    for (Path file : files) {
      rules.addAll(AllowFile.read(file).rules());
    }
    return options.withAllowed(new AllowList(rules));
  }
}
