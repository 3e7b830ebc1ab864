/** What a writer may share with others: quotations, and lists of references. */
@NullMarked
package io.likeness.text.internal.exempt;

import org.jspecify.annotations.NullMarked;
