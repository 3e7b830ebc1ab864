package io.likeness.bench.speed;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/**
 * Which benchmarks are run together, and at which values of their parameters: not all peers can be
 * measured at all of them, or on every machine.
 */
public final class SpeedPlan {

  private static final String FAISS = "peerFaiss";

  private final Map<String, List<String>> chosen;
  private final List<String> everywhere = new ArrayList<>();
  private final List<Part> limited = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Benchmarks that are run together.
   *
   * @param benchmarks their full names
   * @param parameters the values of parameters that are not as the benchmarks have them
   */
  public record Part(List<String> benchmarks, Map<String, List<String>> parameters) {}

  private SpeedPlan(Map<String, List<String>> chosen) {
    this.chosen = chosen;
  }

  /**
   * Makes a plan.
   *
   * @param found the benchmarks to run
   * @param chosen the values of parameters, instead of those that the benchmarks have
   * @param shared the folder of the run
   * @return the plan
   * @throws IllegalArgumentException if no benchmark has a parameter that is chosen
   */
  public static SpeedPlan of(
      Collection<BenchmarkListEntry> found, Map<String, List<String>> chosen, SharedFolder shared) {
    return of(found, chosen, shared, FaissHamming.python());
  }

  /** Makes a plan for a Python that may have Faiss. */
  static SpeedPlan of(
      Collection<BenchmarkListEntry> found,
      Map<String, List<String>> chosen,
      SharedFolder shared,
      String python) {
    requireKnown(chosen, found);
    SpeedPlan plan = new SpeedPlan(chosen);
    List<BenchmarkListEntry> ofFaiss =
        found.stream().filter(entry -> shortName(entry).contains("." + FAISS)).toList();
    Optional<String> missing =
        ofFaiss.isEmpty() ? Optional.empty() : FaissHamming.missing(shared, python);
    missing.ifPresent(why -> plan.leftOut.add("Faiss: " + why));
    for (BenchmarkListEntry entry : found) {
      if (missing.isEmpty() || !ofFaiss.contains(entry)) {
        plan.add(entry);
      }
    }
    return plan;
  }

  private static void requireKnown(
      Map<String, List<String>> chosen, Collection<BenchmarkListEntry> found) {
    Map<String, List<String>> known = new TreeMap<>();
    found.forEach(entry -> known.putAll(parameters(entry)));
    for (String name : chosen.keySet()) {
      if (!known.containsKey(name)) {
        throw new IllegalArgumentException(
            "no benchmark has a parameter " + name + "; they have " + known.keySet());
      }
    }
  }

  private static Map<String, List<String>> parameters(BenchmarkListEntry entry) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    entry
        .getParams()
        .orElse(Map.of())
        .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    return parameters;
  }

  private static String shortName(BenchmarkListEntry entry) {
    String name = entry.getUsername();
    return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
  }

  private void add(BenchmarkListEntry entry) {
    Optional<AtMost> limit = limit(entry);
    if (limit.isEmpty()) {
      everywhere.add(entry.getUsername());
      return;
    }
    String name = limit.get().parameter();
    List<String> within = new ArrayList<>();
    for (String value :
        chosen.getOrDefault(name, parameters(entry).getOrDefault(name, List.of()))) {
      if (Integer.parseInt(value) <= limit.get().value()) {
        within.add(value);
      } else {
        leftOut.add(shortName(entry) + " at " + name + "=" + value);
      }
    }
    if (!within.isEmpty()) {
      Map<String, List<String>> parameters = new LinkedHashMap<>(chosen);
      parameters.put(name, within);
      limited.add(new Part(List.of(entry.getUsername()), parameters));
    }
  }

  /** Reads the limit off the method that the benchmark is. */
  private static Optional<AtMost> limit(BenchmarkListEntry entry) {
    String method = entry.getUsername().substring(entry.getUserClassQName().length() + 1);
    return Arrays.stream(classOf(entry.getUserClassQName()).getMethods())
        .filter(found -> found.getName().equals(method))
        .map((Method found) -> found.getAnnotation(AtMost.class))
        .filter(limit -> limit != null)
        .findFirst();
  }

  /** Finds a class, whose name a dot may part from that of the class around it. */
  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        throw new IllegalStateException("listed, but not there: " + name, e);
      }
      return classOf(name.substring(0, dot) + "$" + name.substring(dot + 1));
    }
  }

  /**
   * Returns what to run.
   *
   * @return the parts, one after another
   */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (!everywhere.isEmpty()) {
      parts.add(new Part(everywhere, chosen));
    }
    parts.addAll(limited);
    return parts;
  }

  /**
   * Says what is not run.
   *
   * @return a line for each
   */
  public List<String> leftOut() {
    return leftOut;
  }
}
