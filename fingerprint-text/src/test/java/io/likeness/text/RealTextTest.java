package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.core.Transform.Property;
import io.likeness.core.UnreadableMediaException;
import io.likeness.core.testing.SharedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins the calibration of significance, and recall, on real writing in some 390 languages. */
class RealTextTest {

  /** One match by chance in a thousand searches over a thousand works. */
  private static final double SIGNIFICANT = -6;

  private static final String TEXTS = "media/dev/text/";

  private final TextModality modality = new TextModality();
  private final TextFingerprinter fingerprinter = new TextFingerprinter();

  /**
   * Declarations that share long passages word by word: one text in two orthographies or standards
   * of a language, and two Jivaroan ones of which one took over an article of the other.
   */
  private static final List<Set<String>> KIN =
      List.of(
          Set.of("hau_NE", "hau_NG"),
          Set.of("ell_monotonic", "ell_polytonic"),
          Set.of("ron", "ron_1953", "ron_1993"),
          Set.of("kng", "ktu"),
          Set.of("deu", "deu_1901"),
          Set.of("pes_1", "pes_2"),
          Set.of("bos_latn", "srp_latn"),
          Set.of("bos_cyrl", "srp_cyrl"),
          Set.of("cbs", "prq"),
          Set.of("por_BR", "por_PT"),
          Set.of("acu_1", "jiv"));

  private static boolean areKin(String one, String other) {
    return KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
  }

  @TestFactory
  Stream<DynamicTest> findsTheDeclarationOfHumanRightsInItsOwnLanguageOnly() throws Exception {
    Map<String, FingerprintSet> works = new LinkedHashMap<>();
    Map<String, Aligner> suspects = new LinkedHashMap<>();
    for (Path file : SharedFiles.requireFiles(TEXTS + "nltk/udhr2")) {
      if (Files.size(file) > 0) {
        String language = file.getFileName().toString().replace(".txt", "");
        MediaSource source = MediaSource.of(file);
        works.put(language, modality.fingerprint(source, Role.WORK));
        suspects.put(language, modality.aligner(modality.fingerprint(source, Role.SUSPECT)));
      }
    }
    assertThat(works).hasSizeGreaterThan(380);
    return suspects.entrySet().stream()
        .map(
            suspect ->
                DynamicTest.dynamicTest(
                    suspect.getKey(),
                    () -> findsOnlyKin(suspect.getKey(), suspect.getValue(), works)));
  }

  private static void findsOnlyKin(
      String language, Aligner suspect, Map<String, FingerprintSet> works) {
    works.forEach(
        (other, work) -> {
          if (other.equals(language)) {
            assertThat(log10P(suspect.align(work))).isLessThan(SIGNIFICANT);
          } else if (other.compareTo(language) > 0 && !areKin(language, other)) {
            assertThat(log10P(suspect.align(work)))
                .as("%s in %s", other, language)
                .isGreaterThan(SIGNIFICANT);
          }
        });
  }

