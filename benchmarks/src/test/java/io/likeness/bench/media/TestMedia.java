package io.likeness.bench.media;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.circle;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import io.likeness.bench.media.PictureFiles.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Works that are made of a seed. */
public final class TestMedia {

  private static final int VOCABULARY = 3000;
  private static final String SYLLABLES = "balecimodunaperisotuvakegihofujy";

  private TestMedia() {}

  /** Draws overlapping discs and boxes of all colours. */
  public static Path picture(Path folder, long seed) throws IOException {
    Random random = new Random(seed * 7919);
    int width = 420 + random.nextInt(100);
    int height = 300 + random.nextInt(100);
    try (Mat picture = new Mat(height, width, CV_8UC3, colour(random))) {
      for (int i = 0; i < 160; i++) {
        int x = random.nextInt(width);
        int y = random.nextInt(height);
        int size = 6 + random.nextInt(i < 40 ? 90 : 22);
        if (random.nextBoolean()) {
          circle(picture, new Point(x, y), size / 2, colour(random), FILLED, LINE_8, 0);
        } else {
          Rect box = new Rect(x, y, size, 4 + random.nextInt(size));
          rectangle(picture, box, colour(random), FILLED, LINE_8, 0);
        }
      }
      Path file = folder.resolve("picture-" + seed + ".jpg");
      return Files.write(file, PictureFiles.encode(picture, Format.JPEG, 95));
    }
  }

  private static Scalar colour(Random random) {
    return new Scalar(random.nextInt(256), random.nextInt(256), random.nextInt(256), 0);
  }

  /** Plays notes of random pitch, length and loudness, three voices at once. */
  public static Path sound(Path folder, long seed, int seconds) throws IOException {
    int rate = 22_050;
    Random random = new Random(seed * 104_729);
    float[] samples = new float[seconds * rate];
    for (int voice = 0; voice < 3; voice++) {
      int at = 0;
      while (at < samples.length) {
        int length = (int) (rate * (0.1 + 0.5 * random.nextDouble()));
        double hertz = 110 * Math.pow(2, (random.nextInt(30) + 12 * voice) / 12.0);
        double loudness = 0.05 + 0.2 * random.nextDouble();
        for (int i = at; i < Math.min(at + length, samples.length); i++) {
          double time = (double) (i - at) / rate;
          double wave =
              Math.sin(2 * Math.PI * hertz * time) + 0.5 * Math.sin(4 * Math.PI * hertz * time);
          samples[i] += (float) (loudness * Math.exp(-5 * time) * wave);
        }
        at += length;
      }
    }
    Path file = folder.resolve("sound-" + seed + ".wav");
    SoundFiles.write(Sound.of(rate, samples), file, SoundFiles.Format.WAV, 0);
    return file;
  }

  /** Writes sentences of made-up words, the frequent ones frequent. */
  public static Path text(Path folder, long seed, int words) throws IOException {
    Random random = new Random(seed * 15_485_863);
    List<String> sentence = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.add(word((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))));
      if (sentence.size() > 6 && random.nextInt(6) == 0) {
        String mark = random.nextBoolean() ? ", " : ".\n";
        text.append(String.join(" ", sentence)).append(mark);
        sentence.clear();
      }
    }
    text.append(String.join(" ", sentence)).append(" in a big house, he said quickly.\n");
    return Files.writeString(folder.resolve("text-" + seed + ".txt"), text);
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    Random random = new Random(rank * 31L + 5);
    for (int i = 0; i < 2 + rank % 3; i++) {
      int at = 2 * random.nextInt(SYLLABLES.length() / 2);
      word.append(SYLLABLES, at, at + 2);
    }
    return word.toString();
  }
}
