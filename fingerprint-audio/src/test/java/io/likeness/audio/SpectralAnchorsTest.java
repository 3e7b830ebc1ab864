package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.audio.internal.landmark.AnchorStream;
import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.audio.internal.landmark.SuspectAnchors;
import io.likeness.audio.internal.spectrum.SpectrumStream;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.ModalityProvider.Role;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectralAnchorsTest {

  private final AudioModality modality = new AudioModality();

  private Landmarks work(short[] sound) throws Exception {
    return modality
        .fingerprint(Synth.source(sound), Role.WORK)
        .landmarks(Anchors.SCHEME)
        .orElseThrow();
  }

  private static Landmarks anchors(short[] sound, int ofFrame) {
    Anchors anchors = new Anchors();
    AnchorStream stream =
        new AnchorStream(ofFrame, (frame, bin, bits, doubts) -> anchors.add(frame, bin, bits));
    new SpectrumStream(0, stream).accept(sound, 0, sound.length);
    return anchors.landmarks();
  }

  private FingerprintSet suspect(short[] sound) throws Exception {
    return modality.fingerprint(Synth.source(sound), Role.SUSPECT);
  }

  @Test
  void keepTheGoldenFingerprint() throws Exception {
    Landmarks made = anchors(Synth.squareWaves(), 3);
    try (InputStream in =
        SpectralAnchorsTest.class.getResourceAsStream("/golden/spectral-anchors-1.tsv")) {
      List<String> golden =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      List<String> found = new ArrayList<>();
      for (int i = 0; i < golden.size() - 1; i++) {
        found.add(made.position(i) + "\t" + Integer.toHexString(made.term(i)));
      }
      found.add(made.size() + "\t" + Long.toHexString(checksum(made)));

      assertThat(found).isEqualTo(golden);
    }
  }

  private static long checksum(Landmarks landmarks) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * landmarks.size());
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.putInt(landmarks.position(i)).putInt(landmarks.term(i));
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.array());
    return crc.getValue();
  }

  /** The share of a work's anchors that a copy has, as they are, where they belong. */
  private double kept(short[] work, short[] copy, double pitch) throws Exception {
    Landmarks anchors = work(work);
    int shift = (int) Math.round(36 * Math.log(pitch) / Math.log(2));
    Set<Long> found = new HashSet<>();
    Landmarks probes = suspect(copy).landmarks(Anchors.SCHEME).orElseThrow();
    for (int i = 0; i < probes.size(); i++) {
      found.add(key(probes.term(i), Anchors.bin(probes.position(i)), 0));
    }
    int kept = 0;
    for (int i = 0; i < anchors.size(); i++) {
      boolean has = false;
      for (int near = -1; near <= 1; near++) {
        has |= found.contains(key(anchors.term(i), Anchors.bin(anchors.position(i)), shift + near));
      }
      kept += has ? 1 : 0;
    }
    return (double) kept / anchors.size();
  }

  private static long key(int term, int bin, int shift) {
    return (long) (bin + shift) << 32 | Integer.toUnsignedLong(term);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0.9",
    "1.03, 1.03, 0.4",
    "1.1, 1.1, 0.15",
    "0.9, 0.9, 0.1",
    "1.1, 1, 0.1",
    "1, 1.26, 0.3"
  })
  void staysWhenSpeedTempoOrPitchChanges(double tempo, double pitch, double least)
      throws Exception {
    short[] work = Synth.melody(61, 30);
    short[] copy = Synth.melody(61, 30 / tempo, tempo, pitch);

    assertThat(kept(work, copy, pitch)).isGreaterThan(least);
  }

  @Test
  void fadesWithNoise() throws Exception {
    short[] work = Synth.melody(62, 30);
    double last = 1.01;
    for (double decibels : new double[] {40, 20, 10, 5}) {
      double kept = kept(work, Synth.noisy(work, decibels, 3), 1);
      assertThat(kept).isBetween(0.05, last);
      last = kept;
    }
  }

  @Test
  void growWithTheLengthOfASoundAlone() throws Exception {
    int size = work(Synth.melody(63, 40)).size();

    assertThat(size).isBetween(40 * 27, 40 * 33);
    assertThat(work(Synth.melody(63, 80)).size()).isBetween(size * 19 / 10, size * 21 / 10);
  }

  @Test
  void areThoseOfTheReversedSoundWhenHashedBackwards() {
    short[] sound = Synth.melody(65, 20);
    // So long that both sounds have their frames at the same places.
    int frames = (sound.length - Chromaprint.FRAME_SAMPLES) / Chromaprint.HOP_SAMPLES;
    int length = frames * Chromaprint.HOP_SAMPLES + Chromaprint.FRAME_SAMPLES;
    short[] even = Arrays.copyOf(sound, length);
    Landmarks reversed = anchors(Synth.reversed(even), 3);
    Anchors mirrored = new Anchors();
    AnchorStream stream =
        new AnchorStream(
            3,
            (frame, bin, bits, surroundings) ->
                mirrored.add(frames - frame, bin, surroundings.backwards()));
    new SpectrumStream(0, stream).accept(even, 0, even.length);

    Landmarks all = mirrored.landmarks();
    int equal = 0;
    for (int i = 0; i < Math.min(all.size(), reversed.size()); i++) {
      boolean same = all.term(i) == reversed.term(i) && all.position(i) == reversed.position(i);
      equal += same ? 1 : 0;
    }
    // Rounding may turn a bit.
    assertThat(all.size()).isEqualTo(reversed.size());
    assertThat(equal).isGreaterThan(all.size() * 98 / 100);
  }

  @Test
  void areDenserInASuspect() throws Exception {
    short[] sound = Synth.melody(64, 20);

    assertThat(suspect(sound).landmarks(SuspectAnchors.PHASES_SCHEME).orElseThrow().size())
        .isGreaterThan(4 * work(sound).size());
  }
}
