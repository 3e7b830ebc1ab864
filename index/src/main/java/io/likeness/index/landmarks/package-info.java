/**
 * How the landmarks of one segment are stored and found by their terms: a component of Lucene's
 * codec.
 */
@NullMarked
package io.likeness.index.landmarks;

import org.jspecify.annotations.NullMarked;
