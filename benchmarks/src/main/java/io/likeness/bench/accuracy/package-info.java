/**
 * The accuracy experiment: registers the works of a data set with detectors, shows them the
 * queries, and scores what they say.
 */
@NullMarked
package io.likeness.bench.accuracy;

import org.jspecify.annotations.NullMarked;
