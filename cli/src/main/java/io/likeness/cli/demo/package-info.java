/**
 * The works and the disguised copies of {@code likeness demo}, all made by seeded generators.
 *
 * <p>{@link io.likeness.cli.demo.DemoWorks} makes a folder of works, {@link
 * io.likeness.cli.demo.DemoDump} a folder of copies in disguise among unrelated files, and says
 * what it planted where.
 */
@NullMarked
package io.likeness.cli.demo;

import org.jspecify.annotations.NullMarked;
