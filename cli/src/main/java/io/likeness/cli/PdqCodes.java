package io.likeness.cli;

import io.likeness.cli.FileWalk.Skip;
import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import io.likeness.engine.Likeness;
import io.likeness.engine.Work;
import io.likeness.image.PdqFingerprinter;
import io.likeness.image.PdqList;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.WorkFilter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * PDQ codes that come from lists and go into lists.
 *
 * @param entries the codes, in the order of the lists
 */
record PdqCodes(List<PdqList.Entry> entries) {

  /**
   * Reads lists.
   *
   * @throws IOException if one cannot be read; the message names the file and the line
   */
  static PdqCodes read(List<Path> files) throws IOException {
    List<PdqList.Entry> entries = new ArrayList<>();
    for (Path file : files) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        entries.addAll(read(file, reader).entries());
      }
    }
    return new PdqCodes(entries);
  }

  private static PdqList read(Path file, BufferedReader reader) throws IOException {
    try {
      return PdqList.read(reader);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": is not UTF-8", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Registers a work for each code. Its id is its name, or its hash if it has none.
   *
   * @param skipped takes those whose id occurred before
   * @return how many were registered
   */
  long register(Likeness likeness, String owner, List<String> tags, List<Skip> skipped)
      throws IOException {
    Set<String> ids = new HashSet<>();
    for (PdqList.Entry entry : entries) {
      String id = entry.name().isEmpty() ? entry.code().toHex() : entry.name();
      if (ids.add(id)) {
        Work work = Work.of(id).withOwner(owner).withTags(tags);
        likeness.register(work, id, Modality.IMAGE, entry.fingerprints());
      } else {
        skipped.add(new Skip(id, "a second code of this name"));
      }
    }
    return ids.size();
  }

  /** Writes the codes of registered pictures, in the order of the works' ids. */
  static void export(Likeness likeness, WorkFilter filter, Path file) throws IOException {
    List<CatalogueEntry> pictures = new ArrayList<>();
    likeness.forEach(
        filter,
        entry -> {
          if (entry.modality() == Modality.IMAGE) {
            pictures.add(entry);
          }
        });
    List<PdqList.Entry> entries = new ArrayList<>();
    for (CatalogueEntry picture : pictures) {
      FingerprintSet set = likeness.fingerprints(picture.work(), picture.file()).orElseThrow();
      entries.addAll(entries(picture, set.codes(PdqFingerprinter.SCHEME)));
    }
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      new PdqList(entries).write(writer);
    }
  }

  /** Names the codes of one picture; the frames of an animation are numbered. */
  private static List<PdqList.Entry> entries(CatalogueEntry picture, List<BinaryCode> codes) {
    String name =
        picture.file().equals(picture.work())
            ? picture.work()
            : picture.work() + "/" + picture.file();
    List<PdqList.Entry> entries = new ArrayList<>();
    for (int frame = 0; frame < codes.size(); frame++) {
      String number = frame == 0 ? "" : "#" + (frame + 1);
      entries.add(new PdqList.Entry(codes.get(frame), name + number));
    }
    return entries;
  }
}
