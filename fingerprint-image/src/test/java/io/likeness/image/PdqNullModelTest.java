package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.MediaSource;
import io.likeness.core.testing.SharedFiles;
import io.likeness.image.decode.ImageDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdqNullModelTest {

  private static final int WAYS = PdqFingerprinter.WAYS.size();
  private static final int LOOK_ALIKE_DISTANCE = 56;

  @Test
  void theRadiusIsWhereATenthOfSearchesOfAThousandWorksGoWrong() {
    int radius = PdqNullModel.CANDIDATE_RADIUS;
    assertThat(PdqNullModel.significance(radius, WAYS).eValue(1000)).isLessThan(0.1);
    assertThat(PdqNullModel.significance(radius + 1, WAYS).eValue(1000)).isGreaterThan(0.1);
  }

  @Test
  void lookAlikesAreNeverCertain() {
    assertThat(PdqNullModel.significance(LOOK_ALIKE_DISTANCE, WAYS).eValue(300))
        .isGreaterThan(1e-3);
    assertThat(PdqNullModel.significance(LOOK_ALIKE_DISTANCE, WAYS).eValue(100_000))
        .isGreaterThan(0.5);
  }

  @Test
  void thePublishedThresholdIsSafeAmongAThousandWorks() {
    assertThat(PdqNullModel.significance(31, WAYS).eValue(1000)).isLessThan(1e-4);
  }

  @Test
  void theProbabilityGrowsWithTheDistance() {
    for (int d = 1; d <= PdqFingerprinter.SCHEME.bits(); d++) {
      assertThat(PdqNullModel.pValue(d)).isGreaterThanOrEqualTo(PdqNullModel.pValue(d - 1));
    }
    assertThat(PdqNullModel.pValue(256)).isLessThanOrEqualTo(1);
  }

  /** The calibration that the class states, computed again. */
  @Test
  void boundsTheDistancesOfUnrelatedPhotographs() throws Exception {
    List<List<BinaryCode>> codes = new ArrayList<>();
    for (Path file : SharedFiles.requireFiles("media/dev/image")) {
      codes.add(variants(MediaSource.of(file)));
    }
    assertThat(codes.size() * (codes.size() - 1) / 2).isEqualTo(49_141);
    int[] upTo = new int[PdqFingerprinter.SCHEME.bits() + 1];
    int tries = 0;
    for (int suspect = 0; suspect < codes.size(); suspect++) {
      for (int work = 0; work < codes.size(); work++) {
        if (suspect != work) {
          BinaryCode stored = codes.get(work).getFirst();
          for (BinaryCode code : codes.get(suspect)) {
            upTo[code.distance(stored)]++;
            tries++;
          }
        }
      }
    }
    for (int d = 1; d < upTo.length; d++) {
      upTo[d] += upTo[d - 1];
    }
    assertThat(upTo[87]).isZero();
    for (int d = 88; d <= 112; d++) {
      assertThat((double) upTo[d] / tries).as("at %d", d).isLessThan(PdqNullModel.pValue(d));
    }
    assertThat(PdqNullModel.pValue(88)).as("rule of three").isLessThan(3.0 / 49_141);
  }

  private static List<BinaryCode> variants(MediaSource source) throws Exception {
    PdqFingerprinter pdq = new PdqFingerprinter();
    GrayImage image = new ImageDecoder().gray(source, ImageModality.SMALLEST_SIDE).image();
    List<BinaryCode> codes = new ArrayList<>(pdq.dihedralCodes(image));
    BorderTrim.of(image).ifPresent(trim -> codes.addAll(pdq.dihedralCodes(trim.picture())));
    return codes;
  }
}
