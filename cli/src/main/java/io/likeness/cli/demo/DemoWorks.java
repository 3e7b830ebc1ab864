package io.likeness.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the works of the demo: pictures, music and prose. */
public final class DemoWorks {

  static final String PICTURES = "pictures";
  static final String SOUNDS = "sounds";
  static final String TEXTS = "texts";

  private DemoWorks() {}

  /**
   * Writes the works into the subfolders {@code pictures}, {@code sounds} and {@code texts}, which
   * are made where they are missing. Takes some seconds.
   *
   * @param folder where to
   * @param seed what makes the pictures and the music the ones they are; the prose is always the
   *     same
   * @throws IOException if a file cannot be written
   */
  public static void write(Path folder, long seed) throws IOException {
    Path pictures = Files.createDirectories(folder.resolve(PICTURES));
    for (Pictures.Picture picture : Pictures.WORKS) {
      picture.write(pictures, seed);
    }
    Path sounds = Files.createDirectories(folder.resolve(SOUNDS));
    for (Sounds.Piece piece : Sounds.WORKS) {
      piece.write(sounds, seed);
    }
    Path texts = Files.createDirectories(folder.resolve(TEXTS));
    for (String file : Prose.WORKS) {
      Prose.ofFile(file).write(texts.resolve(file));
    }
  }
}
