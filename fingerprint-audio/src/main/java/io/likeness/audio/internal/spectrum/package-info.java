/** Power spectra of overlapping frames, which all fingerprints of sound share. */
@NullMarked
package io.likeness.audio.internal.spectrum;

import org.jspecify.annotations.NullMarked;
