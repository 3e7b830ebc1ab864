package io.likeness.text.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to exhaust who reads them give one clear error each, soon. */
@Timeout(30)
class HostileDocumentsTest {

  private static final int MOST_CHARACTERS = 100_000;

  private static final TextExtractor SMALL =
      new TextExtractor(
          new ExtractionLimits(1 << 20, MOST_CHARACTERS, 1 << 22, 50, 200, Duration.ofSeconds(10)));

  private static String extract(byte[] bytes) throws UnreadableMediaException, IOException {
    StringBuilder text = new StringBuilder();
    SMALL.extract(
        MediaSource.of("file", bytes), (block, from, to) -> text.append(block, from, to - from));
    return text.toString();
  }

  private static void refuses(byte[] bytes, String reason) {
    assertThatThrownBy(() -> extract(bytes))
        .isInstanceOfSatisfying(
            UnreadableMediaException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void refusesABookWithAHugeChapter() throws Exception {
    byte[] bomb = Documents.epub("First.", " ".repeat(8 << 20));
    assertThat(bomb.length).isLessThan(1 << 15);
    refuses(bomb, "unpacks to more than 4194304 bytes");
  }

  @Test
  void refusesABookOfTooManyParts() throws Exception {
    String[] chapters = new String[60];
    Arrays.fill(chapters, "Moon.");
    refuses(Documents.epub(chapters), "has more than 50 parts: 63");
  }

  @Test
  void refusesABookWhoseChaptersAreTooLongTogether() throws Exception {
    String chapter = "moon ".repeat(MOST_CHARACTERS / 20);
    refuses(
        Documents.epub(chapter, chapter, chapter, chapter, chapter),
        "has more than 100000 characters");
  }

  @Test
  void refusesTablesNestedBeyondMeasure() throws Exception {
    byte[] bomb =
        Documents.docx(
            out ->
                out.write(
                    Documents.bytes(
                        "<w:tbl><w:tr><w:tc>".repeat(3000)
                            + "<w:p><w:r><w:t>Moon</w:t></w:r></w:p>"
                            + "</w:tc></w:tr></w:tbl>".repeat(3000))));
    refusesOrBounds(bomb);
  }

  @Test
  void refusesPagesThatHoldThemselves() {
    refusesOrBounds(
        Documents.bytes(
            """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000>> endobj
            trailer <</Root 1 0 R /Size 3>>
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\\b ", "{\\*\\x ", "{\\field{\\fldinst "})
  void survivesGroupsNestedBeyondMeasure(String group) {
    refusesOrBounds(Documents.bytes("{\\rtf1 " + group.repeat(30_000) + "moon"));
  }

  @Test
  void doesNotMultiplyEntitiesWithinABook() throws Exception {
    StringBuilder entities = new StringBuilder("<!DOCTYPE html [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    refusesOrBounds(Documents.epub("&e29;", entities + "]><p>&e29;</p>"));
    String block = "x".repeat(50_000);
    refusesOrBounds(
        Documents.bytes(
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \""
                + block
                + "\">]><a>"
                + "&e;".repeat(50_000)
                + "</a>"));
  }

  /** What a parser makes of it is its own; that it ends soon, and within bounds, is ours. */
  private static void refusesOrBounds(byte[] bytes) {
    try {
      assertThat(extract(bytes)).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
    } catch (UnreadableMediaException e) {
      assertThat(e.reason()).isNotEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
