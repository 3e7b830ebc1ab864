/**
 * The {@code likeness-bench} command: how accurately, how fast, and how the speed changes with
 * size.
 */
@NullMarked
package io.likeness.bench;

import org.jspecify.annotations.NullMarked;
