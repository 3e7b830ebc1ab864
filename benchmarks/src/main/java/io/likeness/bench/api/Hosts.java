package io.likeness.bench.api;

import java.nio.file.Path;
import java.util.List;

/**
 * Works of other people for attacks that paste one work into another: neither registered nor
 * evaluated themselves.
 *
 * @param files the works, in an order that does not change between runs
 */
public record Hosts(List<Path> files) {

  /** No hosts. */
  public static final Hosts NONE = new Hosts(List.of());

  /** Copies the list. */
  public Hosts {
    files = List.copyOf(files);
  }

  /**
   * Draws a host.
   *
   * @param seed what to draw from
   * @return the same host for the same seed
   * @throws IllegalStateException if there are no hosts
   */
  public Path draw(long seed) {
    if (files.isEmpty()) {
      throw new IllegalStateException("there are no hosts");
    }
    return files.get((int) Math.floorMod(seed, (long) files.size()));
  }
}
