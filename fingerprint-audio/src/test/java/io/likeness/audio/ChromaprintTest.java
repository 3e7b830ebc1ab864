package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.likeness.core.MediaSource;
import io.likeness.core.testing.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromaprintTest {

  private static int[] subPrints(short[] samples) {
    Chromaprint chromaprint = new Chromaprint();
    chromaprint.accept(samples, 0, samples.length);
    return chromaprint.subPrints();
  }

  @Test
  void keepsTheGoldenFingerprint() throws IOException {
    try (InputStream golden =
        ChromaprintTest.class.getResourceAsStream("/golden/chromaprint-1.json")) {
      String json = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      String text = json.replaceAll("(?s).*\"melody-1-12s\": \"([^\"]*)\".*", "$1");
      int[] made = subPrints(Synth.squareWaves());
      assertThat(ChromaprintCodec.encodeBase64(RawChromaprint.of(1, made))).isEqualTo(text);
    }
  }

  @Test
  void givesThePublishedSubPrintForSilence() {
    short[] silence = new short[Chromaprint.WINDOW_SAMPLES + 2 * Chromaprint.HOP_SAMPLES];

    assertThat(subPrints(silence)).hasSize(3).containsOnly(Chromaprint.SILENCE);
  }

  @Test
  void givesTheFirstSubPrintOnceItsWindowIsFull() {
    short[] sound = Synth.melody(3, 4);

    assertThat(subPrints(Arrays.copyOf(sound, Chromaprint.WINDOW_SAMPLES - 1))).isEmpty();
    assertThat(subPrints(Arrays.copyOf(sound, Chromaprint.WINDOW_SAMPLES))).hasSize(1);
  }

  @Test
  void doesNotDependOnHowTheSamplesArrive() {
    short[] sound = Synth.melody(4, 20);
    Random random = new Random(5);
    Chromaprint chromaprint = new Chromaprint();
    for (int at = 0; at < sound.length; ) {
      int to = Math.min(sound.length, at + random.nextInt(5000));
      chromaprint.accept(sound, at, to);
      at = to;
    }

    assertThat(chromaprint.subPrints()).isEqualTo(subPrints(sound));
  }

  @Test
  void equalsTheReferenceProgramBitByBit(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/fpcalc")), "needs fpcalc");
    for (long seed = 1; seed <= 3; seed++) {
      short[] sound = Synth.concat(Synth.melody(seed, 30), new short[40_000], Synth.melody(9, 5));
      Path file = folder.resolve("sound" + seed + ".wav");
      Files.write(file, Synth.wav(sound));
      int[] made = subPrints(sound);
      StringBuilder raw = new StringBuilder();
      for (int subPrint : made) {
        raw.append(raw.isEmpty() ? "" : ",").append(Integer.toUnsignedString(subPrint));
      }

      assertThat(reference(file, "-raw")).isEqualTo(raw.toString());
      assertThat(reference(file, "-plain"))
          .isEqualTo(ChromaprintCodec.encodeBase64(RawChromaprint.of(1, made)));
    }
  }

  @Test
  void equalsTheReferenceProgramOnRealMusic(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/fpcalc")), "needs fpcalc");
    List<Path> tracks = SharedFiles.requireFiles("media/dev/audio");
    AudioModality modality = new AudioModality();
    for (Path track : tracks.subList(0, Math.min(4, tracks.size()))) {
      Pcm pcm = Pcm.decode(track);
      Path file = folder.resolve("track.wav");
      Files.write(file, Synth.wav(pcm.samples()));

      assertThat(reference(file, "-plain"))
          .as(track.toString())
          .isEqualTo(ChromaprintCodec.encodeBase64(modality.chromaprint(MediaSource.of(track))));
    }
  }

  private static String reference(Path file, String form) throws Exception {
    List<String> command =
        form.equals("-plain")
            ? List.of("fpcalc", "-length", "0", file.toString())
            : List.of("fpcalc", "-length", "0", form, file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output
        .lines()
        .filter(line -> line.startsWith("FINGERPRINT="))
        .map(line -> line.substring("FINGERPRINT=".length()))
        .findFirst()
        .orElse("");
  }
}
