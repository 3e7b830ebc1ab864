package io.likeness.audio.internal.align;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.audio.AudioModality;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.testing.SharedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorChanceTest {

  private static final Warp UNCHANGED = new Warp(1, 0, 0, 0);
  private static final Warp COMBINED = new Warp(1.1, 0, -6, 0);

  private static double log10P(double score, Warp warp, double frames) {
    return AnchorChance.significance(score, warp, frames, 1000).log10PValue();
  }

  @Test
  void growsSurerWithTheScore() {
    double last = 1;
    for (double score = 0; score <= 400; score += 50) {
      double log10P = log10P(score, UNCHANGED, 80);
      assertThat(log10P).isLessThan(last);
      last = log10P;
    }
  }

  @Test
  void asksMoreOfLongSoundsAndOfOddChanges() {
    assertThat(log10P(150, UNCHANGED, 800)).isGreaterThan(log10P(150, UNCHANGED, 80));
    assertThat(log10P(150, COMBINED, 80)).isGreaterThan(log10P(150, UNCHANGED, 80));
  }

  @Test
  void knowsNoScoreThatIsNoEvidence() {
    assertThat(log10P(-100, COMBINED, 80)).isEqualTo(0);
  }

  /** Of pairs of unrelated tracks, no more have a small p-value than the value says. */
  @Test
  void isCalibratedOnUnrelatedTracks() throws Exception {
    List<Path> files = SharedFiles.requireFiles("media/dev/audio");
    AudioModality modality = new AudioModality();
    List<FingerprintSet> works = new ArrayList<>();
    List<AnchorAligner> aligners = new ArrayList<>();
    for (int i = 1; i < files.size(); i += 6) {
      works.add(modality.fingerprint(MediaSource.of(files.get(i)), Role.WORK));
      aligners.add(
          new AnchorAligner(modality.fingerprint(MediaSource.of(files.get(i)), Role.SUSPECT)));
    }
    int pairs = 0;
    int small = 0;
    for (int s = 0; s < aligners.size(); s++) {
      for (int w = 0; w < works.size(); w++) {
        if (s != w) {
          pairs++;
          for (Alignment alignment : aligners.get(s).align(works.get(w)).alignments()) {
            double log10P = alignment.significance().log10PValue();
            assertThat(log10P).as("track " + s + " in " + w).isGreaterThan(-4);
            small += log10P < -1 ? 1 : 0;
          }
        }
      }
    }
    assertThat(small).isLessThanOrEqualTo(pairs / 10);
  }
}
