package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import org.junit.jupiter.api.Test;

class TransformTextTest {

  @Test
  void namesEveryChangeOfAPicture() {
    assertThat(TransformText.of(Samples.turned()))
        .isEqualTo("mirrored, turned 90° clockwise, 50 % of the size");
  }

  @Test
  void namesEveryChangeOfASound() {
    assertThat(of(Property.SPEED, 1.05)).isEqualTo("sped up 5 %");
    assertThat(of(Property.SPEED, 0.975)).isEqualTo("slowed down 2.5 %");
    assertThat(of(Property.PITCH_SEMITONES, 1)).isEqualTo("raised 1 semitone");
    assertThat(of(Property.PITCH_SEMITONES, -2.5)).isEqualTo("lowered 2.5 semitones");
  }

  @Test
  void namesLookAlikeLetters() {
    assertThat(of(Property.OBFUSCATED, 1)).isEqualTo("look-alike or invisible letters");
  }

  @Test
  void saysWhichWayAPictureWasTurned() {
    assertThat(of(Property.ROTATION_DEGREES, -7.25)).isEqualTo("turned 7.3° anticlockwise");
    assertThat(of(Property.ROTATION_DEGREES, 180)).isEqualTo("turned 180°");
  }

  @Test
  void passesOverWhatIsNoChange() {
    Transform nothing =
        Transform.UNKNOWN
            .with(Property.MIRRORED, false)
            .with(Property.ROTATION_DEGREES, 0.2)
            .with(Property.SCALE, 1.01)
            .with(Property.SPEED, 1.0005)
            .with(Property.PITCH_SEMITONES, -0.04)
            .with(Property.OBFUSCATED, false);

    assertThat(TransformText.of(nothing)).isEqualTo("none found");
  }

  @Test
  void doesNotClaimToKnowWhatIsUnknown() {
    assertThat(TransformText.of(Transform.UNKNOWN)).isEqualTo("not determined");
  }

  private static String of(Property property, double value) {
    return TransformText.of(Transform.UNKNOWN.with(property, value));
  }
}
