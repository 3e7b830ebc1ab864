package io.likeness.bench.scale;

import io.likeness.audio.AudioModality;
import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.core.Extent;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws sounds that are patched together from pieces of two seconds of real ones: what is frequent
 * in music, and what repeats within moments, does so here. Ten seconds of each other sound are
 * asked for.
 */
public final class DrawnSounds implements DrawnWorks {

  private static final double PIECE_SECONDS = 2;
  private static final double ASKED_SECONDS = 10;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final int RATE = 44_100;

  private final AudioModality modality = new AudioModality();
  private final List<Asked> asked = new ArrayList<>();
  private final List<FingerprintSet> pool = new ArrayList<>();
  private final SplittableRandom random;

  /**
   * Fingerprints real sounds.
   *
   * @param folder where excerpts are written and deleted
   * @param sounds at least two, of twelve seconds or more; shorter ones are left out
   * @param seed what to draw from
   * @throws UnreadableMediaException if a sound cannot be decoded
   * @throws IOException if a file cannot be read or written
   * @throws IllegalArgumentException if too few are left
   */
  public DrawnSounds(Path folder, List<Path> sounds, long seed)
      throws UnreadableMediaException, IOException {
    this.random = new SplittableRandom(seed);
    try (ScratchFolder scratch = ScratchFolder.in(folder, "excerpts")) {
      for (Path sound : sounds) {
        take(sound, scratch.path().resolve("excerpt.wav"));
      }
    }
    if (asked.isEmpty() || pool.isEmpty()) {
      throw new IllegalArgumentException("too few sounds: " + sounds.size());
    }
  }

  private void take(Path file, Path excerpt) throws UnreadableMediaException, IOException {
    FingerprintSet work = modality.fingerprint(MediaSource.of(file), Role.WORK);
    if (seconds(work) < ASKED_SECONDS + PIECE_SECONDS) {
      return;
    }
    if ((asked.size() + pool.size()) % ASKED != 0) {
      pool.add(work);
      return;
    }
    Sound sound = SoundFiles.read(file, RATE, Double.POSITIVE_INFINITY);
    int length = (int) (ASKED_SECONDS * RATE);
    int from = (sound.size() - length) / 2;
    SoundFiles.write(sound.piece(from, from + length), excerpt, SoundFiles.Format.WAV, 0);
    asked.add(new Asked(work, modality.fingerprint(MediaSource.of(excerpt), Role.SUSPECT)));
    Files.delete(excerpt);
  }

  @Override
  public Modality modality() {
    return Modality.AUDIO;
  }

  @Override
  public String unit() {
    return "hours";
  }

  @Override
  public double amount(FingerprintSet work) {
    return seconds(work) / SECONDS_PER_HOUR;
  }

  private static double seconds(FingerprintSet work) {
    return ((Extent.Duration) work.extent()).seconds();
  }

  @Override
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** A piece of a real sound. */
  private record Piece(FingerprintSet work, double from) {}

  @Override
  public FingerprintSet next() {
    FingerprintSet length = pool.get(random.nextInt(pool.size()));
    List<Piece> pieces = new ArrayList<>();
    for (double second = 0; second < seconds(length); second += PIECE_SECONDS) {
      FingerprintSet work = pool.get(random.nextInt(pool.size()));
      pieces.add(new Piece(work, random.nextDouble() * (seconds(work) - PIECE_SECONDS)));
    }
    List<Fingerprint> prints = new ArrayList<>();
    for (FingerprintScheme scheme : modality.schemes()) {
      Landmarks patched = patched(scheme, pieces);
      if (!patched.isEmpty()) {
        prints.add(patched);
      }
    }
    return new FingerprintSet(new Extent.Duration(pieces.size() * PIECE_SECONDS), prints);
  }

  private static Landmarks patched(FingerprintScheme scheme, List<Piece> pieces) {
    Landmarks.Builder builder = Landmarks.builder(scheme, 64 * pieces.size());
    int last = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Optional<Landmarks> landmarks = piece.work.landmarks(scheme);
      if (landmarks.isEmpty() || landmarks.get().isEmpty()) {
        continue;
      }
      Landmarks real = landmarks.get();
      double perSecond = (1.0 + real.position(real.size() - 1)) / seconds(piece.work);
      int from = (int) (piece.from * perSecond);
      int to = from + (int) (PIECE_SECONDS * perSecond);
      int shift = (int) (i * PIECE_SECONDS * perSecond) - from;
      for (int j = real.firstFrom(from); j < real.size() && real.position(j) < to; j++) {
        last = Math.max(last, real.position(j) + shift);
        builder.add(real.term(j), last);
      }
    }
    return builder.build();
  }
}
