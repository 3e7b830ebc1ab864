package io.likeness.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.bench.data.AttackedDataSet.Plan;
import io.likeness.bench.data.FolderDataSet.Split;
import io.likeness.core.Modality;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDataSetTest {

  @TempDir private Path root;
  private Path works;

  @BeforeEach
  void writesWorks() throws IOException {
    works = Files.createDirectories(root.resolve("works/sub"));
    for (int i = 0; i < 60; i++) {
      Files.writeString((i % 2 == 0 ? works : works.getParent()).resolve(i + ".txt"), "work " + i);
    }
    Files.writeString(works.resolve("picture.jpg"), "");
    works = works.getParent();
  }

  private FolderDataSet read(RelatedWorks related) throws IOException {
    return FolderDataSet.read(works, Modality.TEXT, Split.of(1), related);
  }

  @Test
  void splitsAFolderIntoThreeDisjointParts() throws IOException {
    FolderDataSet dataSet = read(RelatedWorks.NONE);
    Set<Path> all = new HashSet<>(dataSet.works().values());
    all.addAll(dataSet.unregistered().values());
    all.addAll(dataSet.hosts().files());
    assertThat(all).hasSize(60);
    assertThat(
            dataSet.works().size() + dataSet.unregistered().size() + dataSet.hosts().files().size())
        .isEqualTo(60);
    assertThat(dataSet.works().size() / 60.0).isCloseTo(0.6, within(0.15));
  }

  @Test
  void leavesFilesWhereTheyWereWhenOneIsAdded() throws IOException {
    FolderDataSet before = read(RelatedWorks.NONE);
    Files.writeString(works.resolve("new.txt"), "new");
    FolderDataSet after = read(RelatedWorks.NONE);
    assertThat(after.works()).containsAllEntriesOf(before.works());
    assertThat(after.unregistered()).containsAllEntriesOf(before.unregistered());
  }

  @Test
  void findsDeclaredRelativesByPathNameOrStem() throws IOException {
    Path file = root.resolve("related.csv");
    Files.writeString(file, "# alike\nsub/2.txt, 3 ,5.txt\n7,9\n");
    FolderDataSet dataSet =
        FolderDataSet.read(works, Modality.TEXT, new Split(1, 1, 0), RelatedWorks.read(file));
    Query second =
        dataSet.queries().stream().filter(q -> q.source().equals("sub/2.txt")).findFirst().get();
    assertThat(dataSet.ambiguous(second, "3.txt")).isTrue();
    assertThat(dataSet.ambiguous(second, "5.txt")).isTrue();
    assertThat(dataSet.ambiguous(second, "7.txt")).isFalse();
    assertThat(dataSet.ambiguous(second, "sub/2.txt")).isFalse();
  }

  @Test
  void showsEveryRegisteredWorkUnderEveryAttack() throws IOException {
    FolderDataSet folder = read(RelatedWorks.NONE);
    List<Attack> attacks = List.of(new Prefix(1, true), new Prefix(2, true), new Prefix(3, false));
    AttackedDataSet dataSet =
        AttackedDataSet.of(folder, attacks, new Plan(1, 1000, 2), root.resolve("copies"));
    assertThat(dataSet.queries())
        .hasSize(folder.works().size() * 4 + folder.unregistered().size() * 3);
    assertThat(dataSet.queries()).extracting(Query::id).doesNotHaveDuplicates();
    assertThat(dataSet.skipped()).isEmpty();
    for (Query query : dataSet.queries()) {
      boolean copy = folder.works().containsKey(query.source()) && query.strength() != 3;
      assertThat(query.truths()).hasSize(copy ? 1 : 0);
    }
  }

  @Test
  void usesCopiesAgainThatWereMadeBefore() throws IOException {
    FolderDataSet folder = read(RelatedWorks.NONE);
    Prefix attack = new Prefix(4, true);
    Plan plan = new Plan(1, 5, 0);
    List<Query> first =
        AttackedDataSet.of(folder, List.of(attack), plan, root.resolve("copies")).queries();
    assertThat(attack.applied).hasValue(5);
    List<Query> second =
        AttackedDataSet.of(folder, List.of(attack), plan, root.resolve("copies")).queries();
    assertThat(attack.applied).hasValue(5);
    assertThat(second).isEqualTo(first);
    AttackedDataSet.of(folder, List.of(attack), new Plan(2, 5, 0), root.resolve("copies"));
    assertThat(attack.applied).hasValue(10);
  }

  @Test
  void makesCopiesAgainOfANewVersionOfAnAttack() throws IOException {
    FolderDataSet folder = read(RelatedWorks.NONE);
    Plan plan = new Plan(1, 5, 0);
    Prefix old = new Prefix(4, true);
    AttackedDataSet.of(folder, List.of(old), plan, root.resolve("copies"));
    Prefix changed = old.ofVersion(2);
    AttackedDataSet.of(folder, List.of(changed), plan, root.resolve("copies"));
    assertThat(changed.applied).hasValue(10);
    assertThat(changed.seeds.subList(5, 10)).isEqualTo(changed.seeds.subList(0, 5));
    AttackedDataSet.of(folder, List.of(changed), plan, root.resolve("copies"));
    AttackedDataSet.of(folder, List.of(old), plan, root.resolve("copies"));
    assertThat(changed.applied).hasValue(10);
  }

  @Test
  void makesCopiesAgainOfAnotherParameter() throws IOException {
    FolderDataSet folder = read(RelatedWorks.NONE);
    Plan plan = new Plan(1, 5, 0);
    AttackedDataSet.of(folder, List.of(new Prefix(4, true)), plan, root.resolve("copies"));
    Prefix stronger = new Prefix(5, true);
    AttackedDataSet.of(folder, List.of(stronger), plan, root.resolve("copies"));
    assertThat(stronger.applied).hasValue(5);
  }

  @Test
  void showsAWorkUnderTheAttacksThatSuitItOnly() throws IOException {
    FolderDataSet folder = read(RelatedWorks.NONE);
    AttackedDataSet dataSet =
        AttackedDataSet.of(
            folder, List.of(new Prefix(77, true)), new Plan(1, 1000, 3), root.resolve("copies"));
    assertThat(dataSet.queries())
        .hasSize(folder.works().size() + folder.unregistered().size())
        .allMatch(query -> query.attack().equals(FolderDataSet.UNCHANGED));
    assertThat(dataSet.skipped()).isEmpty();
  }

  @Test
  void listsCopiesThatCannotBeMade() throws IOException {
    AttackedDataSet dataSet =
        AttackedDataSet.of(
            read(RelatedWorks.NONE),
            List.of(new Prefix(-1, true)),
            new Plan(1, 3, 0),
            root.resolve("copies"));
    assertThat(dataSet.skipped()).hasSize(3);
    assertThat(dataSet.skipped().getFirst().reason()).isEqualTo("too short");
  }

  @Test
  void drawsTheOtherWorksOfACopyOfSeveralFromTheSamePart() throws IOException {
    FolderDataSet folder = read(new RelatedWorks(List.of(List.of("0.txt", "1.txt", "2.txt"))));
    AttackedDataSet dataSet =
        AttackedDataSet.of(
            folder, List.of(new Joined()), new Plan(1, 1000, 1), root.resolve("copies"));
    assertThat(dataSet.skipped()).isEmpty();
    for (Query query : dataSet.queries()) {
      if (!query.attack().equals("joined")) {
        continue;
      }
      String copy = Files.readString(query.file());
      List<Path> shown = new ArrayList<>();
      boolean registered = folder.works().containsKey(query.source());
      (registered ? folder.works() : folder.unregistered())
          .values()
          .forEach(file -> addIfShown(file, copy, shown));
      assertThat(shown).hasSize(3);
      assertThat(query.truths()).hasSize(registered ? 3 : 0);
      for (Truth truth : query.truths()) {
        TextRange at = (TextRange) truth.expected().getFirst().suspect();
        assertThat(folder.works().get(truth.work()))
            .hasContent(copy.substring(at.start(), at.end()));
        assertThat(dataSet.ambiguous(query, truth.work())).isFalse();
      }
    }
    assertThat(dataSet.queries())
        .filteredOn(query -> query.truths().size() == 3)
        .hasSize(folder.works().size());
  }

  private static void addIfShown(Path file, String copy, List<Path> shown) {
    try {
      if (copy.lines().anyMatch(Files.readString(file)::equals)) {
        shown.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void leavesOutPairsAlikeToAnyWorkThatACopyShows() throws IOException {
    RelatedWorks related = new RelatedWorks(List.of(List.of("3.txt", "5.txt", "7.txt")));
    FolderDataSet folder = read(related);
    Path file = works.resolve("1.txt");
    List<Truth> truths =
        List.of(
            new Truth("1.txt", List.of()),
            new Truth("3.txt", List.of()),
            new Truth("5.txt", List.of()));
    Query query = new Query("q", file, "1.txt", "joined", "joined", 3, truths);
    assertThat(folder.ambiguous(query, "7.txt")).isTrue();
    assertThat(folder.ambiguous(query, "5.txt")).isFalse();
    assertThat(folder.ambiguous(query, "9.txt")).isFalse();
  }

  @Test
  void leavesOutPairsAlikeToTheHostOfACopy() throws IOException {
    FolderDataSet folder = read(new RelatedWorks(List.of(List.of("2.txt", "7.txt"))));
    Path file = works.resolve("1.txt");
    Path host = works.toRealPath().resolve("2.txt");
    List<Truth> truths = List.of(new Truth("1.txt", List.of()));
    Query planted =
        new Query("q", file, "1.txt", "planted", "planted", 3, truths, Optional.of(host));
    assertThat(folder.ambiguous(planted, "7.txt")).isTrue();
    assertThat(folder.ambiguous(planted, "1.txt")).isFalse();
    assertThat(folder.ambiguous(planted, "9.txt")).isFalse();
    Query alone = new Query("q", file, "1.txt", "whole", "whole", 3, truths);
    assertThat(folder.ambiguous(alone, "7.txt")).isFalse();
  }

  @Test
  void saysWhenThereAreTooFewWorksForACopyOfSeveral() throws IOException {
    Path few = Files.createDirectory(root.resolve("few"));
    Files.writeString(few.resolve("a.txt"), "a");
    Files.writeString(few.resolve("b.txt"), "b");
    FolderDataSet folder =
        FolderDataSet.read(few, Modality.TEXT, new Split(1, 1, 0), RelatedWorks.NONE);
    AttackedDataSet dataSet =
        AttackedDataSet.of(
            folder, List.of(new Joined()), new Plan(1, 9, 0), root.resolve("copies"));
    assertThat(dataSet.skipped())
        .hasSize(2)
        .allMatch(skipped -> skipped.reason().equals("there are only 2 works for it"));
  }

  /** Writes three texts one under the other. */
  private record Joined() implements Attack {
    @Override
    public String name() {
      return "joined";
    }

    @Override
    public double strength() {
      return 3;
    }

    @Override
    public String label() {
      return "three texts";
    }

    @Override
    public Modality modality() {
      return Modality.TEXT;
    }

    @Override
    public String imitates() {
      return "a test";
    }

    @Override
    public int works() {
      return 3;
    }

    @Override
    public Attacked apply(List<Path> works, Path folder, long seed) throws IOException {
      StringBuilder text = new StringBuilder();
      List<List<Segment>> expected = new ArrayList<>();
      for (Path work : works) {
        String part = Files.readString(work);
        TextRange at = new TextRange(text.length(), text.length() + part.length());
        expected.add(List.of(new Segment(at, new TextRange(0, part.length()), 1)));
        text.append(part).append('\n');
      }
      return new Attacked(Files.writeString(folder.resolve("copy.txt"), text), expected);
    }
  }

  /** Writes so many spaces before a text. */
  private record Prefix(
      int spaces, boolean mustMatch, int version, AtomicInteger applied, List<Long> seeds)
      implements Attack {

    Prefix(int spaces, boolean mustMatch) {
      this(spaces, mustMatch, 1, new AtomicInteger(), new ArrayList<>());
    }

    Prefix ofVersion(int other) {
      return new Prefix(spaces, mustMatch, other, applied, seeds);
    }

    @Override
    public boolean suits(Path work) {
      return spaces < 77;
    }

    @Override
    public String name() {
      return "prefix";
    }

    @Override
    public double strength() {
      return spaces;
    }

    @Override
    public String label() {
      return spaces + " spaces before";
    }

    @Override
    public Modality modality() {
      return Modality.TEXT;
    }

    @Override
    public String imitates() {
      return "a test";
    }

    @Override
    public Attacked apply(List<Path> works, Path folder, long seed) throws IOException {
      if (spaces < 0) {
        throw new IOException("too short");
      }
      applied.incrementAndGet();
      seeds.add(seed);
      String text = Files.readString(works.getFirst());
      Path copy = Files.writeString(folder.resolve("copy.txt"), " ".repeat(spaces) + text);
      Segment all =
          new Segment(
              new TextRange(spaces, spaces + text.length()), new TextRange(0, text.length()), 1);
      return Attacked.ofOne(copy, List.of(all));
    }
  }
}
