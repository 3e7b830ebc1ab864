/**
 * Reads picture files: headers in Java, so that sizes are known before anything is decoded, pixels
 * through OpenCV and FFmpeg.
 *
 * <p>Not exported. Nothing else in this module touches natives.
 */
@NullMarked
package io.likeness.image.decode;

import org.jspecify.annotations.NullMarked;
