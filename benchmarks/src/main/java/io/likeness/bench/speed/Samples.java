package io.likeness.bench.speed;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Media of our own making, the same for the same seed. */
final class Samples {

  private static final int SAMPLE_RATE = 44_100;
  private static final double[] SCALE = {220, 247, 262, 294, 330, 349, 392, 440};

  private Samples() {}

  /** Paints a picture of gradients and shapes, as smooth and as edgy as a photograph is. */
  static BufferedImage picture(int width, int height, long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < 150; i++) {
      int x = random.nextInt(width);
      int y = random.nextInt(height);
      int size = 1 + random.nextInt(Math.max(2, width / 3 / (1 + i / 20)));
      graphics.setPaint(
          new GradientPaint(
              x, y, new Color(random.nextInt()), x + size, y + size, new Color(random.nextInt())));
      if (i % 2 == 0) {
        graphics.fillOval(x - size / 2, y - size / 2, size, size);
      } else {
        graphics.fillRect(x - size / 2, y - size / 2, size, size / 2 + 1);
      }
    }
    graphics.dispose();
    return image;
  }

  /** Writes a picture as JPEG. */
  static Path jpeg(int width, int height, long seed) throws IOException {
    Path file = Files.createTempFile("likeness-bench", ".jpg");
    ImageIO.write(picture(width, height, seed), "jpeg", file.toFile());
    return file;
  }

  /** Plays a melody of decaying harmonics with a little noise, mono, 16 bits. */
  static Path wav(int seconds, long seed) throws IOException {
    Random random = new Random(seed);
    byte[] samples = new byte[2 * SAMPLE_RATE * seconds];
    double frequency = SCALE[0];
    for (int i = 0; i < samples.length / 2; i++) {
      int inNote = i % (SAMPLE_RATE / 4);
      if (inNote == 0) {
        frequency = SCALE[random.nextInt(SCALE.length)] * (1 + random.nextInt(2));
      }
      double phase = 2 * Math.PI * frequency * i / SAMPLE_RATE;
      double tone = Math.sin(phase) + Math.sin(2 * phase) / 2 + Math.sin(3 * phase) / 3;
      double loud = Math.exp(-4.0 * inNote / SAMPLE_RATE);
      short sample = (short) (9000 * tone * loud + 300 * random.nextGaussian());
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    Path file = Files.createTempFile("likeness-bench", ".wav");
    AudioFormat format = new AudioFormat(SAMPLE_RATE, 16, 1, true, false);
    try (AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }
}
