package io.likeness.bench.data;

import io.likeness.bench.api.Truth;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML files of PAN, whose offsets count characters (code points) of UTF-8 texts. */
final class PanTruth {

  private final Path suspicious;
  private final Path sources;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PanTruth(Path suspicious, Path sources) {
    this.suspicious = suspicious;
    this.sources = sources;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Returns the passages of a source that a document copies; empty if it copies none. */
  Optional<Truth> read(Path xml, String document, String source) throws IOException {
    String copy = Files.readString(suspicious.resolve(document));
    String original = Files.readString(sources.resolve(source));
    List<Segment> segments = new ArrayList<>();
    try (InputStream content = Files.newInputStream(xml)) {
      XMLStreamReader reader = factory.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT && isCase(reader, source)) {
          segments.add(
              new Segment(range(reader, "this", copy), range(reader, "source", original), 1));
        }
      }
      reader.close();
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException("not an XML file of PAN: " + xml + ": " + e.getMessage(), e);
    }
    return segments.isEmpty() ? Optional.empty() : Optional.of(new Truth(source, segments));
  }

  private static boolean isCase(XMLStreamReader reader, String source) {
    return reader.getLocalName().equals("feature")
        && "plagiarism".equals(reader.getAttributeValue(null, "name"))
        && source.equals(reader.getAttributeValue(null, "source_reference"));
  }

  private static TextRange range(XMLStreamReader reader, String side, String text) {
    int offset = Integer.parseInt(reader.getAttributeValue(null, side + "_offset"));
    int length = Integer.parseInt(reader.getAttributeValue(null, side + "_length"));
    int start = text.offsetByCodePoints(0, offset);
    return new TextRange(start, text.offsetByCodePoints(start, length));
  }
}
