/**
 * The attacks that come with the benchmarks: on pictures, sounds, texts and programs. Each is
 * named, parametrised and seeded, says what it imitates, and returns which part of the copy shows
 * which part of the work.
 */
@NullMarked
package io.likeness.bench.attack;

import org.jspecify.annotations.NullMarked;
