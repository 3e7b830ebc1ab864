/**
 * Landmarks that survive changes of pitch and tempo: the surroundings of spectral peaks, hashed.
 */
@NullMarked
package io.likeness.audio.internal.landmark;

import org.jspecify.annotations.NullMarked;
