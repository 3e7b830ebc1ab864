package io.likeness.bench.api;

import io.likeness.core.Modality;
import java.util.List;

/**
 * The attacks on one modality. Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/io.likeness.bench.api.AttackSuite}.
 */
public interface AttackSuite {

  /**
   * Returns what the attacks disguise.
   *
   * @return one modality
   */
  Modality modality();

  /**
   * Lists the attacks.
   *
   * @param hosts what to paste works into; attacks that need a host are left out if there is none
   * @return the attacks in the order of the tables
   */
  List<Attack> attacks(Hosts hosts);
}
