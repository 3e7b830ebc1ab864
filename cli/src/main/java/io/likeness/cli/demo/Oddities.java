package io.likeness.cli.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they lie about in every dump: broken, empty, misnamed or of no known kind. */
final class Oddities {

  private static final String LIST =
      """
      For Saturday: two lemons, a pound of flour, butter, the blue thread, lamp oil,
      stamps for the letter to the aunt, and something for the hedgehog.
      """;

  private Oddities() {}

  static void write(Path folder, long seed) throws IOException {
    Files.write(folder.resolve("empty.jpg"), new byte[0]);
    Files.writeString(folder.resolve("shopping-list.jpg"), LIST);
    truncated(folder.resolve("truncated.jpg"), seed);
    archive(folder.resolve("archive.zip"));
    byte[] noise = new byte[40_000];
    new Random(seed).nextBytes(noise);
    Files.write(folder.resolve("noise.bin"), noise);
  }

  private static void truncated(Path file, long seed) throws IOException {
    BufferedImage image = Canvas.paint(new FlowersScene(), 640, 480, seed + 2);
    PictureFile.write(image, file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 5));
  }

  private static void archive(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("list.txt");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(LIST.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
