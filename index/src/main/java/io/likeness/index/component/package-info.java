/** What the components of Lucene's codec that Likeness has of its own have in common. */
@NullMarked
package io.likeness.index.component;

import org.jspecify.annotations.NullMarked;
