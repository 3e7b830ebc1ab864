package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioDecoderTest {

  /** A container with a coding of sound. */
  private record Form(String format, String codec, int rate) {
    boolean isSpeech() {
      return format.equals("amr");
    }

    int bitRate() {
      return codec.startsWith("pcm") || codec.equals("flac") ? 0 : isSpeech() ? 12_200 : 96_000;
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("wav", "pcm_s16le", 44_100),
          new Form("flac", "flac", 44_100),
          new Form("mp3", "libmp3lame", 44_100),
          new Form("ogg", "libvorbis", 44_100),
          new Form("ogg", "libopus", 48_000),
          new Form("ipod", "aac", 44_100),
          new Form("adts", "aac", 44_100),
          new Form("aiff", "pcm_s16be", 44_100),
          new Form("asf", "wmav2", 44_100),
          new Form("ac3", "ac3", 44_100),
          new Form("amr", "libopencore_amrnb", 8_000),
          new Form("mp4", "aac", 44_100),
          new Form("mov", "aac", 44_100),
          new Form("matroska", "aac", 44_100),
          new Form("webm", "libopus", 48_000),
          new Form("avi", "libmp3lame", 44_100));

  @Test
  void decodesEveryDocumentedFormatToTheSameMusic(@TempDir Path folder) throws Exception {
    short[] sound = Synth.melody(1, 8);
    int[] original = chromaprint(sound);
    for (Form form : FORMS) {
      Path file = folder.resolve(form.format + form.codec);
      Encoder.encode(file, form.format, form.codec, form.rate, form.bitRate(), sound);
      Pcm pcm = Pcm.decode(file);

      assertThat(pcm.samples().length / (double) Synth.RATE)
          .as(form.toString())
          .isCloseTo(8, within(0.3));
      assertThat(errorRate(original, chromaprint(pcm.samples())))
          .as(form.toString())
          .isLessThan(form.isSpeech() ? 0.35 : 0.15);
    }
  }

  private static int[] chromaprint(short[] samples) {
    Chromaprint chromaprint = new Chromaprint();
    chromaprint.accept(samples, 0, samples.length);
    return chromaprint.subPrints();
  }

  private static double errorRate(int[] a, int[] b) {
    int errors = 0;
    int size = Math.min(a.length, b.length);
    for (int i = 0; i < size; i++) {
      errors += Integer.bitCount(a[i] ^ b[i]);
    }
    return errors / (32.0 * size);
  }

  @Test
  void deliversPcmOfTheTargetRateUnchanged() throws Exception {
    short[] sound = Synth.melody(2, 3);

    assertThat(Pcm.decode(Synth.source(sound)).samples()).isEqualTo(sound);
  }

  @Test
  void averagesTheChannels() throws Exception {
    byte[] wav = Synth.wav(new short[] {100, 300, -50, -150, 1000, 0, 8, 8});
    wav[22] = 2;
    wav[32] = 4;

    assertThat(Pcm.decode(MediaSource.of("stereo", wav)).samples())
        .containsExactly(200, -100, 500, 8);
  }

  @Test
  void doesNotLetAChannelThatIsTurnedOverCancelTheOther() throws Exception {
    short[] sound = Synth.melody(6, 9);

    assertThat(Pcm.decode(MediaSource.of("turned", stereo(sound, -1))).samples()).isEqualTo(sound);
    assertThat(Pcm.decode(MediaSource.of("equal", stereo(sound, 1))).samples()).isEqualTo(sound);
  }

  @Test
  void judgesTheChannelsBehindSilence() throws Exception {
    short[] late = new short[10 * Synth.RATE];
    short[] sound = Synth.melody(6, 5);
    System.arraycopy(sound, 0, late, late.length - sound.length, sound.length);

    assertThat(Pcm.decode(MediaSource.of("late", stereo(late, -1))).samples()).isEqualTo(late);
    short[] silence = new short[40 * Synth.RATE];
    assertThat(Pcm.decode(MediaSource.of("silence", stereo(silence, -1))).samples())
        .isEqualTo(silence);
  }

  /** Puts a sound on two channels, on the second one times a factor. */
  private static byte[] stereo(short[] sound, int factor) {
    short[] both = new short[2 * sound.length];
    for (int i = 0; i < sound.length; i++) {
      both[2 * i] = sound[i];
      both[2 * i + 1] = (short) Math.min(factor * sound[i], Short.MAX_VALUE);
    }
    byte[] wav = Synth.wav(both);
    wav[22] = 2;
    wav[32] = 4;
    return wav;
  }

  @Test
  void readsAFileAndItsBytesAlike(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("name with ünicode");
    Encoder.encode(file, "ipod", "aac", 44_100, 96_000, Synth.melody(3, 5));

    assertThat(Pcm.decode(file).samples())
        .isEqualTo(Pcm.decode(MediaSource.of("memory", Files.readAllBytes(file))).samples());
  }

  @Test
  void namesTheFileAndTheReasonForWhatIsNotSound() {
    assertUnreadable(new byte[0], "empty");
    assertUnreadable("Only words. ".repeat(500).getBytes(StandardCharsets.UTF_8), "known");
    assertUnreadable(new byte[100_000], "known");
    assertUnreadable(Arrays.copyOf(Synth.wav(new short[9]), 40), "known");
    byte[] random = new byte[200_000];
    new Random(1).nextBytes(random);
    assertUnreadable(random, "known");
  }

  private static void assertUnreadable(byte[] bytes, String reason) {
    assertThatThrownBy(() -> Pcm.decode(MediaSource.of("odd.mp3", bytes)))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("odd.mp3")
        .hasMessageContaining(reason);
  }

  @Test
  void neverFollowsAPlaylistToAnotherFile(@TempDir Path folder) throws Exception {
    Path sound = folder.resolve("sound.mp3");
    Encoder.encode(sound, "mp3", "libmp3lame", 44_100, 64_000, Synth.melody(4, 3));
    String list = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n" + sound + "\n#EXT-X-ENDLIST\n";

    assertUnreadable(list.getBytes(StandardCharsets.UTF_8), "known");
  }

  @Test
  void saysThatAMissingFileCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> Pcm.decode(folder.resolve("absent.mp3")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void decodesTheIntactBeginningOfATruncatedFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("whole.flac");
    Encoder.encode(file, "flac", "flac", 44_100, 0, Synth.melody(5, 20));
    byte[] whole = Files.readAllBytes(file);
    Pcm pcm = Pcm.decode(MediaSource.of("cut", Arrays.copyOf(whole, whole.length / 2)));

    assertThat(pcm.samples().length / (double) Synth.RATE).isBetween(5.0, 15.0);
    assertThat(pcm.decoded().notes()).anyMatch(note -> note.contains("truncated"));
  }

  @Test
  void survivesDamageAnywhere(@TempDir Path folder) throws Exception {
    Random random = new Random(6);
    for (Form form : FORMS) {
      Path file = folder.resolve("damaged");
      Encoder.encode(file, form.format, form.codec, form.rate, form.bitRate(), Synth.melody(6, 3));
      byte[] bytes = Files.readAllBytes(file);
      for (int round = 0; round < 6; round++) {
        byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        for (int k = 0; k < 40; k++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        try {
          assertThat(Pcm.decode(MediaSource.of("damaged", damaged)).samples()).isNotEmpty();
        } catch (UnreadableMediaException expected) {
          assertThat(expected.reason()).isNotBlank();
        }
      }
    }
  }

  @Test
  void decodesOnManyThreadsAtOnce() throws Exception {
    short[] sound = Synth.melody(7, 5);
    try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
      List<Future<short[]>> results = new ArrayList<>();
      for (int i = 0; i < 48; i++) {
        results.add(threads.submit(() -> Pcm.decode(Synth.source(sound)).samples()));
      }
      for (Future<short[]> result : results) {
        assertThat(result.get()).isEqualTo(sound);
      }
    }
  }
}
