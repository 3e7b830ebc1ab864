/** Trains what the local tier of pictures quantises its descriptors by. */
@NullMarked
package io.likeness.bench.codebook;

import org.jspecify.annotations.NullMarked;
