package io.likeness.text;

import java.util.Set;

/** The Internet media types whose text can be extracted. */
final class TextMediaTypes {

  private static final Set<String> APPLICATIONS =
      Set.of(
          "application/epub+zip",
          "application/javascript",
          "application/pdf",
          "application/rtf",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
          "application/x-sh",
          "application/x-subrip",
          "application/x-tex",
          "application/xhtml+xml",
          "application/xml");

  /** Text in name, but records rather than writing. */
  private static final Set<String> RECORDS =
      Set.of(
          "text/calendar", "text/csv", "text/tab-separated-values", "text/vcard", "text/x-vcard");

  private TextMediaTypes() {}

  static boolean contains(String mediaType) {
    return APPLICATIONS.contains(mediaType)
        || (mediaType.startsWith("text/") && !RECORDS.contains(mediaType));
  }
}
