/**
 * Extraction of text from files.
 *
 * <p>Plain text is decoded here and by ICU4J; documents are read by Apache Tika's parsers, each
 * named and configured, without detection by service loader, external programs or network.
 */
@NullMarked
package io.likeness.text.internal.extract;

import org.jspecify.annotations.NullMarked;
