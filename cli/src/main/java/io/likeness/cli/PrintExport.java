package io.likeness.cli;

import io.likeness.audio.ChromaprintList;
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

/**
 * Writes fingerprints of registered works into lists that others read, in the order of the works'
 * ids.
 */
record PrintExport(Likeness likeness, WorkFilter filter) {

  /** Takes the name and the fingerprints of a registered file. */
  private interface Visitor {
    void accept(String name, FingerprintSet fingerprints);
  }

  /** Writes the PDQ codes of pictures; the frames of an animation are numbered. */
  void pdqCodes(Path file) throws IOException {
    List<PdqList.Entry> entries = new ArrayList<>();
    forEach(
        Modality.IMAGE,
        (name, fingerprints) -> {
          List<BinaryCode> codes = fingerprints.codes(PdqFingerprinter.SCHEME);
          for (int frame = 0; frame < codes.size(); frame++) {
            String number = frame == 0 ? "" : "#" + (frame + 1);
            entries.add(new PdqList.Entry(codes.get(frame), name + number));
          }
        });
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      new PdqList(entries).write(writer);
    }
  }

  /** Writes the Chromaprint fingerprints of sounds; one without any is left out. */
  void chromaprints(Path file, ChromaprintList.Form form) throws IOException {
    List<ChromaprintList.Entry> entries = new ArrayList<>();
    forEach(
        Modality.AUDIO,
        (name, fingerprints) ->
            ChromaprintList.Entry.ofWork(name, fingerprints).ifPresent(entries::add));
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      new ChromaprintList(entries).write(writer, form);
    }
  }

  private void forEach(Modality modality, Visitor visitor) throws IOException {
    List<CatalogueEntry> files = new ArrayList<>();
    likeness.forEach(
        filter,
        entry -> {
          if (entry.modality() == modality) {
            files.add(entry);
          }
        });
    for (CatalogueEntry each : files) {
      visitor.accept(name(each), likeness.fingerprints(each.work(), each.file()).orElseThrow());
    }
  }

  private static String name(CatalogueEntry entry) {
    return entry.file().equals(entry.work()) ? entry.work() : entry.work() + "/" + entry.file();
  }
}
