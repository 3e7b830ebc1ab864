package io.likeness.cli.demo;

import io.likeness.core.Modality;
import io.likeness.core.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plants texts in disguise. One thread, one use. */
final class PlantedTexts {

  private static final double REWORDED = 0.12;

  private final Path folder;
  private final long seed;
  private final List<PlantedCopy> planted = new ArrayList<>();

  PlantedTexts(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  List<PlantedCopy> write() throws IOException {
    pasted("note-01.txt", "the-slow-train-to-ardmore.md", "strangers/on-mending-a-wall.md");
    plant(
        "note-02.txt",
        "salt-and-patience.md",
        "12 % of the words changed",
        prose("salt-and-patience.md").map(p -> TextDisguise.reworded(p, REWORDED, seed)).plain());
    plant(
        "note-03.txt",
        "the-clock-at-maron-house.txt",
        "look-alike letters, zero-width spaces",
        prose("the-clock-at-maron-house.txt").map(p -> TextDisguise.lookAlike(p, seed)).plain());
    plant(
        "note-04.html",
        "letter-from-the-lighthouse.html",
        "inside a web page, with markup",
        TextDisguise.webPage(prose("letter-from-the-lighthouse.html"), seed));
    plant(
        "note-05.txt",
        "the-map-maker-of-sel.txt",
        "capitals, odd spacing",
        prose("the-map-maker-of-sel.txt").map(p -> TextDisguise.shouted(p, seed)).plain());
    pasted("note-06.txt", "der-alte-kirschbaum.txt", "strangers/two-cats-and-a-staircase.html");
    pasted("note-07.txt", "chasovshchik.txt", "strangers/a-short-history-of-the-pencil.txt");
    plant(
        "note-08.html",
        "kasa-no-wasuremono.txt",
        "inside a web page",
        TextDisguise.webPage(prose("kasa-no-wasuremono.txt"), seed));
    return planted;
  }

  /** Puts three paragraphs of a work after the second paragraph of a piece that is not one. */
  private void pasted(String suspect, String work, String host) throws IOException {
    List<String> stolen = prose(work).paragraphs().subList(1, 4);
    String text = prose(host).with(2, stolen).plain();
    int start = text.indexOf(stolen.getFirst());
    int end = text.indexOf(stolen.getLast()) + stolen.getLast().length();
    Files.writeString(folder.resolve(suspect), text);
    Region passage = new Region.TextRange(start, end);
    note(suspect, work, "three paragraphs of it inside another text", Optional.of(passage));
  }

  private void plant(String suspect, String work, String disguise, String text) throws IOException {
    Files.writeString(folder.resolve(suspect), text);
    note(suspect, work, disguise, Optional.empty());
  }

  private static Prose prose(String file) {
    return Prose.ofFile(file);
  }

  private void note(String suspect, String work, String disguise, Optional<Region> region) {
    planted.add(
        new PlantedCopy(
            folder.getFileName() + "/" + suspect,
            DemoWorks.TEXTS + "/" + work,
            Modality.TEXT,
            disguise,
            region));
  }
}
