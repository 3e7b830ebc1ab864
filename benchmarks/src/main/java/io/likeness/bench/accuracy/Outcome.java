package io.likeness.bench.accuracy;

/** What became of showing a data set to a detector. */
sealed interface Outcome permits Answers, Absent {}
