package io.likeness.image;

import io.likeness.core.Aligner;
import io.likeness.core.BinaryCode;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.LocalFeatures;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.decode.ImageDecoder;
import io.likeness.image.decode.ImageFormat;
import io.likeness.image.local.LocalFingerprinter;
import io.likeness.image.local.Thumbnail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fingerprints pictures as a whole, by PDQ, and by their parts, by local features, and says where a
 * suspect shows which part of a work, and how it was turned, mirrored, scaled or framed.
 *
 * <p>Reads {@code image/jpeg}, {@code image/png}, {@code image/gif}, {@code image/webp}, {@code
 * image/bmp}, {@code image/tiff}, {@code image/avif}, {@code image/heic} and their common aliases;
 * of a GIF or WebP animation up to eight frames at even distances, of other animations the first,
 * of several pages the first, and a note says so. A file may have 256 MiB, a picture 134 megapixels
 * (268 if it is a JPEG that is not progressive).
 *
 * <p>A {@link ModalityProvider.Role#WORK work} has one code of {@link PdqFingerprinter#SCHEME}, or
 * one of each frame that looks unlike those before it. A {@link ModalityProvider.Role#SUSPECT
 * suspect} has eight in the place of one, in the order of {@link PdqFingerprinter#WAYS}; if its
 * first frame has plain borders or a letterbox, eight more of what is inside them, and as evidence
 * the frame that was cut out. A picture too flat to judge has none, and a note says so.
 *
 * <p>Unless the {@linkplain ImageProfile profile} is the fast one, a work also has the local
 * features of its first frame and a thumbnail as evidence, and a suspect has two lists of local
 * features, of the picture and of its mirror image, and a larger thumbnail.
 *
 * <p>Safe for many threads; each keeps planes of the size of the reduced picture.
 */
public final class ImageModality implements ModalityProvider {

  /**
   * The pixels that the shorter side of a picture keeps at least when it is decoded, if it has
   * them. With less, the phase of the tent filter moves bits: see the tolerance test of PDQ.
   */
  public static final int SMALLEST_SIDE = 384;

  /** Frames of an animation that are so near add nothing: another decoder moves as many bits. */
  private static final int SAME_FRAME = 10;

  private static final int PREVIEW_SIDE = 480;

  /** Of the signatures of one visual word, so many bits apart, most are of one place. */
  private static final int SIGNATURE_RADIUS = 20;

  private static final int FEWEST_VOTES = 3;

  private final ImageDecoder decoder = new ImageDecoder();
  private final PdqFingerprinter pdq = new PdqFingerprinter();
  private final LocalFingerprinter local;

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
    this.local =
        profile == ImageProfile.THOROUGH
            ? LocalFingerprinter.thorough()
            : LocalFingerprinter.standard();
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
    return profile == ImageProfile.FAST
        ? List.of(PdqFingerprinter.SCHEME)
        : List.of(PdqFingerprinter.SCHEME, LocalFingerprinter.SCHEME, Thumbnail.SCHEME);
  }

  @Override
  public List<CandidateSearch> searches() {
    CandidateSearch near =
        new CandidateSearch.Near(PdqFingerprinter.SCHEME, PdqNullModel.CANDIDATE_RADIUS);
    return profile == ImageProfile.FAST
        ? List.of(near)
        : List.of(
            near,
            new CandidateSearch.Geometric(
                LocalFingerprinter.SCHEME, SIGNATURE_RADIUS, FEWEST_VOTES));
  }

  @Override
  public FingerprintSet fingerprint(MediaSource source, Role role)
      throws UnreadableMediaException, IOException {
    ImageDecoder.Frames decoded = decoder.frames(source, SMALLEST_SIDE);
    return withParts(whole(decoded, role), decoded.images().getFirst(), role);
  }

  /**
   * Gives the whole picture first and, unless the profile wants them anyway, its parts on demand.
   */
  @Override
  public Iterator<FingerprintSet> stages(MediaSource source)
      throws UnreadableMediaException, IOException {
    ImageDecoder.Frames decoded = decoder.frames(source, SMALLEST_SIDE);
    GrayImage first = decoded.images().getFirst();
    FingerprintSet whole = whole(decoded, Role.SUSPECT);
    return switch (profile) {
      case FAST -> List.of(whole).iterator();
      case STANDARD ->
          Stream.<Supplier<FingerprintSet>>of(
                  () -> whole, () -> withParts(whole, first, Role.SUSPECT))
              .map(Supplier::get)
              .iterator();
      case THOROUGH -> List.of(withParts(whole, first, Role.SUSPECT)).iterator();
    };
  }

  private FingerprintSet whole(ImageDecoder.Frames decoded, Role role) {
    List<Fingerprint> fingerprints = new ArrayList<>();
    List<String> notes = new ArrayList<>(decoded.notes());
    addFrames(decoded.images(), role, fingerprints, notes);
    if (role == Role.SUSPECT) {
      addWithoutBorders(decoded.images().getFirst(), fingerprints);
    }
    return new FingerprintSet(decoded.extent(), fingerprints, notes);
  }

  private FingerprintSet withParts(FingerprintSet whole, GrayImage image, Role role) {
    if (profile == ImageProfile.FAST) {
      return whole;
    }
    List<Fingerprint> fingerprints = new ArrayList<>(whole.fingerprints());
    List<LocalFeatures> features =
        role == Role.WORK ? List.of(local.ofWork(image)) : local.ofSuspect(image);
    if (!features.getFirst().isEmpty()) {
      fingerprints.addAll(features);
      fingerprints.add(
          Thumbnail.of(image, role == Role.WORK ? Thumbnail.WORK_SIDE : Thumbnail.SUSPECT_SIDE));
    }
    return new FingerprintSet(whole.extent(), fingerprints, whole.notes());
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
    return new PictureAligner(suspect);
  }

  @Override
  public Preview preview(MediaSource source) throws UnreadableMediaException, IOException {
    return decoder.preview(source, PREVIEW_SIDE);
  }
}
