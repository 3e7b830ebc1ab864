package io.likeness.image.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses keypoints that cover a picture and all its scales.
 *
 * <p>The strongest alone would crowd where there are letters or leaves, and be small. So a keypoint
 * counts the less the more stronger ones of its octave lie in its cell of a grid; and each octave
 * has a quota, which what the others leave goes to as well.
 */
final class KeypointSpread {

  private static final int GRID = 6;

  /** How many in a cell before the next counts half. */
  private static final float CROWD = 3;

  /** Of what is to be chosen still: the share of the octave at hand. */
  private static final double OCTAVE_SHARE = 0.5;

  private final int width;
  private final int height;

  /** Takes the size of the working picture. */
  KeypointSpread(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Returns {@code most} keypoints or, if there are not as many, all, by octaves from the finest on
   * and in each the weightiest first.
   */
  List<Keypoint> choose(List<Keypoint> all, int most) {
    List<List<Keypoint>> octaves = new ArrayList<>();
    for (Keypoint keypoint : all) {
      while (octaves.size() <= keypoint.octave()) {
        octaves.add(new ArrayList<>());
      }
      octaves.get(keypoint.octave()).add(keypoint);
    }
    int[] quotas = quotas(octaves, most);
    List<Keypoint> chosen = new ArrayList<>();
    for (int i = 0; i < quotas.length; i++) {
      chosen.addAll(ranked(octaves.get(i)).subList(0, quotas[i]));
    }
    return chosen;
  }

  /** Shares out, and what an octave cannot use goes to the finest that can. */
  private static int[] quotas(List<List<Keypoint>> octaves, int most) {
    int[] quotas = new int[octaves.size()];
    int left = most;
    double share = most * OCTAVE_SHARE;
    for (int i = 0; i < quotas.length; i++) {
      quotas[i] = Math.min(octaves.get(i).size(), Math.min(left, (int) share));
      left -= quotas[i];
      share *= OCTAVE_SHARE;
    }
    for (int i = quotas.length - 1; i >= 0; i--) {
      int more = Math.min(left, octaves.get(i).size() - quotas[i]);
      quotas[i] += more;
      left -= more;
    }
    return quotas;
  }

  private List<Keypoint> ranked(List<Keypoint> octave) {
    record Weighed(Keypoint keypoint, float weight) {}
    int[] crowds = new int[GRID * GRID];
    List<Keypoint> strongest = new ArrayList<>(octave);
    strongest.sort(Comparator.comparingDouble(Keypoint::response).reversed());
    List<Weighed> weighed = new ArrayList<>();
    for (Keypoint keypoint : strongest) {
      int crowd = crowds[cell(keypoint)]++;
      weighed.add(new Weighed(keypoint, keypoint.response() / (1 + crowd / CROWD)));
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return weighed.stream().map(Weighed::keypoint).toList();
  }

  private int cell(Keypoint keypoint) {
    int column = Math.clamp((int) (keypoint.x() * GRID / width), 0, GRID - 1);
    int row = Math.clamp((int) (keypoint.y() * GRID / height), 0, GRID - 1);
    return row * GRID + column;
  }
}
