/**
 * The face of Likeness for embedding.
 *
 * <p>{@link io.likeness.engine.Likeness} opens an index, registers works, matches suspects and
 * compares two files. What it finds is a {@link io.likeness.engine.MatchResult}: for every copied
 * work a {@link io.likeness.engine.Match} with the parts that were copied, the disguise, the
 * E-value and a {@link io.likeness.engine.Verdict}, which follows from a {@link
 * io.likeness.engine.VerdictPolicy}.
 */
@NullMarked
package io.likeness.engine;

import org.jspecify.annotations.NullMarked;
