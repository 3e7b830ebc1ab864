package io.likeness.cli.demo;

import io.likeness.core.Modality;
import io.likeness.core.Region;
import java.util.Optional;

/**
 * A copy that was planted in the dump: what a scan ought to find.
 *
 * @param suspect the copy, as a path below the dump with slashes, such as {@code
 *     pictures/img-0207.jpg}
 * @param work the work that it copies, as a path below the folder of works with slashes
 * @param modality what kind of work it is
 * @param disguise how it was changed, in a few words for people
 * @param region where in the suspect the copied part lies; empty if all of the suspect is the copy,
 *     or if the place depends on how text is extracted
 */
public record PlantedCopy(
    String suspect, String work, Modality modality, String disguise, Optional<Region> region) {}
