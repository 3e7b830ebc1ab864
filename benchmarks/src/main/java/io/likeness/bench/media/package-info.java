/** Reads and writes the files that attacks and detectors work on. */
@NullMarked
package io.likeness.bench.media;

import org.jspecify.annotations.NullMarked;
