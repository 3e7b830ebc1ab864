package io.likeness.cli;

import io.likeness.cli.report.ComparisonPicture;
import io.likeness.cli.report.Texts;
import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.AllowedMatch;
import io.likeness.engine.Likeness;
import io.likeness.engine.MatchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two files. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Tells whether and how a file copies another one. Needs no index.")
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SUSPECT", description = "The suspected copy.")
  private Path suspect;

  @Parameters(index = "1", paramLabel = "WORK", description = "The work.")
  private Path work;

  @Option(
      names = "--draw",
      paramLabel = "FILE",
      description = {
        "Draws the two pictures side by side into a PNG file, with the copied region outlined and"
            + " matched points joined. For pictures only."
      })
  private @Nullable Path drawing;

  @Mixin private MatchOptions match;
  @Mixin private ResultPrinter printer;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (Likeness likeness = Likeness.inMemory(match.options())) {
      MatchResult result = likeness.compare(MediaSource.of(suspect), MediaSource.of(work));
      if (drawing != null) {
        draw(likeness, result, drawing);
      }
      return printer.print(
          suspect.toString(),
          result,
          () -> Texts.of(likeness::preview, suspect, result),
          spec.commandLine());
    }
  }

  private void draw(Likeness likeness, MatchResult result, Path file)
      throws UnreadableMediaException, IOException {
    Preview copy = likeness.preview(MediaSource.of(suspect));
    Preview original = likeness.preview(MediaSource.of(work));
    if (!(copy instanceof Preview.Picture left && original instanceof Preview.Picture right)) {
      throw new ParameterException(spec.commandLine(), "--draw is for pictures only: " + suspect);
    }
    List<Segment> segments =
        Stream.concat(result.matches().stream(), result.allowed().stream().map(AllowedMatch::match))
            .flatMap(found -> found.segments().stream())
            .toList();
    ComparisonPicture.write(left, right, segments, file);
  }
}
