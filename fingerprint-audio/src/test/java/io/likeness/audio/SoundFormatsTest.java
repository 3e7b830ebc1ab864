package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.UnreadableMediaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies in all kinds of files, whole and broken, are found, or refused for one reason. */
class SoundFormatsTest {

  private static final double SURE = -6;
  private static final double FROM = 12.34;

  private static final AudioModality MODALITY = new AudioModality();
  private static final short[] WORK = Synth.melody(201, 60);
  private static FingerprintSet registered = new FingerprintSet(new Extent.Duration(0), List.of());

  @TempDir private Path folder;

  @BeforeAll
  static void register() throws Exception {
    registered = MODALITY.fingerprint(Synth.source(WORK), Role.WORK);
  }

  private static int bitRate(String codec) {
    return codec.startsWith("pcm") || codec.equals("flac") ? 0 : 128_000;
  }

  private Alignment found(FingerprintSet suspect) throws Exception {
    Alignment alignment = MODALITY.aligner(suspect).align(registered).get(0);
    assertThat(alignment.significance().log10PValue()).isLessThan(SURE);
    return alignment;
  }

  private FingerprintSet suspect(Path file) throws Exception {
    return MODALITY.fingerprint(MediaSource.of(file), Role.SUSPECT);
  }

  private FingerprintSet suspect(String name, byte[] bytes) throws Exception {
    return MODALITY.fingerprint(MediaSource.of(name, bytes), Role.SUSPECT);
  }

  private void assertSpans(Alignment alignment, double suspectStart, double seconds) {
    assertThat(alignment.segments()).hasSize(1);
    TimeSpan copy = (TimeSpan) alignment.segments().get(0).suspect();
    TimeSpan original = (TimeSpan) alignment.segments().get(0).work();
    assertThat(copy.start()).isCloseTo(suspectStart, within(0.5));
    assertThat(copy.end()).isCloseTo(suspectStart + seconds, within(0.5));
    assertThat(original.start()).isCloseTo(FROM, within(0.5));
    assertThat(original.end()).isCloseTo(FROM + seconds, within(0.5));
  }

  private byte[] copy(String format, String codec, double seconds) throws Exception {
    Path file = folder.resolve("copy." + format);
    short[] part = Synth.part(WORK, FROM, FROM + seconds);
    return Files.readAllBytes(Encoder.encode(file, format, codec, 44_100, bitRate(codec), part));
  }

  @ParameterizedTest
  @CsvSource({
    "wav, pcm_u8, 8000, 1",
    "wav, pcm_s16le, 22050, 2",
    "wav, pcm_s16le, 37800, 1",
    "wav, pcm_s24le, 192000, 2",
    "wav, pcm_f32le, 44100, 6",
    "wav, pcm_s16le, 48000, 8",
    "flac, flac, 48000, 8",
    "flac, flac, 44100, 2",
    "mp3, libmp3lame, 44100, 1",
    "mp3, libmp3lame, 48000, 2",
    "ogg, libvorbis, 37800, 1",
    "ogg, libvorbis, 44100, 6",
    "ogg, libopus, 48000, 2",
    "ipod, aac, 22050, 1",
    "ipod, aac, 48000, 6",
    "matroska, aac, 44100, 2",
    "matroska, flac, 48000, 2"
  })
  void aCopyIsFoundAtAnyRateInAnyNumberOfChannelsAndAnyCoding(
      String format, String codec, int rate, int channels) throws Exception {
    Path file = folder.resolve("copy");
    short[] part = Synth.part(WORK, FROM, FROM + 10);
    Encoder.encode(file, format, codec, rate, bitRate(codec), channels, part);
    FingerprintSet suspect = suspect(file);

    assertSpans(found(suspect), 0, 10);
  }

  @Test
  void aCopyIsFoundInTheSoundTrackOfAFilm() throws Exception {
    short[] track =
        Synth.concat(Synth.melody(202, 6), Synth.part(WORK, FROM, FROM + 10), Synth.melody(203, 4));

    assertSpans(found(suspect(Encoder.film(folder.resolve("film.mp4"), 20, track))), 6, 10);
  }

  @Test
  void aFilmWithoutSoundIsRefused() throws Exception {
    Path film = Encoder.film(folder.resolve("silent.mp4"), 2, new short[0]);

    assertThatThrownBy(() -> suspect(film))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("silent.mp4")
        .hasMessageContaining("no sound track");
  }

  @ParameterizedTest
  @CsvSource({"mp3, libmp3lame", "ogg, libvorbis", "flac, flac", "matroska, aac", "adts, aac"})
  void ofAFileThatBreaksOffTheBeginningIsFound(String format, String codec) throws Exception {
    byte[] whole = copy(format, codec, 20);
    FingerprintSet suspect = suspect("half", Arrays.copyOf(whole, whole.length / 2));
    TimeSpan copy = (TimeSpan) found(suspect).segments().get(0).suspect();

    assertThat(copy.start()).isCloseTo(0, within(0.5));
    assertThat(copy.end()).isBetween(7.0, 14.0);
  }

  @ParameterizedTest
  @CsvSource({"mp3, libmp3lame", "flac, flac", "matroska, aac"})
  void thatAFileBreaksOffIsNotedWhereItSaysHowLongItIs(String format, String codec)
      throws Exception {
    byte[] whole = copy(format, codec, 20);

    assertThat(suspect("half", Arrays.copyOf(whole, whole.length / 2)).notes())
        .anyMatch(note -> note.contains("truncated"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "ipod", "mov"})
  void aFileThatBreaksOffBeforeItsIndexIsRefused(String format) throws Exception {
    byte[] whole = copy(format, "aac", 20);

    assertThatThrownBy(() -> suspect("half.mp4", Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("half.mp4");
  }

  @ParameterizedTest
  @CsvSource({"mp3, libmp3lame", "ogg, libvorbis", "flac, flac", "matroska, aac", "ipod, aac"})
  void aroundGarbageInTheMiddleACopyIsFound(String format, String codec) throws Exception {
    byte[] bytes = copy(format, codec, 30);
    byte[] garbage = new byte[bytes.length / 20];
    new Random(1).nextBytes(garbage);
    System.arraycopy(garbage, 0, bytes, bytes.length / 2, garbage.length);

    TimeSpan copy = (TimeSpan) found(suspect("garbled", bytes)).segments().get(0).suspect();
    assertThat(copy.end() - copy.start()).isGreaterThan(10);
  }

  @Test
  void whatIsNoSoundIsRefusedWithItsNameAndTheReason() {
    byte[] text = "It was a dark and stormy night. ".repeat(400).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> suspect("novel.mp3", text))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("novel.mp3")
        .hasMessageContaining("not in a known audio or video format");
    assertThatThrownBy(() -> suspect("nothing.ogg", new byte[0]))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("nothing.ogg")
        .hasMessageContaining("empty");
  }
}
