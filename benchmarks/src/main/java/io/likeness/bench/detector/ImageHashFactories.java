package io.likeness.bench.detector;

import dev.brachtendorf.jimagehash.hash.Hash;
import dev.brachtendorf.jimagehash.hashAlgorithms.AverageHash;
import dev.brachtendorf.jimagehash.hashAlgorithms.DifferenceHash;
import dev.brachtendorf.jimagehash.hashAlgorithms.DifferenceHash.Precision;
import dev.brachtendorf.jimagehash.hashAlgorithms.HashingAlgorithm;
import dev.brachtendorf.jimagehash.hashAlgorithms.PerceptiveHash;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.api.PairwiseDetector;
import io.likeness.bench.media.PictureFiles;
import io.likeness.core.BinaryCode;
import io.likeness.core.Modality;
import io.likeness.image.AHashFingerprinter;
import io.likeness.image.BlockMeanFingerprinter;
import io.likeness.image.DHashFingerprinter;
import io.likeness.image.GrayImage;
import io.likeness.image.PHashFingerprinter;
import io.likeness.image.PdqFingerprinter;
import io.likeness.image.WaveletHashFingerprinter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Hashes of whole pictures; the score is the share of equal bits. */
public final class ImageHashFactories {

  private ImageHashFactories() {}

  /** PDQ of Likeness, upright. */
  public static final class Pdq extends NamedFactory {
    /** Makes the factory. */
    public Pdq() {
      super("pdq", Modality.IMAGE, seed -> pdq(false));
    }
  }

  /** PDQ of Likeness, of the suspect laid down in all eight ways. */
  public static final class PdqDihedral extends NamedFactory {
    /** Makes the factory. */
    public PdqDihedral() {
      super("pdq-dihedral", Modality.IMAGE, seed -> pdq(true));
    }
  }

  /** The perceptual hash of 64 bits, by cosine transform. */
  public static final class Perceptual extends NamedFactory {
    /** Makes the factory. */
    public Perceptual() {
      super(
          PHashFingerprinter.SCHEME.name(),
          Modality.IMAGE,
          seed -> classic(new PHashFingerprinter()::fingerprint));
    }
  }

  /** The difference hash of 64 bits. */
  public static final class Difference extends NamedFactory {
    /** Makes the factory. */
    public Difference() {
      super(
          DHashFingerprinter.SCHEME.name(),
          Modality.IMAGE,
          seed -> classic(new DHashFingerprinter()::fingerprint));
    }
  }

  /** The average hash of 64 bits. */
  public static final class Average extends NamedFactory {
    /** Makes the factory. */
    public Average() {
      super(
          AHashFingerprinter.SCHEME.name(),
          Modality.IMAGE,
          seed -> classic(new AHashFingerprinter()::fingerprint));
    }
  }

  /** The wavelet hash of 64 bits. */
  public static final class Wavelet extends NamedFactory {
    /** Makes the factory. */
    public Wavelet() {
      super(
          WaveletHashFingerprinter.SCHEME.name(),
          Modality.IMAGE,
          seed -> classic(new WaveletHashFingerprinter()::fingerprint));
    }
  }

  /** The block mean hash of 256 bits. */
  public static final class BlockMean extends NamedFactory {
    /** Makes the factory. */
    public BlockMean() {
      super(
          BlockMeanFingerprinter.SCHEME.name(),
          Modality.IMAGE,
          seed -> classic(new BlockMeanFingerprinter()::fingerprint));
    }
  }

  /** JImageHash's perceptual hash of about 64 bits. */
  public static final class JImageHashPerceptive64 extends NamedFactory {
    /** Makes the factory. */
    public JImageHashPerceptive64() {
      super("jimagehash-phash64", Modality.IMAGE, seed -> peer(new PerceptiveHash(64)));
    }
  }

  /** JImageHash's perceptual hash of about 256 bits. */
  public static final class JImageHashPerceptive256 extends NamedFactory {
    /** Makes the factory. */
    public JImageHashPerceptive256() {
      super("jimagehash-phash256", Modality.IMAGE, seed -> peer(new PerceptiveHash(256)));
    }
  }

  /** JImageHash's difference hash of about 64 bits. */
  public static final class JImageHashDifference64 extends NamedFactory {
    /** Makes the factory. */
    public JImageHashDifference64() {
      super(
          "jimagehash-dhash64",
          Modality.IMAGE,
          seed -> peer(new DifferenceHash(64, Precision.Simple)));
    }
  }

  /** JImageHash's average hash of about 64 bits. */
  public static final class JImageHashAverage64 extends NamedFactory {
    /** Makes the factory. */
    public JImageHashAverage64() {
      super("jimagehash-ahash64", Modality.IMAGE, seed -> peer(new AverageHash(64)));
    }
  }

  private static Detector pdq(boolean dihedral) {
    PdqFingerprinter pdq = new PdqFingerprinter();
    return new PairwiseDetector<BinaryCode, List<BinaryCode>>(
        file -> pdq.fingerprint(PictureFiles.gray(file)),
        file ->
            dihedral
                ? pdq.dihedralCodes(PictureFiles.gray(file))
                : List.of(pdq.fingerprint(PictureFiles.gray(file))),
        (name, work, suspects) ->
            suspects.stream()
                .map(suspect -> detection(name, work, suspect))
                .max(Comparator.comparingDouble(Detection::score)));
  }

  private static Detector classic(Function<GrayImage, BinaryCode> hash) {
    return PairwiseDetector.of(
        file -> hash.apply(PictureFiles.gray(file)),
        (name, work, suspect) -> Optional.of(detection(name, work, suspect)));
  }

  private static Detection detection(String name, BinaryCode work, BinaryCode suspect) {
    return Detection.of(name, 1 - (double) work.distance(suspect) / work.scheme().bits());
  }

  private static Detector peer(HashingAlgorithm algorithm) {
    return PairwiseDetector.<Hash>of(
        file -> algorithm.hash(PictureFiles.buffered(file)),
        (name, work, suspect) ->
            Optional.of(Detection.of(name, 1 - work.normalizedHammingDistance(suspect))));
  }
}
