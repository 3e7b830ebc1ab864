package io.likeness.bench.attack;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.AttackSuite;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.ProgramFiles;
import io.likeness.bench.media.TextFiles;
import io.likeness.bench.media.Words;
import io.likeness.core.Modality;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Disguises of texts: a passage of 20 to 300 words from a seeded place, changed and planted at a
 * seeded word of a host; passages of several works planted in one host; the whole text, changed.
 *
 * <p>Works and hosts are plain text in UTF-8, and so are the copies. A work of fewer words than the
 * passage is used whole. The words that edits put in are the host's, or the work's own where there
 * is no host.
 */
public final class TextAttacks implements AttackSuite {

  /** Raised when copies come out in another way than before. */
  private static final int VERSION = 1;

  private static final int MOSAIC_WORKS = 3;
  private static final int MOSAIC_WORDS = 100;

  /** A change of a passage. */
  private record Change(
      String name, double strength, String label, String imitates, TextEdit edit) {}

  private final Thesaurus thesaurus = Thesaurus.english();

  /** Makes the suite. */
  public TextAttacks() {}

  @Override
  public Modality modality() {
    return Modality.TEXT;
  }

  @Override
  public List<Attack> attacks(Hosts hosts) {
    List<Attack> attacks = new ArrayList<>();
    if (!hosts.files().isEmpty()) {
      for (int words : new int[] {20, 50, 100, 300}) {
        attacks.add(planted(verbatim(), words, hosts));
      }
      for (int words : new int[] {20, 50, 100, 300}) {
        edits().forEach(change -> attacks.add(planted(change, words, hosts)));
        paraphrases().forEach(change -> attacks.add(planted(change, words, hosts)));
        scans().forEach(change -> attacks.add(planted(change, words, hosts)));
        evasions().forEach(change -> attacks.add(planted(change, words, hosts)));
      }
      attacks.add(mosaic(hosts));
    }
    List<Change> whole = new ArrayList<>(List.of(verbatim()));
    whole.addAll(edits());
    whole.addAll(paraphrases());
    whole.addAll(scans());
    whole.addAll(evasions());
    whole.forEach(change -> attacks.add(whole(change)));
    return List.copyOf(attacks);
  }

  private static Change verbatim() {
    return new Change("verbatim", 0, "verbatim", "copying and pasting", TextEdit.NONE);
  }

  private static List<Change> edits() {
    List<Change> changes = new ArrayList<>();
    for (int percent : new int[] {10, 20, 30, 50}) {
      changes.add(
          new Change(
              "edited",
              percent,
              percent + " % of the words edited",
              "rewriting by hand",
              WordEdits.edited(percent / 100.0)));
    }
    return changes;
  }

  private List<Change> paraphrases() {
    List<Change> changes = new ArrayList<>();
    for (int percent : new int[] {50, 100}) {
      changes.add(
          new Change(
              "synonyms",
              percent,
              percent + " % of the known synonyms",
              "article spinners",
              WordEdits.synonyms(percent / 100.0, thesaurus)));
    }
    changes.add(
        new Change(
            "clauses", 1, "clauses shuffled", "rearranging by hand", WordEdits.clausesShuffled()));
    changes.add(
        new Change(
            "combined",
            30,
            "synonyms 50 %, 30 % of the words edited, clauses shuffled",
            "thorough rewriting",
            WordEdits.synonyms(0.5, thesaurus)
                .then(WordEdits.clausesShuffled())
                .then(WordEdits.edited(0.3))));
    return changes;
  }

  private static List<Change> scans() {
    List<Change> changes = new ArrayList<>();
    for (int percent : new int[] {5, 10}) {
      changes.add(
          new Change(
              "ocr",
              percent,
              "OCR noise " + percent + " %",
              "scanning a print",
              LetterEdits.misread(percent / 100.0)));
    }
    changes.add(
        new Change(
            "spacing", 1, "other spaces and lines", "pasting from a PDF", LetterEdits.spaced()));
    return changes;
  }

  private static List<Change> evasions() {
    String evasion = "evasion of plagiarism checkers";
    return List.of(
        new Change(
            "look-alikes", 50, "look-alike letters 50 %", evasion, LetterEdits.lookAlikes(0.5)),
        new Change(
            "invisible", 30, "invisible characters 30 %", evasion, LetterEdits.invisible(0.3)),
        new Change("full-width", 1, "full-width letters", evasion, LetterEdits.fullWidth()));
  }

