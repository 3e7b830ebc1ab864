package io.likeness.image;

import io.likeness.core.Aligner;
import io.likeness.core.BinaryCode;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.decode.ImageDecoder;
import io.likeness.image.decode.ImageFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fingerprints pictures by PDQ and says how a copy was turned, mirrored or bordered.
 *
 * <p>Reads {@code image/jpeg}, {@code image/png}, {@code image/gif}, {@code image/webp}, {@code
 * image/bmp}, {@code image/tiff}, {@code image/avif}, {@code image/heic} and their common aliases;
 * of a GIF or WebP animation up to eight frames at even distances, of other animations the first,
 * of several pages the first. A file may have 256 MiB, a picture 134 megapixels (268 if it is a
 * JPEG that is not progressive).
 *
 * <p>A {@link ModalityProvider.Role#WORK work} has one code of {@link PdqFingerprinter#SCHEME}, or
 * one of each frame that looks unlike those before it. A {@link ModalityProvider.Role#SUSPECT
 * suspect} has eight in the place of one, in the order of {@link PdqFingerprinter#WAYS}; if its
 * first frame has plain borders or a letterbox, eight more of what is inside them, and as evidence
 * the frame that was cut out. A picture too flat to judge has none, and a note says so.
 *
 * <p>Safe for many threads; each keeps planes of the size of the reduced picture.
 */
public final class ImageModality implements ModalityProvider {

  /** With less, the phase of the tent filter moves bits: see the tolerance test of PDQ. */
  static final int SMALLEST_SIDE = 384;

  /** Frames of an animation that are so near add nothing: another decoder moves as many bits. */
  private static final int SAME_FRAME = 10;

  private static final int PREVIEW_SIDE = 480;

  private final ImageDecoder decoder = new ImageDecoder();
  private final PdqFingerprinter pdq = new PdqFingerprinter();

  private final ImageProfile profile;

  /** Makes the provider of the standard profile, as {@link java.util.ServiceLoader} does. */
  public ImageModality() {
    this(ImageProfile.STANDARD);
  }

  /**
   * Makes the provider.
   *
   * @param profile how much work is put into a picture
   */
  public ImageModality(ImageProfile profile) {
    this.profile = profile;
  }

  /**
   * Returns how much work is put into a picture.
   *
   * @return the profile
   */
  public ImageProfile profile() {
    return profile;
  }

  @Override
  public Modality modality() {
    return Modality.IMAGE;
  }

  @Override
  public boolean supports(String mediaType) {
    return ImageFormat.ofMediaType(mediaType).isPresent();
  }

  @Override
  public List<FingerprintScheme> schemes() {
    return List.of(PdqFingerprinter.SCHEME);
  }

  @Override
  public List<CandidateSearch> searches() {
    return List.of(
        new CandidateSearch.Near(PdqFingerprinter.SCHEME, PdqNullModel.CANDIDATE_RADIUS));
  }

  @Override
  public FingerprintSet fingerprint(MediaSource source, Role role)
      throws UnreadableMediaException, IOException {
    ImageDecoder.Frames decoded = decoder.frames(source, SMALLEST_SIDE);
    List<Fingerprint> fingerprints = new ArrayList<>();
    List<String> notes = new ArrayList<>(decoded.notes());
    addFrames(decoded.images(), role, fingerprints, notes);
    if (role == Role.SUSPECT) {
      addWithoutBorders(decoded.images().getFirst(), fingerprints);
    }
    return new FingerprintSet(decoded.extent(), fingerprints, notes);
  }

  /** Adds the codes of the frames that can be judged and look unlike those before them. */
  private void addFrames(
      List<GrayImage> frames, Role role, List<Fingerprint> fingerprints, List<String> notes) {
    List<BinaryCode> upright = new ArrayList<>();
    int best = 0;
    for (GrayImage frame : frames) {
      List<BinaryCode> codes =
          role == Role.WORK ? List.of(pdq.fingerprint(frame)) : pdq.dihedralCodes(frame);
      BinaryCode first = codes.getFirst();
      best = Math.max(best, first.quality());
      if (PdqNullModel.isTrusted(first)
          && upright.stream().noneMatch(other -> other.distance(first) <= SAME_FRAME)) {
        upright.add(first);
        fingerprints.addAll(codes);
      }
    }
    if (upright.isEmpty()) {
      notes.add(PdqList.flatness(best));
    }
  }

  private void addWithoutBorders(GrayImage image, List<Fingerprint> fingerprints) {
    Optional<BorderTrim> trim = BorderTrim.of(image);
    if (trim.isPresent()) {
      List<BinaryCode> codes = pdq.dihedralCodes(trim.get().picture());
      if (PdqNullModel.isTrusted(codes.getFirst())) {
        fingerprints.addAll(codes);
        fingerprints.add(trim.get().frame().toLandmarks());
      }
    }
  }

  @Override
  public Aligner aligner(FingerprintSet suspect) {
    return new PdqAligner(suspect);
  }

  @Override
  public Preview preview(MediaSource source) throws UnreadableMediaException, IOException {
    return decoder.preview(source, PREVIEW_SIDE);
  }
}
