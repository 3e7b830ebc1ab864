/** Alignment of two texts by their tokens: which passage copies which, and how sure that is. */
@NullMarked
package io.likeness.text.internal.align;

import org.jspecify.annotations.NullMarked;
