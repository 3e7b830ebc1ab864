package io.likeness.index.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableShapeTest {

  @ParameterizedTest
  @ValueSource(ints = {4096, 100_000, 1_000_000, 16_777_217, Integer.MAX_VALUE})
  void theBitsOfAChunkAreThoseOfItsEntryItsRestAndOthers(int codes) {
    for (int chunkBits : new int[] {21, 24}) {
      TableShape shape = TableShape.of(codes, chunkBits);
      assertThat(shape.directoryBits() + shape.restBits() + shape.unusedBits())
          .isEqualTo(chunkBits);
      assertThat(codes / shape.entries()).isGreaterThanOrEqualTo(16);
      int value = 0b101100111000111100001011 & ((1 << chunkBits) - 1);
      int kept = value >>> shape.unusedBits();
      assertThat((shape.entry(value) << shape.restBits()) | shape.rest(value)).isEqualTo(kept);
    }
  }

  @Test
  void numbersHaveThreeBytesAsLongAsThatIsEnough() {
    assertThat(TableShape.numberBytes(1 << 24)).isEqualTo(3);
    assertThat(TableShape.numberBytes((1 << 24) + 1)).isEqualTo(4);
  }
}
