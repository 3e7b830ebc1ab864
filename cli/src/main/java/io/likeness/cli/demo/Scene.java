package io.likeness.cli.demo;

/** A kind of picture. Every canvas, with its own seed, gets another picture of the kind. */
interface Scene {

  /**
   * Paints the whole canvas.
   *
   * @param canvas an unpainted canvas
   */
  void paint(Canvas canvas);
}
