package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import java.util.List;

/** The features of a query, ordered by word. Immutable. */
final class FeatureQuery {

  /** The most features of a query: their keypoints are numbered in 24 bits. */
  static final int MAXIMUM_FEATURES = 1 << FeaturePair.KEYPOINT_BITS;

  private final QueryTerms words;
  private final int[] signatures;
  private final int[] keypoints;
  private final short[] lists;
  private final short[] sizes;
  private final short[] angles;

  FeatureQuery(FingerprintScheme scheme, List<LocalFeatures> query) {
    int size = query.stream().mapToInt(LocalFeatures::count).sum();
    int[] word = new int[size];
    int[] list = new int[size];
    int[] index = new int[size];
    int at = 0;
    for (int l = 0; l < query.size(); l++) {
      for (int i = 0; i < query.get(l).count(); i++) {
        word[at] = query.get(l).word(i);
        list[at] = l;
        index[at++] = i;
      }
    }
    this.words = new QueryTerms(scheme.bits(), size, i -> word[i], i -> i);
    this.signatures = new int[size];
    this.keypoints = new int[size];
    this.lists = new short[size];
    this.sizes = new short[size];
    this.angles = new short[size];
    int[] keypoint = numberKeypoints(query, list, index);
    for (int entry = 0; entry < size; entry++) {
      int feature = words.number(entry);
      LocalFeatures features = query.get(list[feature]);
      signatures[entry] = FeaturePosting.signature(features.signature(index[feature]));
      keypoints[entry] = keypoint[feature];
      lists[entry] = (short) list[feature];
      sizes[entry] = (short) features.size(index[feature]);
      angles[entry] = (short) features.angle(index[feature]);
    }
  }

  /** Numbers the keypoints through all lists: those of different lists are different. */
  private static int[] numberKeypoints(List<LocalFeatures> query, int[] list, int[] index) {
    int[] keypoints = new int[list.length];
    int keypoint = -1;
    for (int feature = 0; feature < list.length; feature++) {
      int i = index[feature];
      if (i == 0 || !query.get(list[feature]).sharesKeypoint(i - 1, i)) {
        keypoint++;
      }
      keypoints[feature] = keypoint;
    }
    return keypoints;
  }

  /** Returns the words, whose entries the other accessors describe. */
  QueryTerms words() {
    return words;
  }

  /** Returns the part of the signature that a posting has. */
  int signature(int entry) {
    return signatures[entry];
  }

  int keypoint(int entry) {
    return keypoints[entry];
  }

  int list(int entry) {
    return lists[entry];
  }

  int size(int entry) {
    return sizes[entry];
  }

  int angle(int entry) {
    return angles[entry];
  }
}
