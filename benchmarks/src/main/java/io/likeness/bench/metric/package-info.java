/**
 * The figures by which detectors are judged: small pure functions on plain arrays.
 *
 * <p>A <i>pair</i> is a query and a work. It is <i>relevant</i> if the query copies the work. A
 * detector gives some pairs a score; a pair that it does not name has the lowest score of all.
 */
@NullMarked
package io.likeness.bench.metric;

import org.jspecify.annotations.NullMarked;
