package io.likeness.bench.attack;

import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.bench.media.SoundFiles.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Changes of a sound that keep its rate. */
final class SoundEdits {

  private static final int TELEPHONE_RATE = 8000;
  private static final int TELEPHONE_BITS = 12_200;

  private SoundEdits() {}

  /** Sends the sound through FFmpeg's filters. */
  static SoundEdit filtered(String filters) {
    return (sound, random) -> SoundFiles.filter(sound, filters, sound.rate());
  }

  /** Plays faster, as a record does: the pitch rises too. */
  static SoundEdit speed(double factor) {
    return (sound, random) ->
        SoundFiles.filter(
            sound, "asetrate=" + (int) Math.round(sound.rate() * factor), sound.rate());
  }

  /** Plays faster and keeps the pitch. */
  static SoundEdit tempo(double factor) {
    return filtered(String.format(Locale.ROOT, "atempo=%.6f", factor));
  }

  /** Raises the pitch and keeps the tempo. */
  static SoundEdit pitch(double semitones) {
    double factor = StrictMath.pow(2, semitones / 12);
    return (sound, random) -> {
      int rate = (int) Math.round(sound.rate() * factor);
      double back = (double) sound.rate() / rate;
      String filters =
          String.format(
              Locale.ROOT, "asetrate=%d,aresample=%d,atempo=%.6f", rate, sound.rate(), back);
      return SoundFiles.filter(sound, filters, sound.rate());
    };
  }

  /** Sends the sound over a mobile telephone: 300 to 3400 Hz, AMR at 12.2 kbit/s (GSM EFR). */
  static SoundEdit telephone() {
    return (sound, random) -> {
      Sound narrow =
          SoundFiles.filter(sound, "highpass=f=300:poles=2,lowpass=f=3400:poles=2", TELEPHONE_RATE);
      Path file = Files.createTempFile("likeness-telephone", Format.AMR.extension());
      try {
        SoundFiles.write(narrow, file, Format.AMR, TELEPHONE_BITS);
        return SoundFiles.read(file, sound.rate(), narrow.seconds());
      } finally {
        Files.delete(file);
      }
    };
  }

  /** Adds white noise at a ratio of signal to noise in decibels. */
  static SoundEdit noisy(double decibels) {
    return (sound, random) -> {
      float[] noise = new float[sound.size()];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (float) random.nextGaussian();
      }
      return mixed(sound, Sound.of(sound.rate(), noise), decibels);
    };
  }

  /** Lays made-up speech over the sound, at a ratio in decibels. */
  static SoundEdit underSpeech(double decibels) {
    return (sound, random) ->
        mixed(sound, new Babble(sound.rate(), random).speak(sound.size()), decibels);
  }

  /** Lays another work over the sound, at a ratio in decibels. */
  static SoundEdit underMusic(double decibels, Hosts hosts) {
    return (sound, random) -> {
      Path host = hosts.draw(random.nextLong());
      return mixed(sound, SoundFiles.read(host, sound.rate(), 4 * sound.seconds()), decibels);
    };
  }

  /** Mixes a sound, which is repeated as needed, under another and keeps the peak below 1. */
  private static Sound mixed(Sound sound, Sound other, double decibels) {
    double gain = 0;
    if (other.loudness() > 0) {
      gain = sound.loudness() / other.loudness() * StrictMath.pow(10, -decibels / 20);
    }
    float[] mix = sound.samples();
    for (int i = 0; i < mix.length; i++) {
      mix[i] += (float) (gain * other.sample(i % other.size()));
    }
    return limited(Sound.of(sound.rate(), mix));
  }

  private static Sound limited(Sound sound) {
    float[] samples = sound.samples();
    float peak = 1;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= peak;
    }
    return Sound.of(sound.rate(), samples);
  }

  /** Repeats the sound twice, each time half as loud. */
  static SoundEdit echo(double seconds) {
    return (sound, random) -> {
      int delay = (int) Math.round(seconds * sound.rate());
      float[] mix = sound.samples();
      for (int i = 0; i < mix.length; i++) {
        for (int n = 1; n <= 2 && i >= n * delay; n++) {
          mix[i] += sound.sample(i - n * delay) / (1 << n);
        }
      }
      return limited(Sound.of(sound.rate(), mix));
    };
  }

  /** Plays the sound in a hall that dies away by 60 dB in a number of seconds. */
  static SoundEdit reverberant(double seconds) {
    return (sound, random) ->
        limited(Sound.of(sound.rate(), new Reverb(sound.rate(), seconds).apply(sound.samples())));
  }

  static SoundEdit reversed() {
    return (sound, random) -> {
      float[] reversed = new float[sound.size()];
      for (int i = 0; i < reversed.length; i++) {
        reversed[i] = sound.sample(reversed.length - 1 - i);
      }
      return Sound.of(sound.rate(), reversed);
    };
  }
}
