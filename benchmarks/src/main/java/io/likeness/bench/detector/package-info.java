/**
 * The detectors that come with the benchmarks: Likeness as a whole, single fingerprinters, peers
 * where they are installed, and any command that speaks the {@linkplain
 * io.likeness.bench.detector.ExternalCommand line protocol}.
 */
@NullMarked
package io.likeness.bench.detector;

import org.jspecify.annotations.NullMarked;
