package io.likeness.bench.attack;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.AttackSuite;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.ProgramFiles;
import io.likeness.bench.media.TextFiles;
import io.likeness.core.Modality;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Disguises of programs in Java, C and C++, which still do the same: what students do, by the
 * levels of Faidhi and Robinson (1987, <a
 * href="https://doi.org/10.1016/0360-1315(87)90042-X">doi:10.1016/0360-1315(87)90042-X</a>) up to
 * the fifth.
 *
 * <p>Programs are changed by their tokens, without being compiled: Java programs still compile
 * unless they rely on names of a library that look like their own. What an attack finds nothing in
 * to change is left out.
 */
public final class CodeAttacks implements AttackSuite {

  /** Raised when copies come out in another way than before. */
  private static final int VERSION = 1;

  /** A change of a program. */
  private record Change(
      String name, double strength, String label, String imitates, CodeEdit edit) {}

  /** Makes the suite. */
  public CodeAttacks() {}

  @Override
  public Modality modality() {
    return Modality.TEXT;
  }

  @Override
  public List<Attack> attacks(Hosts hosts) {
    List<Attack> attacks = new ArrayList<>();
    surfaces().forEach(change -> attacks.add(whole(change)));
    structures().forEach(change -> attacks.add(whole(change)));
    combinations().forEach(change -> attacks.add(whole(change)));
    Hosts programs = new Hosts(hosts.files().stream().filter(ProgramFiles::isProgram).toList());
    if (!programs.files().isEmpty()) {
      attacks.add(
          planted(
              new Change(
                  "code-planted",
                  0,
                  "half of the methods in another program",
                  "copying from a neighbour",
                  (program, random) -> program),
              programs));
      attacks.add(
          planted(
              new Change(
                  "code-planted",
                  1,
                  "half of the methods, names changed, in another program",
                  "copying from a neighbour",
                  CodeNames.renamed(1)),
              programs));
    }
    return List.copyOf(attacks);
  }

  private static List<Change> surfaces() {
    String hiding = "hiding a copy from a reader";
    return List.of(
        new Change("code-comments", 0, "comments removed", hiding, CodeLayout.uncommented()),
        new Change(
            "code-comments",
            1,
            "comments rewritten and added",
            hiding,
            CodeLayout.recommented(0.2)),
        new Change("code-layout", 1, "reformatted", "an editor", CodeLayout.reformatted()),
        new Change("code-names", 50, "50 % of the names changed", hiding, CodeNames.renamed(0.5)),
        new Change(
            "code-names", 100, "all names changed", "renaming in an editor", CodeNames.renamed(1)));
  }

  private static List<Change> structures() {
    String hiding = "hiding a copy from a program";
    return List.of(
        new Change("code-order", 1, "methods reordered", hiding, CodeMembers.reordered()),
        new Change("code-loops", 1, "loops rewritten", hiding, CodeLoops.rewritten()),
        new Change(
            "code-constants",
            1,
            "numbers and comparisons rewritten",
            hiding,
            CodeStatements.rewritten(1)),
        new Change(
            "code-padded",
            25,
            "a statement added after 25 %",
            "tools against plagiarism checkers",
            CodeStatements.padded(0.25)));
  }

  private static List<Change> combinations() {
    String thorough = "thorough hiding";
    CodeEdit surface =
        CodeLayout.uncommented().then(CodeNames.renamed(1)).then(CodeLayout.reformatted());
    CodeEdit structure =
        CodeMembers.reordered()
            .then(CodeLoops.rewritten())
            .then(CodeStatements.rewritten(1))
            .then(CodeStatements.padded(0.25));
    return List.of(
        new Change(
            "code-combined", 1, "comments removed, names changed, reformatted", thorough, surface),
        new Change("code-combined", 2, "all of these at once", thorough, structure.then(surface)));
  }

  private static Attack whole(Change change) {
    return recipe(
        change,
        (work, target, random) -> {
          String program = TextFiles.read(work);
          String copy = change.edit().apply(program, random);
          if (copy.equals(program)) {
            throw new UnreadableMediaException(work.toString(), "nothing in it to change");
          }
          Segment all =
              new Segment(new TextRange(0, copy.length()), new TextRange(0, program.length()), 1);
          return written(work, target, copy, List.of(all));
        });
  }

  private static Attack planted(Change change, Hosts programs) {
    return recipe(
        change, (work, target, random) -> plant(work, target, random, change.edit(), programs));
  }

  private static Recipe recipe(Change change, Recipe.SingleMaker maker) {
    return new Recipe(
        Modality.TEXT,
        change.name(),
        change.strength(),
        change.label(),
        change.imitates(),
        true,
        VERSION,
        ProgramFiles::isProgram,
        maker);
  }

  private static Attacked plant(
      Path work, Path target, Random random, CodeEdit edit, Hosts programs)
      throws UnreadableMediaException, IOException {
    String program = TextFiles.read(work);
    String changed = edit.apply(program, random);
    CodeMembers from = CodeMembers.of(program);
    CodeMembers to = CodeMembers.of(changed);
    Path hostFile = programs.draw(random.nextLong());
    String host = TextFiles.read(hostFile);
    int at = CodeMembers.of(host).endOfClass();
    if (at < 0 || from.methods() == 0) {
      throw new UnreadableMediaException(
          (at < 0 ? hostFile : work).toString(), "there is no class with methods in it");
    }
    StringBuilder suspect = new StringBuilder(host.substring(0, at));
    List<Segment> expected = new ArrayList<>();
    for (int method : half(from, random)) {
      suspect.append("\n\n");
      int start = suspect.length();
      suspect.append(changed, to.start(method), to.end(method));
      expected.add(
          new Segment(
              new TextRange(start, suspect.length()),
              new TextRange(from.start(method), from.end(method)),
              1));
    }
    suspect.append(host.substring(at));
    return written(work, target, suspect.toString(), expected).in(hostFile);
  }

  /** Draws methods until half of what all of them hold is reached. */
  private static List<Integer> half(CodeMembers members, Random random) {
    List<Integer> order = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < members.methods(); i++) {
      order.add(i);
      all += members.end(i) - members.start(i);
    }
    Collections.shuffle(order, random);
    List<Integer> drawn = new ArrayList<>();
    int size = 0;
    for (int method : order) {
      if (2 * size < all) {
        drawn.add(method);
        size += members.end(method) - members.start(method);
      }
    }
    return drawn;
  }

  private static Attacked written(Path work, Path target, String copy, List<Segment> expected)
      throws IOException {
    Path file = target.resolveSibling(target.getFileName() + "." + ProgramFiles.end(work));
    Files.writeString(file, copy);
    return Attacked.ofOne(file, expected);
  }
}
