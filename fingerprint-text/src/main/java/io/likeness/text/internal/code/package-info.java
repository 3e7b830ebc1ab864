/** Source code: what remains of a program when its names, literals and layout are changed. */
@NullMarked
package io.likeness.text.internal.code;

import org.jspecify.annotations.NullMarked;
