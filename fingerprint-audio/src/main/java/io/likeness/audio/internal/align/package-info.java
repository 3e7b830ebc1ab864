/** Alignment of two tracks of sub-prints, and the model of what chance gives. */
@NullMarked
package io.likeness.audio.internal.align;

import org.jspecify.annotations.NullMarked;
