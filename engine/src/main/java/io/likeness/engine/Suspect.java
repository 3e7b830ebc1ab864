package io.likeness.engine;

import io.likeness.core.Extent;
import io.likeness.core.Modality;

/**
 * A file that was matched.
 *
 * @param name the name of its source
 * @param modality what it was recognised as
 * @param mediaType its Internet media type, found by its content
 * @param bytes its size
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits; empty if only
 *     fingerprints of it are known
 * @param extent its size as people perceive it
 */
public record Suspect(
    String name, Modality modality, String mediaType, long bytes, String sha256, Extent extent) {}
