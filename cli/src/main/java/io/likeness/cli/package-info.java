/**
 * The {@code likeness} command. Standard output is data, standard error is for diagnostics; the
 * exit code is 0 if nothing was found, 1 if matches were found, 2 on an error.
 */
@NullMarked
package io.likeness.cli;

import org.jspecify.annotations.NullMarked;
