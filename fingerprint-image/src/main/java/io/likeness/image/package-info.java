/**
 * Fingerprints of pictures.
 *
 * <p>{@link io.likeness.image.ImageModality} is what an engine needs: it decodes, fingerprints and
 * aligns. The {@linkplain io.likeness.core.Fingerprinter fingerprinters} take a {@link
 * io.likeness.image.GrayImage} and serve on their own too.
 */
@NullMarked
package io.likeness.image;

import org.jspecify.annotations.NullMarked;
