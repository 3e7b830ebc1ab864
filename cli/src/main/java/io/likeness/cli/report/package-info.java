/**
 * What a scan leaves behind: JSON lines for machines, one HTML page for people, a table for the
 * console.
 *
 * <p>Names and texts of files are hostile input here: whatever is written is escaped, and
 * characters that would hide or reorder others are made visible.
 */
@NullMarked
package io.likeness.cli.report;

import org.jspecify.annotations.NullMarked;
