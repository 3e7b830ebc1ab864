package io.likeness.text.internal.extract;

import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig.OCR_STRATEGY;
import org.apache.tika.parser.xml.XMLParser;
import org.xml.sax.ContentHandler;

/** The parser of each format, and what all of them are told. */
final class DocumentParsers {

  private static final int RTF_MEMORY_KIB = 1 << 16;

  private DocumentParsers() {}

  static Parser of(Format format) {
    return switch (format) {
      case HTML -> new JSoupParser();
      case XML -> new XMLParser();
      case PDF -> new PDFParser();
      case RTF -> rtf();
      case EPUB -> new EpubParser();
      case ODT -> new OpenDocumentParser();
      case DOCX -> new OOXMLParser();
      case PLAIN, ZIP, OLE -> throw new IllegalArgumentException("no document: " + format);
    };
  }

  private static Parser rtf() {
    RTFParser parser = new RTFParser();
    parser.setMemoryLimitInKb(RTF_MEMORY_KIB);
    return parser;
  }

  /** Text alone: no images, attachments, macros, scripts, or text recognition. */
  static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setCatchIntermediateIOExceptions(false);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setExtractMacros(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeHeadersAndFooters(false);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(Parser.class, EmptyParser.INSTANCE);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  /** Leaves out what is attached to a document: it is not its text. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
