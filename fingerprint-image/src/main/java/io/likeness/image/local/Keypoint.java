package io.likeness.image.local;

/**
 * A blob of a picture.
 *
 * @param x pixels of the working picture from the middle of its first column
 * @param y pixels from the middle of its first row
 * @param sigma the blur at which it stands out most, in pixels of the working picture
 * @param response how much it stands out, greater than 0
 * @param octave the octave of the scale space that it was found in
 * @param level the plane of that octave, 1 to {@link ScaleSpace#SCALES}
 * @param angle its direction, 0 to 1 turns clockwise from the right
 */
record Keypoint(float x, float y, float sigma, float response, int octave, int level, float angle) {

  Keypoint turnedTo(float newAngle) {
    return new Keypoint(x, y, sigma, response, octave, level, newAngle);
  }
}
