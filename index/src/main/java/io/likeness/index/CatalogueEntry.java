package io.likeness.index;

import io.likeness.core.Extent;
import io.likeness.core.Modality;
import java.time.Instant;
import java.util.List;

/**
 * What the catalogue says of one registered file of a work.
 *
 * <p>The key is {@code (work, file)}: a work may have several files, each registered once.
 *
 * @param work the id of the work: 1 to 4096 bytes of UTF-8, without U+0000
 * @param file the name of the file within the work: 0 to 16384 bytes of UTF-8, without U+0000
 * @param location where the file was when it was registered, as an absolute path, so that a report
 *     can show it; empty if there was none
 * @param modality the kind of work
 * @param extent the size of the item
 * @param mediaType the Internet media type of the file, empty if it is unknown
 * @param bytes the size of the file, 0 or greater; 0 if only fingerprints were registered
 * @param sha256 the hash of the file, 64 lower-case hexadecimal digits, or empty if only
 *     fingerprints were registered
 * @param title the title for people, empty if it is unknown
 * @param owner whose work it is, at most 4096 bytes of UTF-8, empty if it is unknown
 * @param tags free labels to filter by, each 1 to 4096 bytes of UTF-8
 * @param registered when it was registered
 * @param notes what a person should know of the file
 */
public record CatalogueEntry(
    String work,
    String file,
    String location,
    Modality modality,
    Extent extent,
    String mediaType,
    long bytes,
    String sha256,
    String title,
    String owner,
    List<String> tags,
    Instant registered,
    List<String> notes) {

  private static final int SHA_256_DIGITS = 64;

  /**
   * Copies the lists and checks the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public CatalogueEntry {
    Keyword.check("work", work, 1, Keyword.MAXIMUM_BYTES);
    Keyword.check("file", file, 0, Keyword.MAXIMUM_FILE_BYTES);
    Keyword.check("owner", owner, 0, Keyword.MAXIMUM_BYTES);
    tags = List.copyOf(tags);
    for (String tag : tags) {
      Keyword.check("tag", tag, 1, Keyword.MAXIMUM_BYTES);
    }
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes is negative: " + bytes);
    }
    if (!sha256.isEmpty() && !isHash(sha256)) {
      throw new IllegalArgumentException("sha256 is not 64 lower-case hex digits: " + sha256);
    }
    notes = List.copyOf(notes);
  }

  private static boolean isHash(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
        return false;
      }
    }
    return digits.length() == SHA_256_DIGITS;
  }
}
