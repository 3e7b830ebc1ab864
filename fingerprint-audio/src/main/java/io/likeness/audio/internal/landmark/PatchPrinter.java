package io.likeness.audio.internal.landmark;

import java.util.Arrays;

/** Hashes the surroundings of an anchor to 32 bits. Not safe for several threads. */
final class PatchPrinter implements Surroundings {

  private final PatchFilter[] filters = PatchFilter.VERSION_1.toArray(PatchFilter[]::new);
  private final PatchFilter[] backwards =
      PatchFilter.VERSION_1.stream().map(PatchFilter::backwards).toArray(PatchFilter[]::new);
  private final Patch patch;
  private final double[] margins = new double[filters.length];
  private final double[] smallest = new double[filters.length];

  PatchPrinter(Patch patch) {
    this.patch = patch;
  }

  /** Computes the bits of what the patch holds, those of the first filter on top. */
  int bits() {
    int bits = 0;
    for (int i = 0; i < filters.length; i++) {
      margins[i] = filters[i].margin(patch);
      bits = bits << 1 | (margins[i] > 0 ? 1 : 0);
    }
    return bits;
  }

  @Override
  public int backwards() {
    int bits = 0;
    for (PatchFilter filter : backwards) {
      bits = bits << 1 | (filter.margin(patch) > 0 ? 1 : 0);
    }
    return bits;
  }

  @Override
  public void weakest(int[] masks) {
    Arrays.fill(smallest, 0, masks.length, Double.POSITIVE_INFINITY);
    for (int i = 0; i < filters.length; i++) {
      double margin = Math.abs(margins[i]);
      for (int k = masks.length - 1; k >= 0 && margin < smallest[k]; k--) {
        if (k + 1 < masks.length) {
          smallest[k + 1] = smallest[k];
          masks[k + 1] = masks[k];
        }
        smallest[k] = margin;
        masks[k] = 1 << (filters.length - 1 - i);
      }
    }
  }
}
