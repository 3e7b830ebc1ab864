/**
 * The local tier: features of the parts of a picture, and the geometry that a copy keeps.
 *
 * <p>A picture is {@linkplain io.likeness.image.local.FeatureExtractor described} by gradient
 * histograms around blobs of all sizes (Lowe 2004), each {@linkplain
 * io.likeness.image.local.Codebook quantised} to a visual word and a binary signature. A suspect
 * and a work are {@linkplain io.likeness.image.local.LocalAligner aligned} by the signatures that
 * agree and by the one map of the plane that most of them follow.
 *
 * <p>All of it is plain Java on plain arrays, in floats of IEEE 754 and in a fixed order, without
 * fused or reordered sums and without the platform's own sines: the same samples give the same
 * features on every machine.
 */
@NullMarked
package io.likeness.image.local;

import org.jspecify.annotations.NullMarked;
