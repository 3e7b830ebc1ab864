package io.likeness.text;

import io.likeness.core.Landmarks;

/** Writes landmarks as golden files have them: a line each, of position and term. */
final class GoldenLandmarks {

  private GoldenLandmarks() {}

  static String lines(String role, Landmarks landmarks) {
    StringBuilder lines = new StringBuilder(role + " " + landmarks.scheme().id() + "\n");
    for (int i = 0; i < landmarks.size(); i++) {
      lines.append("%d %08x%n".formatted(landmarks.position(i), landmarks.term(i)));
    }
    return lines.toString().replace("\r", "");
  }
}
