package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.Alignment;
import io.likeness.core.CandidateSearch;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Preview;
import io.likeness.core.Region.TextRange;
import io.likeness.core.UnreadableMediaException;
import io.likeness.text.internal.landmark.LandmarkCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextModalityTest {

  private final TextModality modality = new TextModality();
  private final Prose prose = new Prose(5);

  private static MediaSource source(String text) {
    return MediaSource.of("text.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ModalityProvider.class))
        .anyMatch(provider -> provider instanceof TextModality);
    assertThat(modality.modality()).isEqualTo(Modality.TEXT);
  }

  @Test
  void searchesEverySearchableScheme() {
    assertThat(modality.searches().stream().map(CandidateSearch::scheme))
        .containsExactlyElementsOf(
            modality.schemes().stream().filter(FingerprintScheme::searchable).toList());
  }

  @Test
  void looksAtTheBeginningOfALongSuspectAndSaysSo() throws Exception {
    String copy = prose.text(200);
    String text = copy + " ab".repeat(LandmarkCollector.MOST_TOKENS) + ' ' + prose.text(200);
    FingerprintSet suspect = modality.fingerprint(source(text), Role.SUSPECT);
    assertThat(suspect.notes()).containsExactly("only the first 4194304 words were looked at");
    assertThat(suspect.landmarks(TextSchemes.TOKENS).orElseThrow().size())
        .isEqualTo(LandmarkCollector.MOST_TOKENS);
    FingerprintSet work = modality.fingerprint(source(copy), Role.WORK);
    assertThat(modality.aligner(suspect).align(work)).isNotEmpty();
  }

  @Test
  void storesOfAWorkOnlyItsSchemes() throws Exception {
    FingerprintSet set = modality.fingerprint(source("wоrd " + prose.text(100)), Role.WORK);
    assertThat(set.fingerprints())
        .extracting(io.likeness.core.Fingerprint::scheme)
        .containsExactly(TextSchemes.WORD_3GRAM, TextSchemes.TOKENS)
        .isSubsetOf(modality.schemes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/html",
        "text/markdown",
        "text/x-java-source",
        "application/pdf",
        "application/epub+zip",
        "application/rtf",
        "application/xhtml+xml",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      })
  void supportsWriting(String mediaType) {
    assertThat(modality.supports(mediaType)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "application/zip", "application/json", "text/csv", "audio/mpeg"})
  void doesNotSupportAnythingElse(String mediaType) {
    assertThat(modality.supports(mediaType)).isFalse();
  }

  @Test
  void fingerprintsAFileAsItsText(@TempDir Path folder) throws Exception {
    String text = prose.text(5000);
    Path file = Files.writeString(folder.resolve("text.txt"), text);
    FingerprintSet set = modality.fingerprint(MediaSource.of(file), Role.SUSPECT);
    assertThat(set).isEqualTo(new TextFingerprinter().fingerprint(text, Role.SUSPECT));
    assertThat(modality.preview(MediaSource.of(file))).isEqualTo(new Preview.Passage(text));
  }

  @Test
  void findsAPassageOfAPlainTextInAWebPage() throws Exception {
    String passage = prose.text(80);
    String work = prose.text(500) + "\n\n" + passage + "\n\n" + prose.text(500);
    String page =
        "<html><head><title>x</title></head><body><p>"
            + prose.text(100)
            + "</p><p>"
            + passage.replace(" ", "&nbsp;<b></b>")
            + "</p></body></html>";
    MediaSource suspect = source(page);
    Alignment found =
        modality
            .aligner(modality.fingerprint(suspect, Role.SUSPECT))
            .align(modality.fingerprint(source(work), Role.WORK))
            .getFirst();
    TextRange range = (TextRange) found.segments().getFirst().suspect();
    String text = ((Preview.Passage) modality.preview(suspect)).text();
    assertThat(text.substring(range.start(), range.end()).replace('\u00A0', ' '))
        .isEqualTo(passage);
    assertThat(found.similarity()).isEqualTo(1);
  }

  @Test
  void namesWhatItCannotRead(@TempDir Path folder) {
    assertThatThrownBy(() -> modality.fingerprint(source(""), Role.WORK))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("text.txt: is empty");
    assertThatThrownBy(() -> modality.preview(MediaSource.of(folder.resolve("none.txt"))))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void saysWhatIsTooShortToJudge() throws UnreadableMediaException, IOException {
    FingerprintSet set = modality.fingerprint(source("just a few words"), Role.SUSPECT);
    assertThat(set.fingerprints()).isEmpty();
    assertThat(set.notes()).hasSize(1);
    assertThat(modality.aligner(set).align(set)).isEmpty();
  }
}
