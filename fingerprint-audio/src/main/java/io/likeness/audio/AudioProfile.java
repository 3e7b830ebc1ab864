package io.likeness.audio;

/**
 * How much is kept of a work, and how hard a suspect is looked at. Works of all profiles go
 * together into one index, and suspects of each profile find works of all.
 *
 * <p>Measured by {@code likeness-bench audio-profiles --works 10} on music under all attacks, 250
 * excerpts of each length:
 *
 * <table>
 * <caption>Megabytes that an index keeps of an hour, and percent of the excerpts found</caption>
 * <tr><th>profile</th><th>sub-prints</th><th>anchors</th><th>3 s</th><th>5 s</th><th>10 s</th><th>20 s</th></tr>
 * <tr><td>small</td><td>0.32</td><td>0.39</td><td>9</td><td>80</td><td>94</td><td>96</td></tr>
 * <tr><td>standard</td><td>0.32</td><td>1.51</td><td>93</td><td>96</td><td>96</td><td>98</td></tr>
 * <tr><td>thorough</td><td>0.32</td><td>1.88</td><td>94</td><td>97</td><td>97</td><td>98</td></tr>
 * </table>
 */
public enum AudioProfile {
  /** One anchor a frame of a work: the smallest index, for clips of 10 seconds and more. */
  SMALL(1, 4, 2, 3),
  /** Four anchors a frame of a work. */
  STANDARD(4, 5, 4, 4),
  /** Five anchors a frame of a work, and more look-ups: for short clips under speech or noise. */
  THOROUGH(5, 7, 4, 5);

  private final int workAnchors;
  private final int suspectAnchors;
  private final int probedPhases;
  private final int doubtfulBits;

  AudioProfile(int workAnchors, int suspectAnchors, int probedPhases, int doubtfulBits) {
    this.workAnchors = workAnchors;
    this.suspectAnchors = suspectAnchors;
    this.probedPhases = probedPhases;
    this.doubtfulBits = doubtfulBits;
  }

  /** Returns how many anchors are kept of each frame of a work. */
  int workAnchors() {
    return workAnchors;
  }

  /** Returns how many anchors are taken of each frame of a suspect. */
  int suspectAnchors() {
    return suspectAnchors;
  }

  /** Returns at how many phases of a hop the anchors of a suspect are looked up. */
  int probedPhases() {
    return probedPhases;
  }

  /** Returns how many of the least sure bits of a suspect's anchor are flipped. */
  int doubtfulBits() {
    return doubtfulBits;
  }
}
