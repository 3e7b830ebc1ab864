package io.likeness.core;

import static io.likeness.core.Transform.Property.MIRRORED;
import static io.likeness.core.Transform.Property.SCALE;
import static io.likeness.core.Transform.Property.SPEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransformTest {

  @Test
  void knowsNothingAtFirst() {
    for (Transform.Property property : Transform.Property.values()) {
      assertThat(Transform.UNKNOWN.value(property)).isEmpty();
    }
  }

  @Test
  void addsAndReplacesWithoutChangingTheOriginal() {
    Transform once = Transform.UNKNOWN.with(SCALE, 0.5);
    Transform twice = once.with(SCALE, 0.25).with(MIRRORED, true);

    assertThat(once.value(SCALE)).hasValue(0.5);
    assertThat(once.value(MIRRORED)).isEmpty();
    assertThat(twice.value(SCALE)).hasValue(0.25);
    assertThat(twice.value(MIRRORED)).hasValue(1);
    assertThat(twice.with(MIRRORED, false).value(MIRRORED)).hasValue(0);
    assertThat(Transform.UNKNOWN.values()).isEmpty();
  }

  @Test
  void keepsItsValuesFromTheCallersMapAndInTheOrderOfTheProperties() {
    Map<Transform.Property, Double> values = new HashMap<>(Map.of(SPEED, 1.05, MIRRORED, 1.0));
    Transform transform = new Transform(values);
    values.put(SCALE, 2.0);

    assertThat(transform.values().keySet()).containsExactly(MIRRORED, SPEED);
    assertThatThrownBy(() -> transform.values().put(SCALE, 2.0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isEqualWhateverTheOrderOfAdding() {
    assertThat(Transform.UNKNOWN.with(SCALE, 2).with(SPEED, 3))
        .isEqualTo(Transform.UNKNOWN.with(SPEED, 3).with(SCALE, 2));
  }

  @Test
  void namesEveryPropertyDifferentlyInLowerCamelCase() {
    assertThat(Arrays.stream(Transform.Property.values()).map(Transform.Property::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)*"));
    assertThat(MIRRORED.isFlag()).isTrue();
    assertThat(SCALE.isFlag()).isFalse();
  }
}
