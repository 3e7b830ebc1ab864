package io.likeness.cli;

import io.likeness.audio.ChromaprintList;
import io.likeness.cli.FileWalk.Skip;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.engine.Likeness;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Work;
import io.likeness.image.PdqList;
import io.likeness.index.WorkFilter;
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

/** Lists of works, or of suspects, that are known by their fingerprints alone. */
final class PrintLists {

  @Option(
      names = "--pdq-list",
      paramLabel = "FILE",
      description = {
        "A list of PDQ codes of pictures that are not at hand: a hash of 64 hexadecimal digits a"
            + " line, or hash,quality,name. They are called by the name, or the hash."
      })
  private List<Path> pdq = List.of();

  @Option(
      names = "--chromaprint",
      paramLabel = "FILE",
      description = {
        "A list of Chromaprint fingerprints of sounds that are not at hand, a line each:"
            + " name,seconds,fingerprint. The fingerprint is compressed, or raw with spaces. They are"
            + " called by the name."
      })
  private List<Path> chromaprint = List.of();

  /**
   * What is known of a work or a suspect.
   *
   * @param kind what a person calls the fingerprint
   */
  record Print(Modality modality, String kind, String id, FingerprintSet fingerprints) {

    /** Matches it as a suspect. */
    MatchResult match(Likeness likeness, WorkFilter filter) throws IOException {
      return likeness.match(id, modality, fingerprints, filter);
    }
  }

  private interface Reading {
    List<Print> of(BufferedReader reader, Role role) throws IOException;
  }

  /** Returns whether there is no list. */
  boolean isEmpty() {
    return pdq.isEmpty() && chromaprint.isEmpty();
  }

  /**
   * Reads the lists.
   *
   * @param role what they are lists of
   * @return what is in them, list by list
   * @throws IOException if one cannot be read; the message names the file and the line
   */
  List<Print> read(Role role) throws IOException {
    List<Print> prints = new ArrayList<>();
    for (Path file : pdq) {
      prints.addAll(read(file, PrintLists::pictures, role));
    }
    for (Path file : chromaprint) {
      prints.addAll(read(file, PrintLists::sounds, role));
    }
    return prints;
  }

  private static List<Print> read(Path file, Reading reading, Role role) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return named(file, reader, reading, role);
    }
  }

  private static List<Print> named(Path file, BufferedReader reader, Reading reading, Role role)
      throws IOException {
    try {
      return reading.of(reader, role);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": is not UTF-8", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Print> pictures(BufferedReader reader, Role role) throws IOException {
    List<Print> prints = new ArrayList<>();
    for (PdqList.Entry entry : PdqList.read(reader).entries()) {
      String id = entry.name().isEmpty() ? entry.code().toHex() : entry.name();
      prints.add(new Print(Modality.IMAGE, "code", id, entry.fingerprints()));
    }
    return prints;
  }

  private static List<Print> sounds(BufferedReader reader, Role role) throws IOException {
    List<Print> prints = new ArrayList<>();
    for (ChromaprintList.Entry entry : ChromaprintList.read(reader).entries()) {
      prints.add(new Print(Modality.AUDIO, "fingerprint", entry.name(), entry.fingerprints(role)));
    }
    return prints;
  }

  /**
   * Registers a work for each fingerprint.
   *
   * @param skipped takes those whose id occurred before with the same modality
   * @return how many were registered
   * @throws IOException if the index cannot be written
   */
  static long register(
      List<Print> prints, Likeness likeness, String owner, List<String> tags, List<Skip> skipped)
      throws IOException {
    record Key(Modality modality, String id) {}
    Set<Key> seen = new HashSet<>();
    for (Print print : prints) {
      if (seen.add(new Key(print.modality(), print.id()))) {
        Work work = Work.of(print.id()).withOwner(owner).withTags(tags);
        likeness.register(work, print.id(), print.modality(), print.fingerprints());
      } else {
        skipped.add(new Skip(print.id(), "a second " + print.kind() + " of this name"));
      }
    }
    return seen.size();
  }
}
