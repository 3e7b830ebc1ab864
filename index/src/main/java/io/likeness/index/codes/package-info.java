/** How the binary codes of one segment are stored and hashed: a component of Lucene's codec. */
@NullMarked
package io.likeness.index.codes;

import org.jspecify.annotations.NullMarked;
