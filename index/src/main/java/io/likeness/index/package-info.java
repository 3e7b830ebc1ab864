/**
 * The index of works.
 *
 * <p>A {@link io.likeness.index.WorkIndex} keeps, of every registered file, a {@linkplain
 * io.likeness.index.CatalogueEntry catalogue entry} and its fingerprints. An {@link
 * io.likeness.index.IndexView} is one consistent point in time of it, in which a {@link
 * io.likeness.index.HammingIndex} finds the files whose code is near a suspect's, an {@link
 * io.likeness.index.AlignmentIndex} those that share landmarks with it at one offset, and a {@link
 * io.likeness.index.FeatureIndex} those that share local features with it, turned and scaled alike.
 *
 * <p>The index knows the three kinds of fingerprint and nothing of the algorithms that make them.
 */
@NullMarked
package io.likeness.index;

import org.jspecify.annotations.NullMarked;
