package io.likeness.cli;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import io.likeness.engine.Likeness;
import io.likeness.image.PdqFingerprinter;
import io.likeness.image.PdqList;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.WorkFilter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PDQ codes that go into lists. */
final class PdqCodes {

  private PdqCodes() {}

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
