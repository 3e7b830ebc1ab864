/** How indexes grow: made-up fingerprints that are distributed as real ones are. */
@NullMarked
package io.likeness.bench.scale;

import org.jspecify.annotations.NullMarked;
