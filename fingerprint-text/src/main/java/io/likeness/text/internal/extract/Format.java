package io.likeness.text.internal.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A format of text files, told by the first bytes. */
enum Format {
  PLAIN("text"),
  HTML("HTML document"),
  XML("XML document"),
  PDF("PDF document"),
  RTF("RTF document"),
  EPUB("EPUB book"),
  ODT("OpenDocument text"),
  DOCX("Word document"),
  ZIP("ZIP archive of no known kind of document"),
  OLE("Word document that is encrypted or older than DOCX");

  /** As many bytes tell the format. */
  static final int HEAD_BYTES = 1 << 13;

  private static final int ZIP_NAME_OFFSET = 30;

  private final String noun;

  Format(String noun) {
    this.noun = noun;
  }

  /** Returns what a person calls it. */
  String noun() {
    return noun;
  }

  boolean isZipped() {
    return this == EPUB || this == ODT || this == DOCX;
  }

  /** Tells the format of a file by its head. */
  static Format of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\3\4")) {
      return zipped(text);
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLE;
    }
    // Some programs write a few bytes before the header of a PDF.
    if (text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
      return PDF;
    }
    return text.startsWith("{\\rtf") ? RTF : markup(text);
  }

  private static Format zipped(String head) {
    if (head.startsWith("mimetypeapplication/epub+zip", ZIP_NAME_OFFSET)) {
      return EPUB;
    }
    if (head.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", ZIP_NAME_OFFSET)) {
      return ODT;
    }
    boolean office =
        head.startsWith("[Content_Types].xml", ZIP_NAME_OFFSET)
            || head.startsWith("_rels/", ZIP_NAME_OFFSET)
            || head.startsWith("docProps/", ZIP_NAME_OFFSET)
            || head.startsWith("word/", ZIP_NAME_OFFSET);
    return office ? DOCX : ZIP;
  }

  private static Format markup(String head) {
    String start = head.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return HTML;
    }
    if (start.startsWith("<?xml")) {
      return start.contains("<html") ? HTML : XML;
    }
    boolean commented = start.startsWith("<!--") && start.contains("<html");
    return commented ? HTML : PLAIN;
  }
}
