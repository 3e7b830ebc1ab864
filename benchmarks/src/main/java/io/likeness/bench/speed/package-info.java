/**
 * Speed of the hot paths, by JMH. Beside each stands what bounds it, in methods named {@code
 * limit…}: the bare decoder, one pass over the memory; or what others do, in methods named {@code
 * peer…}. Names that end in {@code Batch} are of questions that are asked together. All work on
 * data of their own making, from fixed seeds.
 */
@NullMarked
package io.likeness.bench.speed;

import org.jspecify.annotations.NullMarked;
