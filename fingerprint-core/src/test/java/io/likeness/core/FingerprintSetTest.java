package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintSetTest {

  private static final Extent EXTENT = new Extent.Pixels(4, 3);
  private static final FingerprintScheme CODE =
      FingerprintScheme.code("code", 1, Modality.IMAGE, 64);
  private static final FingerprintScheme PARTS =
      FingerprintScheme.landmarks("parts", 1, Modality.IMAGE, 32);
  private static final FingerprintScheme EVIDENCE =
      FingerprintScheme.evidence("evidence", 1, Modality.IMAGE, 32);

  private final BinaryCode upright = BinaryCode.of(CODE, 100, 1);
  private final BinaryCode mirrored = BinaryCode.of(CODE, 100, 2);
  private final Landmarks parts = Landmarks.of(PARTS, new int[] {1}, new int[] {2});
  private final Landmarks evidence = Landmarks.of(EVIDENCE, new int[] {3}, new int[] {4});

  @Test
  void givesTheFingerprintsOfAScheme() {
    FingerprintSet set = new FingerprintSet(EXTENT, List.of(upright, parts, mirrored, evidence));

    assertThat(set.codes(CODE)).containsExactly(upright, mirrored);
    assertThat(set.landmarks(PARTS)).contains(parts);
    assertThat(set.landmarks(EVIDENCE)).contains(evidence);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void takesAnotherVersionForAnotherScheme() {
    FingerprintSet set = new FingerprintSet(EXTENT, List.of(upright, parts));

    assertThat(set.codes(FingerprintScheme.code("code", 2, Modality.IMAGE, 64))).isEmpty();
    assertThat(set.landmarks(FingerprintScheme.landmarks("parts", 2, Modality.IMAGE, 32)))
        .isEmpty();
    assertThat(set.landmarks(EVIDENCE)).isEmpty();
  }

  @Test
  void refusesTwoLandmarksOfOneScheme() {
    assertThatThrownBy(() -> new FingerprintSet(EXTENT, List.of(parts, evidence, parts)))
        .hasMessage("two landmarks of one scheme: parts-1");
  }

  @Test
  void keepsItsListsFromTheCaller() {
    List<Fingerprint> fingerprints = new ArrayList<>(List.of(upright));
    List<String> notes = new ArrayList<>(List.of("truncated"));
    FingerprintSet set = new FingerprintSet(EXTENT, fingerprints, notes);
    fingerprints.clear();
    notes.clear();

    assertThat(set.fingerprints()).containsExactly(upright);
    assertThat(set.notes()).containsExactly("truncated");
  }

  @Test
  void copiesWhatAPreviewShows() {
    byte[] jpeg = {1, 2, 3};
    Preview.Picture picture = new Preview.Picture(new Extent.Pixels(4, 3), jpeg);
    float[] peaks = {0.5f};
    Preview.Waveform waveform = new Preview.Waveform(new Extent.Duration(2), peaks);
    jpeg[0] = 9;
    peaks[0] = 9;
    picture.jpeg()[1] = 9;
    waveform.peaks()[0] = 8;

    assertThat(picture.jpeg()).containsExactly(1, 2, 3);
    assertThat(waveform.peaks()).containsExactly(0.5f);
    assertThat(new Preview.Passage("naïve").extent()).isEqualTo(new Extent.Characters(5));
  }
}
