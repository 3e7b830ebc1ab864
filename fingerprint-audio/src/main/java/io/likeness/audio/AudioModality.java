package io.likeness.audio;

import io.likeness.audio.internal.align.AudioAligner;
import io.likeness.audio.internal.chromaprint.ImportedPrints;
import io.likeness.audio.internal.chromaprint.SuspectPrinter;
import io.likeness.audio.internal.decode.AudioDecoder;
import io.likeness.audio.internal.decode.Decoded;
import io.likeness.audio.internal.decode.PeakEnvelope;
import io.likeness.audio.internal.landmark.AnchorStream;
import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.audio.internal.landmark.SuspectAnchors;
import io.likeness.core.Aligner;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings sound: audio files of any common format, and the sound tracks of video files.
 *
 * <p>Files are decoded with FFmpeg as a stream, averaged to mono and resampled to {@link
 * Chromaprint#SAMPLE_RATE}. Two things are kept of it. Spectral anchors, hashes of the surroundings
 * of spectral peaks, find copies whose speed, tempo or pitch was changed, and clips from 1.4 s on.
 * Chromaprint's sub-prints find copies under much noise, and works of which only a fingerprint is
 * known.
 *
 * <p>Files are never held as a whole: memory grows by what is kept alone, with the standard profile
 * by some 1.2 MB for an hour of a work; for a suspect by up to 14 MB for the first ten minutes,
 * which are looked up most densely, and up to 20 MB for each further hour. A work of 12 hours so
 * needs some 15 MB, twice that while its list grows. Sound behind 36 hours has no anchors, but has
 * sub-prints. Safe for many threads.
 */
public final class AudioModality implements ModalityProvider {

  /**
   * How many of a suspect's least sure bits are flipped. On 98 excerpts of 5 s with white noise at
   * 5 dB, 74, 89 and 95 were found by three votes with 0, 2 and 4 bits, at 57, 208 and 554 probes.
   */
  private static final int DOUBTFUL_BITS = 3;

  private static final int OFFSET_TOLERANCE = 1;

  /** Frames by which the place of an anchor may drift: a tenth of speed over 20 s. */
  private static final int ANCHOR_TOLERANCE = 16;

  private static final int WAVEFORM_PEAKS = 800;

  private final AudioDecoder decoder = new AudioDecoder(Chromaprint.SAMPLE_RATE);

  private final AudioProfile profile;

  /** Makes the provider of the standard profile, as {@link java.util.ServiceLoader} does. */
  public AudioModality() {
    this(AudioProfile.STANDARD);
  }

  /**
   * Makes a provider.
   *
   * @param profile how much is kept of a work, and how hard a suspect is looked at
   */
  public AudioModality(AudioProfile profile) {
    this.profile = profile;
  }

  /**
   * Returns how much is kept of a work, and how hard a suspect is looked at.
   *
   * @return the profile
   */
  public AudioProfile profile() {
    return profile;
  }

  @Override
  public Modality modality() {
    return Modality.AUDIO;
  }

  @Override
  public boolean supports(String mediaType) {
    return MediaTypes.supports(mediaType);
  }

  @Override
  public List<FingerprintScheme> schemes() {
    return List.of(Chromaprint.SCHEME, Anchors.SCHEME);
  }

  @Override
  public List<CandidateSearch> searches() {
    return List.of(
        new CandidateSearch.Shared(
            Chromaprint.SCHEME, OFFSET_TOLERANCE, AudioAligner.SUB_PRINT_VOTES),
        new CandidateSearch.Shared(Anchors.SCHEME, ANCHOR_TOLERANCE, AudioAligner.ANCHOR_VOTES));
  }

  @Override
  public FingerprintSet fingerprint(MediaSource source, Role role)
      throws UnreadableMediaException, IOException {
    return switch (role) {
      case WORK -> work(source);
      case SUSPECT -> suspect(source);
    };
  }

  private FingerprintSet work(MediaSource source) throws UnreadableMediaException, IOException {
    Anchors anchors = new Anchors();
    Chromaprint chromaprint =
        new Chromaprint(
            new AnchorStream(
                profile.workAnchors(),
                (frame, bin, bits, doubts) -> anchors.add(frame, bin, bits)));
    Decoded decoded =
        decoder.decode(source, (samples, count) -> chromaprint.accept(samples, 0, count));
    return set(decoded, List.of(landmarks(chromaprint.subPrints()), anchors.landmarks()));
  }

  private FingerprintSet suspect(MediaSource source) throws UnreadableMediaException, IOException {
    SuspectAnchors anchors =
        new SuspectAnchors(SuspectPrinter.PHASES, profile.probedPhases(), profile.doubtfulBits());
    SuspectPrinter printer =
        new SuspectPrinter(
            DOUBTFUL_BITS,
            phase -> new AnchorStream(profile.suspectAnchors(), anchors.sink(phase)));
    Decoded decoded = decoder.decode(source, printer::accept);
    return set(
        decoded,
        List.of(
            printer.probes(),
            printer.phases(),
            anchors.probes(),
            anchors.phases(),
            anchors.backwards()));
  }

  private static FingerprintSet set(Decoded decoded, List<Landmarks> landmarks) {
    List<String> notes = new ArrayList<>(decoded.notes());
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (Landmarks each : landmarks) {
      if (!each.isEmpty()) {
        fingerprints.add(each);
      }
    }
    if (fingerprints.isEmpty()) {
      notes.add(
          decoded.samples() < AnchorStream.WINDOW_SAMPLES
              ? "too short to recognise: sound of less than 1.4 seconds"
              : "nothing to recognise: silence or unchanging sound");
    }
    return new FingerprintSet(extent(decoded), fingerprints, notes);
  }

  /**
   * Turns sub-prints, such as those of an imported fingerprint, to the landmarks of a work.
   *
   * @param subPrints the sub-prints of a whole sound, in the order of time
   * @return landmarks of {@link Chromaprint#SCHEME}, without the sub-prints that tell nothing
   */
  public static Landmarks landmarks(int[] subPrints) {
    return ImportedPrints.kept(subPrints);
  }

  /**
   * Computes the fingerprint of a file that other systems exchange.
   *
   * @param source the file
   * @return all its sub-prints
   * @throws UnreadableMediaException if the content is empty, damaged or of another type
   * @throws IOException if the file cannot be read
   */
  public RawChromaprint chromaprint(MediaSource source)
      throws UnreadableMediaException, IOException {
    Chromaprint chromaprint = new Chromaprint();
    decoder.decode(source, (samples, count) -> chromaprint.accept(samples, 0, count));
    return RawChromaprint.of(RawChromaprint.TEST2, chromaprint.subPrints());
  }

  @Override
  public Aligner aligner(FingerprintSet suspect) {
    return new AudioAligner(suspect);
  }

  @Override
  public Preview preview(MediaSource source) throws UnreadableMediaException, IOException {
    PeakEnvelope envelope = new PeakEnvelope();
    Decoded decoded = decoder.decode(source, envelope);
    return new Preview.Waveform(extent(decoded), envelope.peaks(WAVEFORM_PEAKS));
  }

  private static Extent.Duration extent(Decoded decoded) {
    return new Extent.Duration((double) decoded.samples() / Chromaprint.SAMPLE_RATE);
  }
}
