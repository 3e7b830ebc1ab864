package io.likeness.text.internal.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes small documents of every format for tests. */
final class Documents {

  private static final String WORD_NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private Documents() {}

  /** Writes a body of WordprocessingML. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  static byte[] docx(String text) throws IOException {
    return docx(out -> out.write(bytes("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")));
  }

  static byte[] docx(Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" \
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/\
          vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
          """);
      entry(
          zip,
          "_rels/.rels",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
          relationships/officeDocument" Target="word/document.xml"/></Relationships>
          """);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes("<?xml version=\"1.0\"?><w:document " + WORD_NAMESPACE + "><w:body>"));
      body.write(zip);
      zip.write(bytes("</w:body></w:document>"));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  static byte[] odt(String text) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "content.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
        <text:p>%s</text:p></office:text></office:body></office:document-content>
        """
            .formatted(text));
    return packed("application/vnd.oasis.opendocument.text", parts);
  }

  static byte[] epub(String... chapters) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "META-INF/container.xml",
        """
        <?xml version="1.0"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\
        <rootfiles><rootfile full-path="book.opf" \
        media-type="application/oebps-package+xml"/></rootfiles></container>
        """);
    StringBuilder manifest = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < chapters.length; i++) {
      // Named against the order of reading.
      String file = "c%d.xhtml".formatted(99 - i);
      manifest.append(
          "<item id=\"c%d\" href=\"%s\" media-type=\"application/xhtml+xml\"/>".formatted(i, file));
      spine.append("<itemref idref=\"c%d\"/>".formatted(i));
      parts.put(
          file,
          "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body><p>"
              + chapters[i]
              + "</p></body></html>");
    }
    parts.put(
        "book.opf",
        """
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\
        <metadata/><manifest>%s</manifest><spine>%s</spine></package>
        """
            .formatted(manifest, spine));
    return packed("application/epub+zip", parts);
  }

  static byte[] pdf(String text, boolean encrypted) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10);
        content.newLineAtOffset(40, 700);
        content.showText(text);
        content.endText();
      }
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] packed(String type, Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry mimetype = new ZipEntry("mimetype");
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length());
      CRC32 crc = new CRC32();
      crc.update(bytes(type));
      mimetype.setCrc(crc.getValue());
      zip.putNextEntry(mimetype);
      zip.write(bytes(type));
      zip.closeEntry();
      for (Map.Entry<String, String> part : parts.entrySet()) {
        entry(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes(content));
    zip.closeEntry();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
