package io.likeness.engine;

/** The rules that {@link VerdictPolicy#standard()} documents. */
enum StandardVerdictPolicy implements VerdictPolicy {
  INSTANCE;

  private static final double CERTAIN = 1e-5;
  private static final double REWORKED = 0.6;
  private static final double WHOLE = 0.8;

  @Override
  public Verdict verdict(Evidence evidence) {
    if (evidence.sameBytes()) {
      return Verdict.IDENTICAL;
    }
    if (evidence.eValue() > CERTAIN) {
      return Verdict.UNCERTAIN;
    }
    if (evidence.similarity() < REWORKED) {
      return Verdict.DERIVED;
    }
    boolean whole = evidence.coverageOfSuspect() >= WHOLE && evidence.coverageOfWork() >= WHOLE;
    return whole ? Verdict.NEAR_DUPLICATE : Verdict.PARTIAL_COPY;
  }
}
