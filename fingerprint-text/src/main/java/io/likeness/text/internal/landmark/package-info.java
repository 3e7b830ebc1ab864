/** Landmarks of tokens. A channel of landmarks is a {@code GramWindow} and what samples it. */
@NullMarked
package io.likeness.text.internal.landmark;

import org.jspecify.annotations.NullMarked;
