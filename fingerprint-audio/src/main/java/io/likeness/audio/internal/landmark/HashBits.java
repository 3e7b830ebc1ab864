package io.likeness.audio.internal.landmark;

/** Which bits of an anchor's hash say what. */
public final class HashBits {

  /** The bits of the filters that are their own mirror image in time. */
  public static final int WITHOUT_DIRECTION = withoutDirection();

  private HashBits() {}

  private static int withoutDirection() {
    int bits = 0;
    for (PatchFilter filter : PatchFilter.VERSION_1) {
      bits = bits << 1 | (filter.isMirrored() ? 1 : 0);
    }
    return bits;
  }
}
