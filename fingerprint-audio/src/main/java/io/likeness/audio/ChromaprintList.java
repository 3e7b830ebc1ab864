package io.likeness.audio;

import io.likeness.audio.internal.chromaprint.ImportedPrints;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.ModalityProvider.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of Chromaprint fingerprints of sounds, as they are exchanged without the sounds.
 *
 * <p>A line is {@code name,seconds,fingerprint}. The fingerprint is compressed, in URL-safe Base64,
 * or raw: whole numbers, signed or unsigned, separated by spaces, or by commas within quotes. The
 * name may be quoted. Empty lines, comments that begin with {@code #}, and a heading are passed
 * over.
 *
 * @param entries the fingerprints, in the order of the lines
 */
public record ChromaprintList(List<Entry> entries) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|(.*?))\\s*,\\s*([0-9.]+)\\s*,\\s*\"?([^\"]+?)\"?\\s*");
  private static final Pattern RAW = Pattern.compile("[-0-9][-0-9 ,]*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final String HEADING = "name,seconds,fingerprint";

  /**
   * One sound.
   *
   * @param name what it is called
   * @param seconds how long the sound is, 0 or greater
   * @param chromaprint its fingerprint, of the algorithm of {@link Chromaprint}
   */
  public record Entry(String name, double seconds, RawChromaprint chromaprint) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the fingerprint is of another algorithm or the number is
     *     not a duration
     */
    public Entry {
      if (chromaprint.algorithm() != RawChromaprint.TEST2) {
        throw new IllegalArgumentException(
            "not of algorithm " + RawChromaprint.TEST2 + ": " + chromaprint.algorithm());
      }
      if (!(seconds >= 0) || Double.isInfinite(seconds)) {
        throw new IllegalArgumentException("seconds is not a duration: " + seconds);
      }
    }

    /**
     * Makes the entry of a work that is registered.
     *
     * <p>An index keeps no sub-prints of silence and of unchanging sound: the fingerprint says
     * silence there, and ends where the last other sound does. All other sub-prints are as they
     * were computed.
     *
     * @param name what the sound is called
     * @param fingerprints the fingerprints of a work
     * @return the entry, or empty if the work has no sub-prints
     */
    public static Optional<Entry> ofWork(String name, FingerprintSet fingerprints) {
      Optional<Landmarks> landmarks = fingerprints.landmarks(Chromaprint.SCHEME);
      boolean hasNone = landmarks.isEmpty() || landmarks.get().isEmpty();
      if (hasNone || !(fingerprints.extent() instanceof Extent.Duration duration)) {
        return Optional.empty();
      }
      int[] subPrints = new int[landmarks.get().position(landmarks.get().size() - 1) + 1];
      Arrays.fill(subPrints, Chromaprint.SILENCE);
      for (int i = 0; i < landmarks.get().size(); i++) {
        subPrints[landmarks.get().position(i)] = landmarks.get().term(i);
      }
      RawChromaprint raw = RawChromaprint.of(RawChromaprint.TEST2, subPrints);
      return Optional.of(new Entry(name, duration.seconds(), raw));
    }

    /**
     * Returns what is registered or matched in place of the sound.
     *
     * @param role what the sound is
     * @return the fingerprints of the sound; copies whose pitch was changed are not found by them
     */
    public FingerprintSet fingerprints(Role role) {
      int[] subPrints = chromaprint.subPrints();
      List<Fingerprint> fingerprints =
          switch (role) {
            case WORK -> List.of(ImportedPrints.kept(subPrints));
            case SUSPECT ->
                List.of(ImportedPrints.probes(subPrints), ImportedPrints.phases(subPrints));
          };
      return new FingerprintSet(new Extent.Duration(seconds), fingerprints);
    }
  }

  /** Copies the list. */
  public ChromaprintList {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a list.
   *
   * @param reader the lines, read to the end and not closed
   * @return the list
   * @throws IOException if it cannot be read or a line is malformed; the message names the line
   */
  public static ChromaprintList read(BufferedReader reader) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String text = line.strip();
      boolean heading = entries.isEmpty() && text.toLowerCase(Locale.ROOT).equals(HEADING);
      if (!text.isEmpty() && !text.startsWith("#") && !heading) {
        try {
          entries.add(entry(text));
        } catch (IllegalArgumentException e) {
          throw new IOException("line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return new ChromaprintList(entries);
  }

  private static Entry entry(String line) {
    Matcher fields = LINE.matcher(line);
    if (!fields.matches()) {
      throw new IllegalArgumentException("is not " + HEADING);
    }
    String quoted = fields.group(1);
    String name = quoted == null ? fields.group(2) : quoted.replace("\"\"", "\"");
    return new Entry(name, Double.parseDouble(fields.group(3)), chromaprint(fields.group(4)));
  }

  private static RawChromaprint chromaprint(String text) {
    if (!RAW.matcher(text).matches()) {
      return ChromaprintCodec.decodeBase64(text);
    }
    int[] subPrints =
        NUMBER.matcher(text).results().mapToInt(found -> subPrint(found.group())).toArray();
    return RawChromaprint.of(RawChromaprint.TEST2, subPrints);
  }

  private static int subPrint(String text) {
    long number = Long.parseLong(text);
    if (number < Integer.MIN_VALUE || number > 0xffff_ffffL) {
      throw new IllegalArgumentException("sub-print of more than 32 bits: " + number);
    }
    return (int) number;
  }

  /** How fingerprints are written. */
  public enum Form {
    /** In URL-safe Base64, some four bytes a second. */
    COMPRESSED {
      @Override
      String of(RawChromaprint chromaprint) {
        return ChromaprintCodec.encodeBase64(chromaprint);
      }
    },
    /** As unsigned numbers separated by spaces, some ninety bytes a second. */
    RAW {
      @Override
      String of(RawChromaprint chromaprint) {
        return Arrays.stream(chromaprint.subPrints())
            .mapToObj(Integer::toUnsignedString)
            .collect(Collectors.joining(" "));
      }
    };

    abstract String of(RawChromaprint chromaprint);
  }

  /**
   * Writes the list with a heading, so that {@link #read} reads it.
   *
   * @param writer takes the lines; not closed
   * @param form how to write the fingerprints
   * @throws IOException if it cannot be written
   */
  public void write(Writer writer, Form form) throws IOException {
    writer.write(HEADING + "\n");
    for (Entry entry : entries) {
      writer.write(
          String.format(
              Locale.ROOT,
              "\"%s\",%.3f,%s\n",
              entry.name().replace("\"", "\"\""),
              entry.seconds(),
              form.of(entry.chromaprint())));
    }
  }
}
