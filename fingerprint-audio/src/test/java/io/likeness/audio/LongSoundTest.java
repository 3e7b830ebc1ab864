package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams a sound that is long, as far as a test may take. */
class LongSoundTest {

  private static final int HOURS = 2;
  private static final int PIECE_SECONDS = 120;

  /** Writes a WAV file piece by piece: other melodies, and in the last quarter the one sought. */
  private static void write(Path file, short[] sought) throws Exception {
    int pieces = HOURS * 3600 / PIECE_SECONDS;
    byte[] header = Arrays.copyOf(Synth.wav(new short[0]), 44);
    int bytes = 2 * pieces * PIECE_SECONDS * Synth.RATE;
    ByteBuffer sizes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    sizes.putInt(4, 36 + bytes).putInt(40, bytes);
    byte[] filler = Synth.wav(Synth.melody(71, PIECE_SECONDS));
    byte[] wanted = Synth.wav(sought);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(header);
      for (int i = 0; i < pieces; i++) {
        byte[] piece = i == pieces * 3 / 4 ? wanted : filler;
        out.write(piece, 44, piece.length - 44);
      }
    }
  }

  @Test
  void findsAnExcerptOfHoursAndKeepsLittleOfThem(@TempDir Path folder) throws Exception {
    short[] sought = Synth.melody(72, PIECE_SECONDS);
    Path file = folder.resolve("long.wav");
    write(file, sought);
    AudioModality modality = new AudioModality();
    FingerprintSet work = modality.fingerprint(MediaSource.of(file), Role.WORK);
    FingerprintSet suspect =
        modality.fingerprint(Synth.source(Synth.part(sought, 50, 60)), Role.SUSPECT);
    Segment segment = modality.aligner(suspect).align(work).get(0).segments().get(0);
    int landmarks =
        modality.schemes().stream().mapToInt(s -> work.landmarks(s).orElseThrow().size()).sum();

    assertThat(((Extent.Duration) work.extent()).seconds()).isCloseTo(HOURS * 3600, within(0.1));
    // Eight bytes each: the memory that the documentation states.
    assertThat(landmarks * 8L).isLessThan(HOURS * 1_300_000L);
    assertThat(((TimeSpan) segment.work()).start())
        .isCloseTo(HOURS * 3600 * 0.75 + 50, within(0.5));
  }

  @Test
  void keepsOfASuspectWhatIsStated() throws Exception {
    short[] piece = Synth.melody(73, PIECE_SECONDS);
    short[] tenMinutes = Synth.concat(piece, piece, piece, piece, piece);
    long dense = bytes(tenMinutes);
    long more = bytes(Synth.concat(tenMinutes, piece, piece));

    assertThat(dense).isLessThan(14_000_000);
    assertThat((more - dense) * 15).isLessThan(20_000_000);
  }

  private static long bytes(short[] sound) throws Exception {
    return new AudioModality()
        .fingerprint(Synth.source(sound), Role.SUSPECT).fingerprints().stream()
            .mapToLong(print -> 8L * ((Landmarks) print).size())
            .sum();
  }
}
