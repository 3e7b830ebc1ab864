/**
 * The words that all modules of Likeness speak.
 *
 * <p>A file becomes a {@link io.likeness.core.FingerprintSet}: its {@linkplain
 * io.likeness.core.Extent extent} and its {@linkplain io.likeness.core.Fingerprint fingerprints},
 * of which there are two kinds and only two. A {@link io.likeness.core.BinaryCode} stands for the
 * whole, {@link io.likeness.core.Landmarks} for the parts. An {@link io.likeness.core.Aligner}
 * compares the sets of two files and says, as {@linkplain io.likeness.core.Alignment alignments},
 * which {@linkplain io.likeness.core.Segment part} copies which, under which {@linkplain
 * io.likeness.core.Transform transformation}, and how {@linkplain io.likeness.core.Significance
 * often} chance would do as well.
 *
 * <p>A modality joins in by a {@link io.likeness.core.ModalityProvider}, found by {@link
 * java.util.ServiceLoader}.
 */
@NullMarked
package io.likeness.core;

import org.jspecify.annotations.NullMarked;
