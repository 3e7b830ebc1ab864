package io.likeness.image.local;

import java.util.List;

/**
 * The keypoints of a picture and their descriptors, before they are quantised.
 *
 * <p>For reading only: descriptors are not copied.
 */
public final class Features {

  private final int width;
  private final int height;
  private final List<Keypoint> keypoints;
  private final float[] descriptors;

  Features(int width, int height, List<Keypoint> keypoints, float[] descriptors) {
    this.width = width;
    this.height = height;
    this.keypoints = List.copyOf(keypoints);
    this.descriptors = descriptors;
  }

  /** Returns the width of the working picture in pixels. */
  int width() {
    return width;
  }

  /** Returns the height of the working picture in pixels. */
  int height() {
    return height;
  }

  /**
   * Returns the number of features.
   *
   * @return 0 or greater
   */
  public int count() {
    return keypoints.size();
  }

  Keypoint keypoint(int index) {
    return keypoints.get(index);
  }

  /**
   * Copies a descriptor.
   *
   * @param index 0 to {@code count() - 1}
   * @param descriptor takes its elements
   */
  public void descriptor(int index, float[] descriptor) {
    System.arraycopy(descriptors, index * Descriptor.LENGTH, descriptor, 0, Descriptor.LENGTH);
  }
}
