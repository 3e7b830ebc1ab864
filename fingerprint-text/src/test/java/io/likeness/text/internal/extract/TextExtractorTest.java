package io.likeness.text.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class TextExtractorTest {

  private static final String SENTENCE = "The moon shines on the sleeping town.";

  private static final ExtractionLimits SMALL =
      new ExtractionLimits(1 << 20, 100_000, 1 << 22, 50, 200, Duration.ofSeconds(10));

  private final TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);

  private static String extract(TextExtractor extractor, byte[] bytes)
      throws UnreadableMediaException, IOException {
    StringBuilder text = new StringBuilder();
    extractor.extract(
        MediaSource.of("file", bytes), (block, from, to) -> text.append(block, from, to - from));
    return text.toString();
  }

  private String extract(byte[] bytes) throws UnreadableMediaException, IOException {
    return extract(extractor, bytes);
  }

  private static void refuses(TextExtractor extractor, byte[] bytes, String reason) {
    assertThatThrownBy(() -> extract(extractor, bytes))
        .isInstanceOfSatisfying(
            UnreadableMediaException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void refuses(byte[] bytes, String reason) {
    refuses(extractor, bytes, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
  void decodesLatinText(String charset) throws Exception {
    String text = "Déjà vu: la lune éclaire la ville endormie, où tout le monde rêve. ".repeat(20);
    assertThat(extract(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1251", "KOI8-R"})
  void decodesCyrillicText(String charset) throws Exception {
    String text = "Луна светила над спящим городом всю ночь. ".repeat(30);
    assertThat(extract(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP"})
  void decodesJapaneseText(String charset) throws Exception {
    String text = "月の光が眠っている町を照らしていた。それはとても静かな夜のことでした。".repeat(30);
    assertThat(extract(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void leavesOutAByteOrderMark(String charset) throws Exception {
    assertThat(extract(("\uFEFF" + SENTENCE).getBytes(Charset.forName(charset))))
        .isEqualTo(SENTENCE);
  }

  @Test
  void acceptsUtf8ThatIsCutInACharacter() throws Exception {
    byte[] bytes = "пример".getBytes(StandardCharsets.UTF_8);
    assertThat(extract(Arrays.copyOf(bytes, bytes.length - 1))).startsWith("приме");
  }

  @Test
  void readsHtmlWithoutScriptsAndStyles() throws Exception {
    String html =
        "<!DOCTYPE html><html><head><title>No</title><style>p{}</style></head><body><h1>Moon</h1>"
            + "<script>var no = 1;</script><p>shines &amp; <b>glows</b>.</p></body></html>";
    assertThat(extract(Documents.bytes(html)).trim().split("\\s+"))
        .containsExactly("Moon", "shines", "&", "glows.");
  }

  @Test
  void readsDocumentsOfEveryFormat() throws Exception {
    assertThat(extract(Documents.docx(SENTENCE))).contains(SENTENCE);
    assertThat(extract(Documents.odt(SENTENCE))).contains(SENTENCE);
    assertThat(extract(Documents.pdf(SENTENCE, false))).contains(SENTENCE);
    assertThat(extract(Documents.bytes("{\\rtf1\\ansi " + SENTENCE + "\\par}"))).contains(SENTENCE);
    assertThat(extract(Documents.bytes("<?xml version=\"1.0\"?><a><b>" + SENTENCE + "</b></a>")))
        .contains(SENTENCE);
  }

  @Test
  void readsTheChaptersOfABookInOrder() throws Exception {
    assertThat(extract(Documents.epub("First.", "Second.", "Third.")).trim().split("\\s+"))
        .containsExactly("First.", "Second.", "Third.");
  }

  @Test
  void refusesWhatIsNoText() throws Exception {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    refuses(new byte[0], "is empty");
    refuses(noise, "is not a text");
    refuses(new byte[4000], "is not a text");
    refuses(Documents.docx(" "), "is a document without text");
    refuses(
        Documents.bytes("PK\3\4" + "x".repeat(100)),
        "is a ZIP archive of no known kind of document");
  }

  @Test
  void refusesEncryptedAndDamagedDocuments() throws Exception {
    byte[] pdf = Documents.pdf(SENTENCE.repeat(3), false);
    byte[] docx = Documents.docx(SENTENCE);
    refuses(Documents.pdf(SENTENCE, true), "is an encrypted PDF document");
    refuses(Documents.bytes("%PDF-1.7 and nothing else"), "is a damaged PDF document");
    refuses(Arrays.copyOf(pdf, 60), "is a damaged PDF document");
    refuses(Arrays.copyOf(docx, docx.length / 2), "is a damaged ZIP archive");
    refuses(
        Documents.docx(out -> out.write(Documents.bytes("<w:p><w:r>"))),
        "is a damaged Word document");
  }

  @Test
  void survivesATruncatedPdf() throws Exception {
    byte[] pdf = Documents.pdf(SENTENCE, false);
    for (int length = 100; length < pdf.length; length += pdf.length / 7) {
      try {
        assertThat(extract(Arrays.copyOf(pdf, length))).contains("moon");
      } catch (UnreadableMediaException e) {
        assertThat(e.reason()).containsAnyOf("damaged", "without text");
      }
    }
  }

  @Test
  void refusesABombOfSpaces() throws Exception {
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    byte[] bomb =
        Documents.docx(
            out -> {
              for (int i = 0; i < 8; i++) {
                out.write(spaces);
              }
            });
    assertThat(bomb.length).isLessThan(1 << 15);
    refuses(new TextExtractor(SMALL), bomb, "unpacks to more than 4194304 bytes");
  }

  @Test
  void refusesTextBeyondMeasure() throws Exception {
    TextExtractor small = new TextExtractor(SMALL);
    byte[] pdf = Arrays.copyOf(Documents.bytes("%PDF-1.7"), (1 << 20) + 1);
    refuses(small, pdf, "is larger than 1048576 bytes: 1048577");
    refuses(small, Documents.bytes("a ".repeat(60_000)), "has more than 100000 characters");
    refuses(small, Documents.docx("moon ".repeat(30_000)), "has more than 100000 characters");
  }

  @Test
  void readsNoMoreThanIsWanted() throws Exception {
    StringBuilder text = new StringBuilder();
    TextSink few =
        new TextSink() {
          @Override
          public void accept(char[] block, int from, int to) {
            text.append(block, from, to - from);
          }

          @Override
          public boolean isFull() {
            return text.length() >= 1000;
          }
        };
    byte[] large = Documents.bytes("moon ".repeat(1 << 18));
    new TextExtractor(SMALL).extract(MediaSource.of("large", large), few);
    assertThat(text.length()).isBetween(1000, 100_000);
    assertThat(text.toString()).startsWith("moon moon ");
  }

  @Test
  void refusesElementsNestedBeyondMeasure() {
    TextExtractor small = new TextExtractor(SMALL);
    String xml = "<?xml version=\"1.0\"?>" + "<a>".repeat(5000) + "x" + "</a>".repeat(5000);
    refuses(small, Documents.bytes(xml), "unpacks or nests beyond measure");
  }

  @Test
  void readsWhatIsNestedInAWebPage() throws Exception {
    String html = "<html><body>" + "<div>".repeat(50_000) + SENTENCE;
    assertThat(extract(Documents.bytes(html))).contains(SENTENCE);
  }

  @Test
  void refusesEntitiesThatMultiply() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    refusesOrIgnores(xml + "]><a>&e29;</a>");
  }

  /**
   * Whether entities are refused or left out is the parser's; that they do not multiply is ours.
   */
  private void refusesOrIgnores(String xml) {
    try {
      assertThat(extract(Documents.bytes(xml))).hasSizeLessThan(1000);
    } catch (UnreadableMediaException e) {
      assertThat(e.reason()).isNotEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesTheFile() {
    assertThatThrownBy(() -> extract(new byte[0])).hasMessage("file: is empty");
  }
}
