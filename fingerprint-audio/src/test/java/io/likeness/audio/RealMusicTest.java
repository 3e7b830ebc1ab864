package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.testing.SharedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is claimed of real recordings, on every sixth track of the development set. */
class RealMusicTest {

  private static final double SURE = -6;
  private static final double FROM = 5.678;

  private final AudioModality modality = new AudioModality();

  private List<Path> tracks() throws Exception {
    List<Path> all = SharedFiles.requireFiles("media/dev/audio");
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 6) {
      some.add(all.get(i));
    }
    return some;
  }

  private double log10P(FingerprintSet suspect, FingerprintSet work) {
    return modality.aligner(suspect).align(work).stream()
        .mapToDouble(alignment -> alignment.significance().log10PValue())
        .min()
        .orElse(0);
  }

  @Test
  void findsExcerptsAfterMp3At64KilobitsWithTheirEnds(@TempDir Path folder) throws Exception {
    for (Path track : tracks()) {
      FingerprintSet work = modality.fingerprint(MediaSource.of(track), Role.WORK);
      short[] sound = Pcm.decode(track).samples();
      for (int seconds : new int[] {10, 20}) {
        short[] excerpt = Synth.part(sound, FROM, FROM + seconds);
        Path file = folder.resolve(track.getFileName() + "." + seconds + ".mp3");
        Encoder.encode(file, "mp3", "libmp3lame", 44_100, 64_000, excerpt);
        FingerprintSet suspect = modality.fingerprint(MediaSource.of(file), Role.SUSPECT);
        Alignment alignment = modality.aligner(suspect).align(work).get(0);
        TimeSpan copy = (TimeSpan) alignment.segments().get(0).suspect();

        assertThat(alignment.significance().log10PValue()).as(file.toString()).isLessThan(SURE);
        assertThat(alignment.segments()).as(file.toString()).hasSize(1);
        assertThat(copy.start()).as(file.toString()).isCloseTo(0, within(0.5));
        assertThat(copy.end()).as(file.toString()).isCloseTo(seconds, within(0.5));
      }
    }
  }

  @Test
  void findsTenSecondsUnderNoiseAndNothingInOtherTracks() throws Exception {
    List<FingerprintSet> works = new ArrayList<>();
    List<FingerprintSet> suspects = new ArrayList<>();
    for (Path track : tracks()) {
      short[] sound = Pcm.decode(track).samples();
      works.add(modality.fingerprint(MediaSource.of(track), Role.WORK));
      short[] noisy = Synth.noisy(Synth.part(sound, FROM, FROM + 10), 10, 1);
      suspects.add(modality.fingerprint(Synth.source(noisy), Role.SUSPECT));
    }
    for (int s = 0; s < suspects.size(); s++) {
      for (int w = 0; w < works.size(); w++) {
        double log10P = log10P(suspects.get(s), works.get(w));
        if (s == w) {
          assertThat(log10P).as("track " + s).isLessThan(SURE);
        } else {
          assertThat(log10P).as("track " + s + " in " + w).isGreaterThan(-3);
        }
      }
    }
  }

  @Test
  void findsNothingInTracksPlayedBackwards() throws Exception {
    for (Path track : tracks()) {
      FingerprintSet work = modality.fingerprint(MediaSource.of(track), Role.WORK);
      short[] sound = Pcm.decode(track).samples();
      double whole = (double) sound.length / Synth.RATE;
      for (double seconds : new double[] {5, 10, 20, whole}) {
        double from = seconds < whole ? FROM : 0;
        short[] backwards =
            Synth.reversed(Synth.part(sound, from, Math.min(whole, from + seconds)));
        FingerprintSet suspect = modality.fingerprint(Synth.source(backwards), Role.SUSPECT);

        assertThat(log10P(suspect, work)).as(seconds + " s of " + track).isGreaterThan(-1);
      }
    }
  }
}
