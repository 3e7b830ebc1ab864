package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, less than 1 in 10³⁰⁰",
    "4.9e-324, less than 1 in 10³⁰⁰",
    "1e-300, 1 in 10³⁰⁰",
    "3e-13, 1 in 10¹²",
    "1e-12, 1 in 10¹²",
    "2e-5, 1 in 50\u202f000",
    "0.003, 1 in 300",
    "0.4, about 0.4 expected",
    "25, about 25.0 expected"
  })
  void tellsChanceInPlainWordsAndNeverOverstatesIt(double eValue, String words) {
    assertThat(Words.chance(eValue)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, 00:00", "59.6, 01:00", "75, 01:15", "3600, 1:00:00", "36061, 10:01:01"})
  void writesTimesAsClocksDo(double seconds, String words) {
    assertThat(Words.time(seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 bytes", "1, 1 byte", "999, 999 bytes", "1500, 1.5 kB", "172000000, 172 MB"})
  void writesSizesInDecimalUnits(long bytes, String words) {
    assertThat(Words.bytes(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "0.0012, 0.1 %", "0.094, 9.4 %", "0.0999, 10 %", "1, 100 %"})
  void writesSmallSharesFiner(double share, String words) {
    assertThat(Words.percent(share)).isEqualTo(words);
  }

  @Test
  void tellsWhereTheCopiedPartsStand() {
    assertThat(Words.place(Samples.picture("").matches().get(0))).isEqualTo("25 % of the picture");
    assertThat(Words.place(Samples.sound("").matches().get(0)))
        .isEqualTo("00:10–00:40 and 1 other");
    assertThat(Words.place(Samples.text("").matches().get(0))).isEqualTo("characters 8–75");
  }
}
