/**
 * Data sets: any folder of works, disguised by attacks, and published data sets in their own
 * layouts.
 */
@NullMarked
package io.likeness.bench.data;

import org.jspecify.annotations.NullMarked;
