package io.likeness.bench;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.AttackSuite;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.api.Hosts;
import io.likeness.core.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** The detectors and attacks that are found on the class path. */
final class Catalogue {

  private Catalogue() {}

  /** Lists the detectors of a modality: Likeness first, then by name. */
  static List<DetectorFactory> detectors(Modality modality) {
    return ServiceLoader.load(DetectorFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.modalities().contains(modality))
        .sorted(
            Comparator.comparing((DetectorFactory factory) -> !factory.name().equals("likeness"))
                .thenComparing(DetectorFactory::name))
        .toList();
  }

  /**
   * Chooses detectors.
   *
   * @param names which ones, in this order; those of other modalities are left out; empty for all
   *     that can run here
   * @throws IllegalArgumentException if one cannot run here
   */
  static List<DetectorFactory> detectors(Modality modality, List<String> names) {
    List<DetectorFactory> all = detectors(modality);
    if (names.isEmpty()) {
      return all.stream().filter(factory -> factory.missing().isEmpty()).toList();
    }
    List<DetectorFactory> chosen = new ArrayList<>();
    for (String name : names) {
      List<DetectorFactory> named = all.stream().filter(f -> f.name().equals(name)).toList();
      named.forEach(
          factory ->
              factory
                  .missing()
                  .ifPresent(
                      reason -> {
                        throw new IllegalArgumentException(name + " cannot run: " + reason);
                      }));
      chosen.addAll(named);
    }
    return chosen;
  }

  /**
   * Checks names.
   *
   * @throws IllegalArgumentException if no detector of any modality has one of them
   */
  static void requireDetectors(List<String> names) {
    for (String name : names) {
      boolean known =
          Arrays.stream(Modality.values())
              .flatMap(modality -> detectors(modality).stream())
              .anyMatch(factory -> factory.name().equals(name));
      if (!known) {
        throw new IllegalArgumentException("there is no detector " + name + "; see 'list'");
      }
    }
  }

  /** Lists the attacks on a modality, of some families or of all. */
  static List<Attack> attacks(Modality modality, Hosts hosts, Set<String> families) {
    return ServiceLoader.load(AttackSuite.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(suite -> suite.modality() == modality)
        .flatMap(suite -> suite.attacks(hosts).stream())
        .filter(attack -> families.isEmpty() || families.contains(attack.name()))
        .toList();
  }
}
