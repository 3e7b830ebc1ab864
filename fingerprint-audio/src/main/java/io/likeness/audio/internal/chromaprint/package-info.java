/**
 * The exact Chromaprint algorithm 1 as a pipeline of one-job classes on plain arrays, without
 * natives: frames, power spectra, chroma, smoothing, normalising, integral image, classifiers.
 */
@NullMarked
package io.likeness.audio.internal.chromaprint;

import org.jspecify.annotations.NullMarked;
