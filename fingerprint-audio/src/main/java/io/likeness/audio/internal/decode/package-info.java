/** Decoding of sound tracks with FFmpeg, streaming, to mono samples at one rate. */
@NullMarked
package io.likeness.audio.internal.decode;

import org.jspecify.annotations.NullMarked;
