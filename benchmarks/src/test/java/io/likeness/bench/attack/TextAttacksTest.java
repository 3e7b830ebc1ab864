package io.likeness.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.TestMedia;
import io.likeness.bench.media.Words;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextAttacksTest {

  private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();

  @TempDir static Path media;
  @TempDir Path folder;

  private static List<Attack> attacks;
  private static Path work;

  /** The work and two others. */
  private static List<Path> works;

  @BeforeAll
  static void writeWorks() throws Exception {
    work = TestMedia.text(media, 1, 900);
    works = List.of(work, TestMedia.text(media, 3, 90), TestMedia.text(media, 4, 700));
    attacks = attacks();
  }

  static List<Attack> attacks() throws Exception {
    return new TextAttacks().attacks(new Hosts(List.of(TestMedia.text(media, 2, 1200))));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void resemblesThePassageWhereItSaysItDoes(Attack attack) throws Exception {
    Attacked copy = attack.apply(works(attack), folder, 7);
    String suspect = Files.readString(copy.file());
    assertThat(copy.expected()).hasSize(attack.works()).allMatch(parts -> parts.size() == 1);
    for (int i = 0; i < attack.works(); i++) {
      Segment part = copy.expected().get(i).getFirst();
      String passage = cut(Files.readString(works.get(i)), (TextRange) part.work());
      String copied = cut(suspect, (TextRange) part.suspect());
      assertThat(likeness(passage, copied)).isGreaterThan(0.35);
      if (attack.name().startsWith("verbatim") || attack.name().equals("mosaic")) {
        assertThat(copied).isEqualTo(passage);
      } else if (!attack.name().startsWith("clauses") && !attack.name().startsWith("synonyms")) {
        assertThat(copied).isNotEqualTo(passage);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void remembersTheHost(Attack attack) throws Exception {
    Attacked copy = attack.apply(works(attack), folder, 7);
    assertThat(copy.host().isEmpty()).isEqualTo(attack.name().endsWith("-whole"));
    copy.host().ifPresent(host -> assertThat(host.startsWith(media)).isTrue());
  }

  private static List<Path> works(Attack attack) {
    return works.subList(0, attack.works());
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void givesTheSameBytesForTheSameSeed(Attack attack) throws Exception {
    AttackLaws.assertRepeats(attack, works(attack), folder);
  }

  @Test
  void plantsPassagesOfTheStatedLengthBetweenTheWordsOfTheHost() throws Exception {
    for (Attack attack : attacks) {
      if (attack.label().endsWith("words, verbatim")) {
        Attacked copy = attack.apply(List.of(work), folder, 5);
        Segment part = copy.expected().getFirst().getFirst();
        TextRange from = (TextRange) part.work();
        TextRange at = (TextRange) part.suspect();
        assertThat(Words.of(cut(Files.readString(work), from)).size() + " words, verbatim")
            .isEqualTo(attack.label());
        String suspect = Files.readString(copy.file());
        String host = suspect.substring(0, at.start()) + suspect.substring(at.end() + 1);
        assertThat(host).isEqualTo(Files.readString(TestMedia.text(folder, 2, 1200)));
      }
    }
  }

  @Test
  void editsAboutTheStatedShareOfTheWords() {
    String passage = "alpha ".repeat(20_000).strip();
    String edited = WordEdits.edited(0.2).apply(passage, List.of("other"), new Random(4));
    long others =
        edited.lines().flatMap(l -> List.of(l.split(" ")).stream()).filter("other"::equals).count();
    assertThat(others).isBetween(1850L, 2150L);
  }

  @Test
  void replacesEveryWordThatHasASynonymInItsCase() {
    String replaced =
        WordEdits.synonyms(1, Thesaurus.english())
            .apply("Big houses, he said.", List.of("x"), new Random(1));
    assertThat(replaced).doesNotContain("Big", "houses", "said").matches("[A-Z].*, he .*\\.");
  }

  @Test
  void leavesTheTextWhatItIsForReadersWhenItHidesIt() {
    String passage = "We copied a paper. Some people see it.";
    Random random = new Random(2);
    String skeleton = LOOK_ALIKES.getSkeleton(passage);
    String lookAlike = LetterEdits.lookAlikes(1).apply(passage, List.of(), random);
    assertThat(LOOK_ALIKES.getSkeleton(lookAlike)).isEqualTo(skeleton);
    assertThat(lookAlike.chars().filter(c -> c > 127).count()).isGreaterThan(10);
    String wide = LetterEdits.fullWidth().apply(passage, List.of(), random);
    assertThat(Normalizer2.getNFKCInstance().normalize(wide)).isEqualTo(passage);
    String invisible = LetterEdits.invisible(0.5).apply(passage, List.of(), random);
    assertThat(invisible).isNotEqualTo(passage);
    assertThat(Normalizer2.getNFKCCasefoldInstance().normalize(invisible))
        .isEqualTo(Normalizer2.getNFKCCasefoldInstance().normalize(passage));
  }

  @Test
  void namesEachAttackOnceAndPlantsNothingWithoutHosts() {
    assertThat(attacks).extracting(Attack::label).doesNotHaveDuplicates();
    assertThat(new TextAttacks().attacks(Hosts.NONE))
        .isNotEmpty()
        .allMatch(a -> a.name().endsWith("-whole"));
  }

  @Test
  void refusesWhatIsNotUtf8AndWhatHasNoWord() throws Exception {
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xe9, ' '});
    Path blank = Files.writeString(folder.resolve("blank.txt"), " .\n");
    for (Path file : List.of(latin, blank)) {
      assertThatThrownBy(() -> attacks.getFirst().apply(List.of(file), folder, 1))
          .isInstanceOf(UnreadableMediaException.class)
          .hasMessageContaining(file.toString());
    }
  }

  private static String cut(String text, TextRange range) {
    return text.substring(range.start(), range.end());
  }

  /** The share of common runs of three letters, as a reader sees them (Dice). */
  private static double likeness(String a, String b) {
    Set<String> x = trigrams(a);
    Set<String> y = trigrams(b);
    Set<String> common = new HashSet<>(x);
    common.retainAll(y);
    return 2.0 * common.size() / (x.size() + y.size());
  }

  private static Set<String> trigrams(String text) {
    String seen =
        LOOK_ALIKES
            .getSkeleton(Normalizer2.getNFKCCasefoldInstance().normalize(text))
            .replaceAll("\\s+", " ");
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= seen.length(); i++) {
      trigrams.add(seen.substring(i, i + 3));
    }
    return trigrams;
  }
}
