package io.likeness.text;

import io.likeness.core.Aligner;
import io.likeness.core.CandidateSearch;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.text.internal.align.PassageAligner;
import io.likeness.text.internal.extract.ExtractionLimits;
import io.likeness.text.internal.extract.TextExtractor;
import java.io.IOException;
import java.util.List;

/**
 * Written language: finds copied passages in plain text of any charset, HTML, XML, PDF, RTF, DOCX,
 * ODT and EPUB, in every script, whatever was done to case, spacing, look-alike or invisible
 * characters, and through edits of single words.
 *
 * <p>Documents of more than 512 MiB are refused, and so are those that take more than a minute to
 * extract, and works of more than 2^27 characters. Of a suspect, which may be of any size, the
 * first 2^22 words are looked at, and a note says so. Offsets of passages count UTF-16 code units
 * of the {@linkplain #preview extracted text}.
 */
public final class TextModality implements ModalityProvider {

  /** How far insertions and deletions may shift a passage that is found as one, in tokens. */
  private static final int OFFSET_TOLERANCE = 32;

  private static final int MINIMUM_VOTES = 2;

  private final TextExtractor extractor;
  private final TextFingerprinter fingerprinter;
  private final TextExclusions exclusions;

  /** Makes the provider, with the usual exclusions; its tables fill as texts are read. */
  public TextModality() {
    this(TextExclusions.DEFAULT);
  }

  /**
   * Makes the provider; its tables fill as texts are read.
   *
   * @param exclusions what two texts may share
   */
  public TextModality(TextExclusions exclusions) {
    this(new TextExtractor(ExtractionLimits.DEFAULT), new TextFingerprinter(), exclusions);
  }

  private TextModality(
      TextExtractor extractor, TextFingerprinter fingerprinter, TextExclusions exclusions) {
    this.extractor = extractor;
    this.fingerprinter = fingerprinter;
    this.exclusions = exclusions;
  }

  /**
   * Returns a provider that differs in what two texts may share; it uses the tables of this one.
   *
   * @param other what two texts may share
   * @return the provider
   */
  public TextModality withExclusions(TextExclusions other) {
    return new TextModality(extractor, fingerprinter, other);
  }

  @Override
  public Modality modality() {
    return Modality.TEXT;
  }

  @Override
  public boolean supports(String mediaType) {
    return TextMediaTypes.contains(mediaType);
  }

  @Override
  public List<FingerprintScheme> schemes() {
    return List.of(
        TextSchemes.WORD_3GRAM,
        TextSchemes.TOKENS,
        TextSchemes.CODE_8GRAM,
        TextSchemes.CODE_TOKENS,
        TextSchemes.EXEMPT);
  }

  @Override
  public List<CandidateSearch> searches() {
    return List.of(
        new CandidateSearch.Shared(TextSchemes.WORD_3GRAM, OFFSET_TOLERANCE, MINIMUM_VOTES),
        new CandidateSearch.Shared(TextSchemes.CODE_8GRAM, OFFSET_TOLERANCE, 1));
  }

  @Override
  public FingerprintSet fingerprint(MediaSource source, Role role)
      throws UnreadableMediaException, IOException {
    TextStream stream = fingerprinter.stream(role);
    extractor.extract(source, stream);
    return stream.finish();
  }

  @Override
  public Aligner aligner(FingerprintSet suspect) {
    return new PassageAligner(suspect, exclusions);
  }

  @Override
  public Preview preview(MediaSource source) throws UnreadableMediaException, IOException {
    PreviewText text = new PreviewText();
    extractor.extract(source, text);
    return new Preview.Passage(text.toString());
  }
}
