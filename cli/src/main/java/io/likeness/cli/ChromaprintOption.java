package io.likeness.cli;

import io.likeness.audio.ChromaprintList;
import io.likeness.cli.FileWalk.Skip;
import io.likeness.core.Modality;
import io.likeness.engine.Likeness;
import io.likeness.engine.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Sounds that are known by their fingerprints alone. */
final class ChromaprintOption {

  @Option(
      names = "--chromaprint",
      paramLabel = "FILE",
      description = {
        "A list of Chromaprint fingerprints of sounds that are not at hand, a line each:"
            + " name,seconds,fingerprint. The fingerprint is compressed, or raw with spaces. The"
            + " name becomes the id."
      })
  private List<Path> files = List.of();

  boolean isGiven() {
    return !files.isEmpty();
  }

  /**
   * Reads the lists.
   *
   * @throws IOException if one cannot be read; the message names the file and the line
   */
  List<ChromaprintList.Entry> read() throws IOException {
    List<ChromaprintList.Entry> entries = new ArrayList<>();
    for (Path file : files) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        entries.addAll(read(file, reader).entries());
      }
    }
    return entries;
  }

  private static ChromaprintList read(Path file, BufferedReader reader) throws IOException {
    try {
      return ChromaprintList.read(reader);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": is not UTF-8", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Registers a work for each fingerprint.
   *
   * @param skipped takes those whose name occurred before
   * @return how many were registered
   * @throws IOException if the index cannot be written
   */
  static long register(
      List<ChromaprintList.Entry> entries,
      Likeness likeness,
      String owner,
      List<String> tags,
      List<Skip> skipped)
      throws IOException {
    Set<String> names = new HashSet<>();
    for (ChromaprintList.Entry entry : entries) {
      if (names.add(entry.name())) {
        Work work = Work.of(entry.name()).withOwner(owner).withTags(tags);
        likeness.register(work, entry.name(), Modality.AUDIO, entry.fingerprints());
      } else {
        skipped.add(new Skip(entry.name(), "a second fingerprint of this name"));
      }
    }
    return names.size();
  }
}
