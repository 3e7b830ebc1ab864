package io.likeness.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.UnreadableMediaException;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.WorkFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTest {

  private static final LikenessOptions OPTIONS =
      LikenessOptions.defaults().withModalities(List.of(new ToyModality()));

  private static final String SEA = "the grey sea and the long black land and the yellow half moon";
  private static final String FIELD =
      "round the cape of a sudden came the sea and a field to cross";

  @TempDir Path folder;

  private final Likeness likeness = Likeness.inMemory(OPTIONS);

  @AfterEach
  void close() throws IOException {
    likeness.close();
  }

  @Test
  void findsTheWorkThatASuspectCopiesAndWhichPart() throws Exception {
    register("sea", SEA);
    register("field", FIELD);

    MatchResult result = match("nobody knows the long black land and the rest of it");

    assertThat(result.filesSearched()).isEqualTo(2);
    assertThat(result.matches()).hasSize(1);
    Match match = result.matches().get(0);
    assertThat(match.work().work()).isEqualTo("sea");
    assertThat(match.segments().get(0).suspect()).isEqualTo(new Region.TextRange(2, 8));
    assertThat(match.segments().get(0).work()).isEqualTo(new Region.TextRange(4, 10));
    assertThat(match.coverageOfSuspect()).isEqualTo(6 / 11.0);
    assertThat(match.coverageOfWork()).isEqualTo(6 / 13.0);
    assertThat(match.eValue()).isEqualTo(2e-18, within(1e-22));
    assertThat(match.verdict()).isEqualTo(Verdict.PARTIAL_COPY);
    assertThat(match.schemes()).containsExactly(ToyModality.WORDS);
  }

  @Test
  void tellsWhatTheSuspectIs() throws Exception {
    Suspect suspect = match("abc").suspect();

    assertThat(suspect.modality()).isEqualTo(Modality.TEXT);
    assertThat(suspect.mediaType()).isEqualTo("text/plain");
    assertThat(suspect.bytes()).isEqualTo(3);
    assertThat(suspect.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(suspect.extent()).isEqualTo(new Extent.Characters(1));
  }

  @Test
  void callsTheSameBytesIdentical() throws Exception {
    register("sea", SEA);
    assertThat(match(SEA).matches().get(0).verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void ranksTheStrongerMatchFirst() throws Exception {
    register("a", "one two three four");
    register("b", "three four five six seven eight");

    assertThat(match("one two three four five six seven eight").matches())
        .extracting(match -> match.work().work())
        .containsExactly("b", "a");
  }

  @Test
  void reportsSeveralPartsOfOneWorkButNoneTwice() throws Exception {
    register("sea", SEA);
    // "and the" stands twice in the work, so that the copy aligns there too, with less.
    MatchResult result = match("long black land and the yellow half moon then the grey sea and");

    assertThat(result.matches())
        .extracting(match -> match.segments().get(0).suspect())
        .containsExactly(new Region.TextRange(0, 8), new Region.TextRange(9, 13));
  }

  @Test
  void asksForBetterEvidenceInALargerIndex() throws Exception {
    register("sea", SEA);
    LikenessOptions strict = OPTIONS.withMaxEValue(5e-9);
    try (Likeness small = Likeness.inMemory(strict);
        Likeness large = Likeness.inMemory(strict)) {
      for (int i = 0; i < 10; i++) {
        large.register(Work.of("other " + i), "", text("other text number " + i));
      }
      for (Likeness index : List.of(small, large)) {
        index.register(Work.of("sea"), "", text(SEA));
        index.refresh();
      }
      MediaSource suspect = text("his yellow half moon rises");
      assertThat(small.match(suspect, WorkFilter.ALL).matches()).hasSize(1);
      assertThat(large.match(suspect, WorkFilter.ALL).matches()).isEmpty();
    }
  }

  @Test
  void leavesTheVerdictToThePolicy() throws Exception {
    try (Likeness wary = Likeness.inMemory(OPTIONS.withPolicy(e -> Verdict.UNCERTAIN))) {
      wary.register(Work.of("sea"), "", text(SEA));
      wary.refresh();
      assertThat(wary.match(text(SEA), WorkFilter.ALL).matches().get(0).verdict())
          .isEqualTo(Verdict.UNCERTAIN);
    }
  }

  @Test
  void matchesOnlyWhatTheFilterLetsThrough() throws Exception {
    likeness.register(Work.of("a").withOwner("Ann").withTags(List.of("x", "y")), "", text(SEA));
    likeness.register(Work.of("b").withOwner("Bob").withTags(List.of("y")), "", text(SEA));
    likeness.refresh();

    assertThat(works(WorkFilter.ALL.withOwners(Set.of("Ann")))).containsExactly("a");
    assertThat(works(WorkFilter.ALL.withTags(Set.of("y")))).containsExactly("a", "b");
    assertThat(works(WorkFilter.ALL.withTags(Set.of("x")))).containsExactly("a");
    assertThat(works(WorkFilter.ALL.withModalities(Set.of(Modality.TEXT)))).hasSize(2);
  }

  private List<String> works(WorkFilter filter) throws Exception {
    return likeness.match(text(SEA + " !"), filter).matches().stream()
        .map(match -> match.work().work())
        .toList();
  }

  @Test
  void replacesAFileThatIsRegisteredAgainAndKeepsTheOthersOfTheWork() throws Exception {
    likeness.register(Work.of("poems"), "1", text(SEA));
    likeness.register(Work.of("poems"), "2", text(FIELD));
    likeness.register(Work.of("poems").withTitle("Poems"), "1", text("quite another text now"));
    likeness.refresh();

    assertThat(match(SEA).matches()).isEmpty();
    assertThat(match(FIELD).matches()).hasSize(1);
    assertThat(likeness.list()).extracting(CatalogueEntry::file).containsExactly("1", "2");
    assertThat(likeness.list().get(0).title()).isEqualTo("Poems");
    assertThat(likeness.files()).isEqualTo(2);
  }

  @Test
  void removesAWorkWithAllItsFiles() throws Exception {
    likeness.register(Work.of("poems"), "1", text(SEA));
    likeness.register(Work.of("poems"), "2", text(FIELD));
    register("other", "something else to keep");

    assertThat(likeness.remove("poems")).isTrue();
    assertThat(likeness.remove("poems")).isFalse();
    likeness.refresh();
    assertThat(match(SEA).matches()).isEmpty();
    assertThat(likeness.list()).extracting(CatalogueEntry::work).containsExactly("other");
  }

  @Test
  void keepsWhatWasCommittedAndKnowsWhereTheFileWas() throws Exception {
    Path work = Files.writeString(folder.resolve("sea.txt"), SEA);
    Path index = folder.resolve("index");
    try (Likeness first = Likeness.open(index, OPTIONS)) {
      first.register(work);
    }
    try (Likeness second = Likeness.openReadOnly(index, OPTIONS)) {
      CatalogueEntry entry = second.match(work).matches().get(0).work();
      assertThat(entry.work()).isEqualTo("sea.txt");
      assertThat(entry.location()).isEqualTo(work.toAbsolutePath().toString());
      assertThat(entry.bytes()).isEqualTo(SEA.length());
    }
  }

  @Test
  void carriesTheCatalogueIntoAnotherIndex() throws Exception {
    register("sea", SEA);
    Path catalogue = folder.resolve("catalogue");
    assertThat(likeness.exportTo(catalogue, WorkFilter.ALL)).isEqualTo(1);
    try (Likeness other = Likeness.inMemory(OPTIONS)) {
      assertThat(other.importFrom(catalogue)).isEqualTo(1);
      other.refresh();
      assertThat(other.list()).isEqualTo(likeness.list());
      assertThat(other.match(text(SEA), WorkFilter.ALL).matches())
          .isEqualTo(match(SEA).matches())
          .hasSize(1);
    }
  }

  @Test
  void registersAStreamOfAKnownType() throws Exception {
    CatalogueEntry entry =
        likeness.register(
            Work.of("sea"), "sea.txt", new ByteArrayInputStream(SEA.getBytes(UTF_8)), "text/plain");
    likeness.refresh();

    assertThat(entry.location()).isEmpty();
    assertThat(match(SEA).matches().get(0).verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void namesTheFileOfAStreamThatCannotBeRead() {
    assertThatThrownBy(
            () ->
                likeness.register(
                    Work.of("w"), "w.txt", new ByteArrayInputStream(new byte[0]), "text/plain"))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("w.txt: the file is empty");
  }

  @Test
  void matchesASuspectOfWhichOnlyFingerprintsAreKnown() throws Exception {
    FingerprintSet made = new ToyModality().fingerprint(text(SEA), Role.SUSPECT);
    likeness.register(Work.of("sea"), "", Modality.TEXT, made);
    likeness.refresh();
    MatchResult result = likeness.match("list", Modality.TEXT, made, WorkFilter.ALL);

    assertThat(result.suspect().name()).isEqualTo("list");
    assertThat(result.matches()).extracting(Match::verdict).containsExactly(Verdict.NEAR_DUPLICATE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> likeness.match("list", Modality.AUDIO, made, WorkFilter.ALL));
  }

  @Test
  void registersFingerprintsThatWereMadeBefore() throws Exception {
    FingerprintSet made = new ToyModality().fingerprint(text(SEA), Role.WORK);
    likeness.register(Work.of("sea"), "sea.txt", Modality.TEXT, made);
    likeness.refresh();
    assertThat(match(SEA).matches().get(0).work().sha256()).isEmpty();
    assertThat(likeness.fingerprints("sea", "sea.txt")).contains(made);
    assertThat(likeness.fingerprints("sea", "land.txt")).isEmpty();

    FingerprintScheme newer = FingerprintScheme.landmarks("toy-words", 2, Modality.TEXT, 24);
    FingerprintSet foreign =
        new FingerprintSet(made.extent(), List.of(Landmarks.builder(newer, 0).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> likeness.register(Work.of("x"), "", Modality.TEXT, foreign))
        .withMessageContaining("toy-words-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> likeness.register(Work.of("x"), "", Modality.AUDIO, made))
        .withMessageContaining("audio");
  }

  @Test
  void comparesTwoFilesWithoutAnIndex() throws Exception {
    MatchResult result = likeness.compare(text("oh the yellow half moon"), text(SEA));

    assertThat(result.filesSearched()).isEqualTo(1);
    assertThat(result.matches().get(0).eValue()).isEqualTo(1e-12, within(1e-16));
    assertThat(likeness.compare(text("nothing of it"), text(SEA)).matches()).isEmpty();
    assertThat(likeness.files()).isZero();
  }

  @Test
  void passesOnWhatIsOddAboutAFile() throws Exception {
    assertThat(register("a", "an odd text").notes()).containsExactly("is odd");
    assertThat(match("an odd text").notes()).containsExactly("is odd");
  }

  @Test
  void showsAFile() throws Exception {
    assertThat(likeness.preview(text(SEA))).isEqualTo(new Preview.Passage(SEA));
    assertThat(likeness.modalities()).containsExactly(Modality.TEXT);
  }

  @Test
  void namesTheFileAndTheReasonWhereAFileCannotBeTakenIn() throws Exception {
    Path missing = folder.resolve("missing.txt");
    assertUnreadable(missing, "no such file");
    assertUnreadable(folder, "is a folder");
    assertUnreadable(Files.createFile(folder.resolve("empty.txt")), "the file is empty");
    assertUnreadable(
        Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3, (byte) 255, 0, 7}),
        "the type is not supported: application/octet-stream");
    assertUnreadable(Files.writeString(folder.resolve("u.txt"), "unreadable"), "says so");
    Path large = Files.writeString(folder.resolve("large.txt"), SEA);
    try (Likeness limited = Likeness.inMemory(OPTIONS.withMaxFileBytes(10))) {
      assertThatThrownBy(() -> limited.match(large))
          .hasMessage(large + ": 61 bytes are more than the limit of 10");
    }
  }

  private void assertUnreadable(Path file, String reason) {
    assertThatThrownBy(() -> likeness.match(file))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage(file + ": " + reason);
    assertThatThrownBy(() -> likeness.register(file)).isInstanceOf(UnreadableMediaException.class);
  }

  @Test
  void registersAndMatchesFromManyThreadsAtOnce() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> found =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      executor.submit(
                          () -> {
                            String own = "words of work " + i + " and number " + (i + 1000);
                            likeness.register(Work.of("w" + i), "", text(own));
                            likeness.refresh();
                            return match(own).matches().stream()
                                .anyMatch(match -> match.work().work().equals("w" + i));
                          }))
              .toList();
      for (Future<Boolean> each : found) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(likeness.files()).isEqualTo(40);
  }

  private CatalogueEntry register(String work, String words) throws Exception {
    CatalogueEntry entry = likeness.register(Work.of(work), "", text(words));
    likeness.refresh();
    return entry;
  }

  private MatchResult match(String words) throws Exception {
    return likeness.match(text(words), WorkFilter.ALL);
  }

  private static MediaSource text(String words) {
    return MediaSource.of("a text", words.getBytes(UTF_8));
  }
}
