package io.likeness.bench.speed;

import io.likeness.bench.scale.SyntheticCodes.Skew;

/** How codes are distributed. */
public enum CodeDistribution {

  /** All are unrelated. */
  UNIFORM,

  /** Five of a hundred are one and the same, twenty lie within ten bits of a hundred centres. */
  SKEWED;

  Skew skew() {
    return this == UNIFORM ? Skew.NONE : Skew.REAL_LIFE;
  }
}
