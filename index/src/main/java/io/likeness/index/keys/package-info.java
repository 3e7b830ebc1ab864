/** The keys of the files of a segment: one term of one document each. */
@NullMarked
package io.likeness.index.keys;

import org.jspecify.annotations.NullMarked;
