package io.likeness.engine;

import io.likeness.core.Alignment;
import io.likeness.core.Exclusion;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Segment;
import io.likeness.core.Transform;
import io.likeness.index.CatalogueEntry;
import java.util.List;

/**
 * One work that a suspect copies, and how.
 *
 * @param work what the catalogue says of the registered file
 * @param verdict what it amounts to
 * @param eValue how many matches as good as this one chance gives among the works that were
 *     searched
 * @param coverageOfSuspect the share of the suspect that is copied, 0 to 1
 * @param coverageOfWork the share of the work that was copied, 0 to 1
 * @param alignment the parts, the transformation and the similarity
 * @param schemes the schemes whose fingerprints agree on it, the strongest first
 */
public record Match(
    CatalogueEntry work,
    Verdict verdict,
    double eValue,
    double coverageOfSuspect,
    double coverageOfWork,
    Alignment alignment,
    List<FingerprintScheme> schemes) {

  /** Copies the schemes. */
  public Match {
    schemes = List.copyOf(schemes);
  }

  /**
   * Returns how alike the copied parts are.
   *
   * @return 0 to 1
   */
  public double similarity() {
    return alignment.similarity();
  }

  /**
   * Returns the copied parts.
   *
   * @return at least one, in the order in which they stand in the suspect; none only if the verdict
   *     is {@link Verdict#EXCLUDED}
   */
  public List<Segment> segments() {
    return alignment.segments();
  }

  /**
   * Returns the parts that the two share and that do not count.
   *
   * @return the parts, in the order in which they stand in the suspect
   */
  public List<Exclusion> excluded() {
    return alignment.excluded();
  }

  /**
   * Returns how the copy was changed.
   *
   * @return the known properties of the change
   */
  public Transform transform() {
    return alignment.transform();
  }
}
