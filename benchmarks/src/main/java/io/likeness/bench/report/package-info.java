/** What a run leaves behind: JSON, CSV, a page with plots, a table for the terminal. */
@NullMarked
package io.likeness.bench.report;

import org.jspecify.annotations.NullMarked;
