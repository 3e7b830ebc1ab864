package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What every commit says of the index as a whole: the version of its format, and the schemes of its
 * fingerprints.
 *
 * @param schemes the schemes by their names
 */
record IndexMetadata(Map<String, FingerprintScheme> schemes) {

  private static final String FORMAT = "likeness.format";
  private static final int FORMAT_VERSION = 4;

  /**
   * In the first, codes had no tables of their own; in the second, the terms of landmarks were
   * those of Lucene; in the third, codes had more and narrower chunks.
   */
  private static final Set<String> OLDER_FORMATS = Set.of("1", "2", "3");

  private static final String SCHEME = "likeness.scheme.";

  static final IndexMetadata EMPTY = new IndexMetadata(Map.of());

  IndexMetadata {
    schemes = Map.copyOf(schemes);
  }

  /** Reads the last commit of a directory. */
  static IndexMetadata read(String folder, Directory directory) throws IOException {
    return parse(folder, SegmentInfos.readLatestCommit(directory).getUserData());
  }

  /** Reads the user data of a commit. */
  static IndexMetadata parse(String folder, Map<String, String> userData)
      throws IncompatibleIndexException, UnusableIndexException {
    String format = userData.get(FORMAT);
    if (format == null) {
      throw new UnusableIndexException(folder, "the folder holds an index of another program");
    }
    if (!format.equals(Integer.toString(FORMAT_VERSION))) {
      throw new IncompatibleIndexException(
          folder,
          "the index has format %s, expected %d; %s"
              .formatted(
                  format,
                  FORMAT_VERSION,
                  OLDER_FORMATS.contains(format)
                      ? "export its catalogue with the version of Likeness that wrote it and import"
                          + " that into another folder, or register the works anew there"
                      : "it was written by a newer version of Likeness"));
    }
    Map<String, String> descriptions = new HashMap<>();
    userData.forEach(
        (key, value) -> {
          if (key.startsWith(SCHEME)) {
            descriptions.put(key.substring(SCHEME.length()), value);
          }
        });
    return ofSchemes(folder, descriptions);
  }

  /** Reads what {@link #describeSchemes} wrote. */
  static IndexMetadata ofSchemes(String folder, Map<String, String> descriptions)
      throws IncompatibleIndexException {
    Map<String, FingerprintScheme> schemes = new HashMap<>();
    for (Map.Entry<String, String> item : descriptions.entrySet()) {
      schemes.put(item.getKey(), parseScheme(folder, item.getKey(), item.getValue()));
    }
    return new IndexMetadata(schemes);
  }

  /** Describes the schemes by their names. */
  Map<String, String> describeSchemes() {
    Map<String, String> descriptions = new TreeMap<>();
    schemes.forEach((name, scheme) -> descriptions.put(name, describe(scheme)));
    return descriptions;
  }

  private static FingerprintScheme parseScheme(String folder, String name, String description)
      throws IncompatibleIndexException {
    String[] parts = description.split(" ", -1);
    try {
      return new FingerprintScheme(
          name,
          Integer.parseInt(parts[0]),
          Modality.ofId(parts[1]),
          FingerprintScheme.Kind.valueOf(parts[2]),
          Integer.parseInt(parts[3]),
          Boolean.parseBoolean(parts[4]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IncompatibleIndexException(
          folder, "it has scheme " + name + " with unknown properties: " + description, e);
    }
  }

  /** Returns the scheme of a name. */
  FingerprintScheme scheme(String name) throws IOException {
    FingerprintScheme scheme = schemes.get(name);
    if (scheme == null) {
      throw new IOException("the index does not say what scheme this is: " + name);
    }
    return scheme;
  }

  /** Writes the user data of a commit. */
  Map<String, String> userData() {
    Map<String, String> userData = new TreeMap<>();
    userData.put(FORMAT, Integer.toString(FORMAT_VERSION));
    describeSchemes().forEach((name, description) -> userData.put(SCHEME + name, description));
    return userData;
  }

  private static String describe(FingerprintScheme scheme) {
    return "%d %s %s %d %b"
        .formatted(
            scheme.version(),
            scheme.modality().id(),
            scheme.kind(),
            scheme.bits(),
            scheme.searchable());
  }

  /** Adds schemes, which must be those of the index where they have the same name. */
  IndexMetadata with(String folder, Collection<FingerprintScheme> added)
      throws IncompatibleIndexException {
    Map<String, FingerprintScheme> all = new HashMap<>(schemes);
    for (FingerprintScheme scheme : added) {
      FingerprintScheme found = all.putIfAbsent(scheme.name(), scheme);
      if (found != null && !found.equals(scheme)) {
        throw new IncompatibleIndexException(
            folder,
            "it has scheme %s (%s), expected %s (%s)"
                .formatted(found.id(), describe(found), scheme.id(), describe(scheme)));
      }
    }
    return new IndexMetadata(all);
  }
}