  /** The King James and the World English Bible are revisions of one text, all others are not. */
  @TestFactory
  Stream<DynamicTest> findsGenesisInItsOwnLanguageOnly() throws Exception {
    List<Path> files =
        SharedFiles.requireFiles(TEXTS + "nltk/genesis").stream()
            .filter(file -> file.toString().endsWith(".txt"))
            .toList();
    assertThat(files).hasSize(8);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path suspect : files) {
      Aligner aligner =
          modality.aligner(modality.fingerprint(MediaSource.of(suspect), Role.SUSPECT));
      for (Path work : files) {
        String name = suspect.getFileName() + " in " + work.getFileName();
        boolean same = suspect.equals(work) || areEnglish(suspect, work);
        tests.add(DynamicTest.dynamicTest(name, () -> findsIf(same, aligner, work)));
      }
    }
    return tests.stream();
  }

  private static boolean areEnglish(Path... files) {
    return Stream.of(files).allMatch(file -> file.getFileName().toString().startsWith("english"));
  }

  private void findsIf(boolean same, Aligner suspect, Path work) throws Exception {
    double found = log10P(suspect.align(modality.fingerprint(MediaSource.of(work), Role.WORK)));
    if (same) {
      assertThat(found).isLessThan(SIGNIFICANT);
    } else {
      assertThat(found).isGreaterThan(SIGNIFICANT);
    }
  }

  @Test
  void findsNoChapterAndNoEncyclopediaInAnother() throws Exception {
    List<FingerprintSet> works = new ArrayList<>();
    List<Aligner> suspects = new ArrayList<>();
    for (String file :
        List.of(
            "books/pride/standardebooks/src/epub/text/chapter-43.xhtml",
            "books/sherlock/standardebooks/src/epub/text/a-scandal-in-bohemia.xhtml",
            "books/sherlock/standardebooks/src/epub/text/the-redheaded-league.xhtml",
            "books/timemachine/standardebooks/src/epub/text/chapter-5.xhtml",
            "books/timemachine/standardebooks/src/epub/text/chapter-8.xhtml",
            "nltk/genesis/english-web.txt",
            "wiki-split/validation.tsv")) {
      MediaSource source = MediaSource.of(SharedFiles.require(TEXTS + file));
      works.add(modality.fingerprint(source, Role.WORK));
      suspects.add(modality.aligner(modality.fingerprint(source, Role.SUSPECT)));
    }
    for (int i = 0; i < suspects.size(); i++) {
      for (int j = 0; j < works.size(); j++) {
        if (i != j) {
          assertThat(log10P(suspects.get(i).align(works.get(j)))).isGreaterThan(SIGNIFICANT);
        }
      }
    }
  }

  private static double log10P(List<Alignment> alignments) {
    return alignments.isEmpty() ? 0 : alignments.getFirst().significance().log10PValue();
  }

  @Test
  void findsInSpeechesOfOthersOnlyWhatIsQuoted() throws Exception {
    Map<String, String> speeches = speechBodies();
    List<String> names = List.copyOf(speeches.keySet());
    Map<String, FingerprintSet> works = new LinkedHashMap<>();
    for (String name : names) {
      works.put(name, fingerprinter.fingerprint(speeches.get(name), Role.WORK));
    }
    TextModality all = new TextModality(TextExclusions.NONE);
    int pairs = 0;
    int weaklyAlike = 0;
    List<String> quotes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String text = speeches.get(names.get(i));
      Aligner suspect = all.aligner(fingerprinter.fingerprint(text, Role.SUSPECT));
      for (int j = 0; j < names.size(); j++) {
        if (speaker(names.get(i)).equals(speaker(names.get(j)))) {
          continue;
        }
        pairs++;
        List<Alignment> alignments = suspect.align(works.get(names.get(j)));
        weaklyAlike += log10P(alignments) < -2 ? 1 : 0;
        if (log10P(alignments) < SIGNIFICANT) {
          quotes.add(longest(alignments.getFirst(), text));
        }
      }
    }
    // Washington's first address, the Declaration of Independence, Jefferson's and Truman's best.
    assertThat(quotes)
        .isNotEmpty()
        .allMatch(
            quote ->
                Stream.of("sacred fire", "created equal", "surest bulwark", "poverty is just")
                    .anyMatch(quote::contains));
    assertThat((double) weaklyAlike / pairs).isBetween(0.002, 0.03);
  }

  /** Speeches without their titles and salutations, which are alike word by word. */
  private static Map<String, String> speechBodies() throws IOException {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (String folder : List.of("inaugural", "state_union")) {
      for (Path file : SharedFiles.requireFiles(TEXTS + "nltk/" + folder)) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String[] words = text.split("\\s+");
        if (words.length > 600) {
          bodies.put(
              file.getFileName().toString(),
              String.join(" ", List.of(words).subList(130, words.length - 130)));
        }
      }
    }
    return bodies;
  }

  private static String speaker(String file) {
    // The Bushes had the same writers.
    return file.replaceAll("[^A-Za-z]|txt|GW", "");
  }

  private static String longest(Alignment alignment, String text) {
    return alignment.segments().stream()
        .map(segment -> (TextRange) segment.suspect())
        .map(range -> text.substring(range.start(), range.end()))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "pride/gutenberg/pandp12.txt, pride/gutenberg/1342-0.txt",
    "pride/gutenberg/pandp12.txt, pride/gutenberg/1342-h.htm",
    "sherlock/gutenberg/advsh12.txt, sherlock/gutenberg/1661.txt",
    "sherlock/gutenberg/1661.txt, sherlock/gutenberg/1661-h.htm",
    "timemachine/gutenberg/timem11.txt, timemachine/gutenberg/35-0.txt",
    "timemachine/gutenberg/35-h.htm, timemachine/gutenberg/35-0.txt"
  })
  void findsAnotherEditionOfABook(String suspect, String work) throws Exception {
    MediaSource source = MediaSource.of(SharedFiles.require(TEXTS + "books/" + suspect));
    FingerprintSet set = modality.fingerprint(source, Role.SUSPECT);
    Alignment found =
        modality.aligner(set).align(fingerprint(TEXTS + "books/" + work, Role.WORK)).getFirst();
    int copied = 0;
    for (Segment segment : found.segments()) {
      TextRange range = (TextRange) segment.suspect();
      copied += range.end() - range.start();
    }
    int length = ((Extent.Characters) set.extent()).characters();
    assertThat((double) copied / length).isGreaterThan(0.9);
    assertThat(found.similarity()).isGreaterThan(0.95);
  }

  @Test
  void findsAChapterOfAModernisedEditionInTheOldOne() throws Exception {
    Path book = SharedFiles.require(TEXTS + "books/timemachine/standardebooks/src/epub/text");
    FingerprintSet work = fingerprint(TEXTS + "books/timemachine/gutenberg/timem11.txt", Role.WORK);
    for (int chapter : new int[] {1, 5, 9}) {
      Path file = book.resolve("chapter-%d.xhtml".formatted(chapter));
      FingerprintSet suspect = modality.fingerprint(MediaSource.of(file), Role.SUSPECT);
      Alignment found = modality.aligner(suspect).align(work).getFirst();
      assertThat(found.similarity()).isGreaterThan(0.95);
      assertThat(found.segments()).hasSizeLessThan(4);
    }
  }

  @Test
  void findsAChapterBehindLookAlikeAndInvisibleCharacters() throws Exception {
    Path file =
        SharedFiles.require(
            TEXTS + "books/timemachine/standardebooks/src/epub/text/chapter-1.xhtml");
    String text = Files.readString(file).replace("o", "о").replace("in", "i\u200Bn");
    Aligner suspect = modality.aligner(fingerprinter.fingerprint(text, Role.SUSPECT));
    Alignment found =
        suspect
            .align(fingerprint(TEXTS + "books/timemachine/gutenberg/timem11.txt", Role.WORK))
            .getFirst();
    assertThat(found.transform().value(Property.OBFUSCATED)).hasValue(1);
    assertThat(found.significance().log10PValue()).isLessThan(-100);
  }

  @ParameterizedTest(name = "{0} words, {1} of them edited: {2} of 40 found")
  @CsvSource({
    "20, 0, 40",
    "50, 0, 40",
    "50, 0.2, 40",
    "50, 0.3, 39",
    "50, 0.5, 36",
    "100, 0.5, 40",
    "300, 0.5, 40"
  })
  void findsPassagesOfABookPlantedInSpeeches(int words, double edited, int least) throws Exception {
    Path file = SharedFiles.require(TEXTS + "books/sherlock/gutenberg/1661.txt");
    String book = Files.readString(file, StandardCharsets.ISO_8859_1);
    List<String> bookWords = List.of(book.split("\\s+"));
    FingerprintSet work = fingerprinter.fingerprint(book, Role.WORK);
    List<String> hosts = List.copyOf(speechBodies().values());
    Prose prose = new Prose(words);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      int from = 1000 + prose.random().nextInt(bookWords.size() - 6000);
      String copy = String.join(" ", prose.edit(bookWords.subList(from, from + words), edited));
      String host = hosts.get(i);
      int at = host.indexOf(' ', host.length() / 2);
      String suspect = host.substring(0, at) + " " + copy + host.substring(at);
      List<Alignment> alignments =
          modality.aligner(fingerprinter.fingerprint(suspect, Role.SUSPECT)).align(work);
      found += log10P(alignments) < SIGNIFICANT ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(least);
  }

  private FingerprintSet fingerprint(String file, Role role)
      throws UnreadableMediaException, IOException {
    return modality.fingerprint(MediaSource.of(SharedFiles.require(file)), role);
  }
}