  private static Attack planted(Change change, int words, Hosts hosts) {
    return new Recipe(
        Modality.TEXT,
        change.name() + "-" + words + "w",
        change.strength(),
        words + " words, " + change.label(),
        change.imitates(),
        true,
        VERSION,
        work -> !ProgramFiles.isProgram(work),
        (work, target, random) -> plant(work, target, random, change.edit(), words, hosts));
  }

  private static Attacked plant(
      Path work, Path target, Random random, TextEdit edit, int count, Hosts hosts)
      throws UnreadableMediaException, IOException {
    String text = TextFiles.read(work);
    Words words = words(text, work);
    Path hostFile = hosts.draw(random.nextLong());
    String host = TextFiles.read(hostFile);
    Words hostWords = words(host, hostFile);
    TextRange from = passage(words, count, random);
    String passage = edit.apply(text.substring(from.start(), from.end()), list(hostWords), random);
    int at = hostWords.start(random.nextInt(hostWords.size()));
    String suspect = host.substring(0, at) + passage + "\n" + host.substring(at);
    return written(target, suspect, new TextRange(at, at + passage.length()), from).in(hostFile);
  }

  private static Attack mosaic(Hosts hosts) {
    return new Recipe(
        Modality.TEXT,
        "mosaic",
        MOSAIC_WORKS,
        MOSAIC_WORDS + " words of each of " + MOSAIC_WORKS + " works",
        "an essay of copied passages",
        true,
        VERSION,
        work -> !ProgramFiles.isProgram(work),
        MOSAIC_WORKS,
        (works, target, random) -> mosaic(works, target, random, hosts));
  }

  private static Attacked mosaic(List<Path> works, Path target, Random random, Hosts hosts)
      throws UnreadableMediaException, IOException {
    Path hostFile = hosts.draw(random.nextLong());
    String host = TextFiles.read(hostFile);
    Words hostWords = words(host, hostFile);
    int[] places = random.ints(works.size(), 0, hostWords.size()).map(hostWords::start).toArray();
    Arrays.sort(places);
    StringBuilder suspect = new StringBuilder();
    List<List<Segment>> expected = new ArrayList<>();
    int copied = 0;
    for (int i = 0; i < places.length; i++) {
      String text = TextFiles.read(works.get(i));
      TextRange from = passage(words(text, works.get(i)), MOSAIC_WORDS, random);
      suspect.append(host, copied, places[i]);
      copied = places[i];
      int at = suspect.length();
      suspect.append(text, from.start(), from.end());
      expected.add(List.of(new Segment(new TextRange(at, suspect.length()), from, 1)));
      suspect.append('\n');
    }
    suspect.append(host, copied, host.length());
    return new Attacked(written(target, suspect), expected).in(hostFile);
  }

  /** Draws a passage of so many words, or of all if there are fewer. */
  private static TextRange passage(Words words, int count, Random random) {
    int length = Math.min(count, words.size());
    int first = random.nextInt(words.size() - length + 1);
    return new TextRange(words.start(first), words.end(first + length - 1));
  }

  private static Attack whole(Change change) {
    return new Recipe(
        Modality.TEXT,
        change.name() + "-whole",
        change.strength(),
        "whole text, " + change.label(),
        change.imitates(),
        true,
        VERSION,
        work -> !ProgramFiles.isProgram(work),
        (work, target, random) -> {
          String text = TextFiles.read(work);
          String copy = change.edit().apply(text, list(words(text, work)), random);
          return written(
              target, copy, new TextRange(0, copy.length()), new TextRange(0, text.length()));
        });
  }

  private static Words words(String text, Path file) throws UnreadableMediaException {
    Words words = Words.of(text);
    if (words.size() == 0) {
      throw new UnreadableMediaException(file.toString(), "there is no word in it");
    }
    return words;
  }

  private static List<String> list(Words words) {
    List<String> list = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      list.add(words.word(i));
    }
    return list;
  }

  private static Attacked written(Path target, String text, TextRange suspect, TextRange work)
      throws IOException {
    return Attacked.ofOne(written(target, text), List.of(new Segment(suspect, work, 1)));
  }

  private static Path written(Path target, CharSequence text) throws IOException {
    return Files.writeString(target.resolveSibling(target.getFileName() + ".txt"), text);
  }
}
