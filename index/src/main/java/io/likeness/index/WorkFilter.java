package io.likeness.index;

import io.likeness.core.Modality;
import java.util.Set;

/**
 * Restricts a search to some of the registered files. A file passes if it satisfies all three
 * conditions; an empty set is no condition.
 *
 * @param modalities the kinds of work of which a file has to be one
 * @param owners the owners of whom one has to be the file's
 * @param tags the tags of which a file has to carry at least one
 */
public record WorkFilter(Set<Modality> modalities, Set<String> owners, Set<String> tags) {

  /** Lets every file pass. */
  public static final WorkFilter ALL = new WorkFilter(Set.of(), Set.of(), Set.of());

  /** Copies the sets. */
  public WorkFilter {
    modalities = Set.copyOf(modalities);
    owners = Set.copyOf(owners);
    tags = Set.copyOf(tags);
  }

  /**
   * Replaces the condition on the kind of work.
   *
   * @param modalities the kinds, or none for any
   * @return the changed filter
   */
  public WorkFilter withModalities(Set<Modality> modalities) {
    return new WorkFilter(modalities, owners, tags);
  }

  /**
   * Replaces the condition on the owner.
   *
   * @param owners the owners, or none for any
   * @return the changed filter
   */
  public WorkFilter withOwners(Set<String> owners) {
    return new WorkFilter(modalities, owners, tags);
  }

  /**
   * Replaces the condition on the tags.
   *
   * @param tags the tags, or none for any
   * @return the changed filter
   */
  public WorkFilter withTags(Set<String> tags) {
    return new WorkFilter(modalities, owners, tags);
  }
}
