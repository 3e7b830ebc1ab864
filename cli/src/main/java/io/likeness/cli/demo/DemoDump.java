package io.likeness.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the dump of the demo: copies in disguise, files that copy nothing, and broken files. */
public final class DemoDump {

  private static final String PICTURES = "pictures";
  private static final String SOUNDS = "sounds";
  private static final String TEXTS = "texts";
  private static final String ODDS = "odds";

  private DemoDump() {}

  /**
   * Writes the dump into the subfolders {@code pictures}, {@code sounds}, {@code texts} and {@code
   * odds}, which are made where they are missing. Takes some seconds.
   *
   * @param works the folder of works as {@link DemoWorks#write} left it
   * @param dump where to
   * @param seed what makes the unrelated files and the noise the ones they are
   * @return what was planted; every other file of the dump copies nothing
   * @throws IOException if a work cannot be read or a file cannot be written
   */
  public static List<PlantedCopy> write(Path works, Path dump, long seed) throws IOException {
    List<PlantedCopy> planted = new ArrayList<>();
    Path pictures = Files.createDirectories(dump.resolve(PICTURES));
    planted.addAll(new PlantedPictures(works, pictures, seed).write());
    for (Pictures.Picture stranger : Pictures.STRANGERS) {
      stranger.write(pictures, seed);
    }
    Path sounds = Files.createDirectories(dump.resolve(SOUNDS));
    planted.addAll(new PlantedSounds(works, sounds, seed).write());
    for (Sounds.Piece stranger : Sounds.STRANGERS) {
      stranger.write(sounds, seed);
    }
    Path texts = Files.createDirectories(dump.resolve(TEXTS));
    planted.addAll(new PlantedTexts(texts, seed).write());
    for (String stranger : Prose.STRANGERS) {
      Path name = Path.of(stranger).getFileName();
      Prose.ofFile(stranger).write(texts.resolve(name));
    }
    Oddities.write(Files.createDirectories(dump.resolve(ODDS)), seed);
    return List.copyOf(planted);
  }
}
