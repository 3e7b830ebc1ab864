/**
 * Text: extraction, normalisation, passage fingerprints and passage alignment.
 *
 * <p>{@link io.likeness.text.TextModality} is the whole of it for the engine; {@link
 * io.likeness.text.TextFingerprinter} takes a text that was extracted already.
 */
@NullMarked
package io.likeness.text;

import org.jspecify.annotations.NullMarked;
