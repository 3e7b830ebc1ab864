package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowFrequenciesTest {

  private static final int SIDE = LowFrequencies.SIDE;
  private static final int IN = LowFrequencies.IN;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areTheSumsOfTheDefinition(long seed) {
    Random random = new Random(seed);
    double[] samples = samples(i -> random.nextDouble() * 255);
    double[] frequencies = LowFrequencies.of(samples);
    for (int place = 0; place < frequencies.length; place++) {
      double sum = 0;
      for (int i = 0; i < samples.length; i++) {
        sum += 4 * samples[i] * cosine(place / SIDE, i / IN) * cosine(place % SIDE, i % IN);
      }
      assertThat(frequencies[place]).isCloseTo(sum, within(1e-7));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1.0 / 3, 77.7, 255})
  void aFlatPictureHasTheConstantFrequencyAlone(double level) {
    double[] frequencies = LowFrequencies.of(samples(i -> level));
    assertThat(frequencies[0]).isPositive();
    assertThat(IntStream.range(1, frequencies.length)).allMatch(i -> frequencies[i] == 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, 7})
  void aSlopeHasOddFrequenciesOfOneAxisAlone(double steepness) {
    double[] frequencies = LowFrequencies.of(samples(i -> steepness * (i % IN)));
    for (int place = 1; place < frequencies.length; place++) {
      assertThat(frequencies[place] != 0).isEqualTo(place < SIDE && place % 2 == 1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSymmetricalPictureHasNoOddFrequency(long seed) {
    double[] half = new Random(seed).doubles(IN * IN).toArray();
    double[] frequencies =
        LowFrequencies.of(samples(i -> half[i / IN * IN + Math.min(i % IN, IN - 1 - i % IN)]));
    for (int place = 0; place < frequencies.length; place++) {
      assertThat(frequencies[place] != 0).isEqualTo(place % 2 == 0);
    }
  }

  private static double[] samples(IntToDoubleFunction sample) {
    return IntStream.range(0, IN * IN).mapToDouble(sample).toArray();
  }

  private static double cosine(int frequency, int at) {
    return StrictMath.cos(StrictMath.PI * frequency * (2 * at + 1) / (2 * IN));
  }
}
