package io.likeness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Transform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardVerdictPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "true,  1,     0,   0,   0,   IDENTICAL",
    "false, 2e-5,  1,   1,   1,   UNCERTAIN",
    "false, 1e-5,  1,   1,   1,   NEAR_DUPLICATE",
    "false, 1e-9,  0.6, 0.8, 0.8, NEAR_DUPLICATE",
    "false, 1e-9,  1,   0.7, 1,   PARTIAL_COPY",
    "false, 1e-9,  1,   1,   0.7, PARTIAL_COPY",
    "false, 1e-9,  0.5, 1,   1,   DERIVED",
    "false, 1e-9,  0.5, 0.1, 0.1, DERIVED",
  })
  void decidesByTheFirstRuleThatHolds(
      boolean sameBytes,
      double eValue,
      double similarity,
      double ofSuspect,
      double ofWork,
      Verdict verdict) {
    var evidence =
        new VerdictPolicy.Evidence(
            sameBytes, eValue, similarity, ofSuspect, ofWork, Transform.UNKNOWN);
    assertThat(VerdictPolicy.standard().verdict(evidence)).isEqualTo(verdict);
  }
}
