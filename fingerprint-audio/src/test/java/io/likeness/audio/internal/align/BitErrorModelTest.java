package io.likeness.audio.internal.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.audio.AudioModality;
import io.likeness.audio.Chromaprint;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.testing.SharedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class BitErrorModelTest {

  private static Stretch stretch(int compared, int errors, int changes) {
    return new Stretch(0, 0, 0, compared, compared, errors, changes);
  }

  @Test
  void givesNothingToSoundThatDoesNotChange() {
    assertThat(BitErrorModel.significance(stretch(500, 0, 0), 0.478, 1, 10).log10PValue()).isZero();
  }

  @Test
  void growsSurerWithLengthAndLessSureWithErrors() {
    double last = 0;
    for (int length = 20; length <= 320; length *= 2) {
      double log10P =
          BitErrorModel.significance(stretch(length, 5 * length, 4 * length), 0.478, 1, 1e5)
              .log10PValue();
      assertThat(log10P).isLessThan(last);
      last = log10P;
    }
    last = Double.NEGATIVE_INFINITY;
    for (int errors = 0; errors <= 15; errors += 3) {
      double log10P =
          BitErrorModel.significance(stretch(80, errors * 80, 320), 0.478, 1, 1).log10PValue();
      assertThat(log10P).isGreaterThan(last);
      last = log10P;
    }
  }

  @Test
  void givesNothingToWhatFitsEverywhereAlike() {
    assertThat(BitErrorModel.significance(stretch(150, 750, 500), 0.16, 1, 1e5).log10PValue())
        .isZero();
  }

  @Test
  void isCalibratedOnUnrelatedTracks() throws Exception {
    List<SubPrintTrack> tracks = new ArrayList<>();
    List<Path> files = SharedFiles.requireFiles("media/dev/audio");
    AudioModality modality = new AudioModality();
    for (int i = 0; i < files.size(); i += 5) {
      tracks.add(
          new SubPrintTrack(
              modality
                  .fingerprint(MediaSource.of(files.get(i)), Role.WORK)
                  .landmarks(Chromaprint.SCHEME)
                  .orElseThrow(),
              1,
              0));
    }
    for (int length : new int[] {19, 40, 140}) {
      SummaryStatistics rates = new SummaryStatistics();
      SummaryStatistics deviates = new SummaryStatistics();
      measure(tracks, length, rates, deviates);
      assertThat(rates.getMean()).as("length " + length).isCloseTo(0.484, within(0.008));
      // The model's spread is no narrower than the one found: deviates have at most unit variance.
      assertThat(deviates.getStandardDeviation()).as("length " + length).isBetween(0.6, 1.1);
    }
  }

  private static void measure(
      List<SubPrintTrack> tracks, int length, SummaryStatistics rates, SummaryStatistics deviates) {
    for (int a = 0; a < tracks.size(); a++) {
      for (int b = 0; b < a; b++) {
        SubPrintTrack suspect = tracks.get(a);
        SubPrintTrack work = tracks.get(b);
        for (int from = 0; from + length <= suspect.length(); from += length) {
          for (int other = 0; other + length <= work.length(); other += 61) {
            Stretch stretch = Stretch.of(suspect, work, 0, other - from, from, from + length);
            if (stretch.compared() == length && stretch.changes() > 0) {
              double bits = BitErrorModel.effectiveBits(stretch.changes());
              rates.addValue(stretch.errorRate());
              deviates.addValue(
                  (stretch.errorRate() - BitErrorModel.MEAN) / (0.5 / Math.sqrt(bits)));
            }
          }
        }
      }
    }
  }
}
