/** Normalisation and tokens: what two editions of one text have in common. */
@NullMarked
package io.likeness.text.internal.token;

import org.jspecify.annotations.NullMarked;
