package io.likeness.bench.attack;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.AttackSuite;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.bench.media.SoundFiles.Format;
import io.likeness.core.Modality;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Disguises of sounds: an excerpt of 3, 5, 10 or 20 seconds from a seeded place, changed in one
 * way; medleys and loops of pieces of one work; a medley of several works.
 *
 * <p>Works are mixed to mono at 44.1 kHz, and excerpts come from their first twenty minutes. Copies
 * are 16-bit WAV files unless the attack is a coding. Speed, tempo, pitch and compression are done
 * by FFmpeg's filters ({@code asetrate}, {@code atempo}, {@code acompressor}); the speech is that
 * of a formant synthesiser, so that no recording is needed.
 */
public final class AudioAttacks implements AttackSuite {

  /** Raised when copies come out in another way than before. */
  private static final int VERSION = 1;

  private static final int RATE = 44_100;
  private static final double MOST_SECONDS = 20 * 60;
  private static final int[] EXCERPTS = {3, 5, 10, 20};
  private static final double MEDLEY_PIECE = 5;
  private static final int MASH_UP_WORKS = 3;
  private static final double LOOP_PIECE = 4;
  private static final int LOOPS = 4;

  /** A change, how its result is written, and how much faster it plays. */
  private record Change(
      String name,
      double strength,
      String label,
      String imitates,
      boolean mustMatch,
      double speed,
      Format format,
      int bitRate,
      SoundEdit edit) {

    static Change wav(String name, double strength, String label, String imitates, SoundEdit edit) {
      return faster(name, strength, label, imitates, 1, edit);
    }

    static Change faster(
        String name, double strength, String label, String imitates, double speed, SoundEdit edit) {
      return new Change(name, strength, label, imitates, true, speed, Format.WAV, 0, edit);
    }

    static Change coded(String name, Format format, int kilobits, String imitates) {
      String label = name + " " + kilobits + " kbit/s";
      return new Change(
          name, kilobits, label, imitates, true, 1, format, 1000 * kilobits, SoundEdit.NONE);
    }
  }

  private final LastSound works = new LastSound(RATE, MOST_SECONDS);

  /** Makes the suite. */
  public AudioAttacks() {}

  @Override
  public Modality modality() {
    return Modality.AUDIO;
  }

  @Override
  public List<Attack> attacks(Hosts hosts) {
    List<Change> changes = new ArrayList<>();
    captures(changes);
    evasions(changes);
    mixes(changes, hosts);
    List<Attack> attacks = new ArrayList<>();
    for (Change change : changes) {
      for (int seconds : EXCERPTS) {
        attacks.add(excerpt(change, seconds));
      }
    }
    attacks.add(medley());
    attacks.add(loop());
    attacks.add(mashUp());
    return List.copyOf(attacks);
  }

  private static void captures(List<Change> changes) {
    changes.add(Change.wav("clean", 0, "clean", "an excerpt", SoundEdit.NONE));
    changes.add(Change.coded("mp3", Format.MP3, 64, "sharing as MP3"));
    changes.add(Change.coded("mp3", Format.MP3, 32, "sharing as MP3"));
    changes.add(Change.coded("opus", Format.OPUS, 24, "voice messages"));
    changes.add(
        Change.wav("gsm", 12.2, "GSM 300-3400 Hz", "a mobile telephone", SoundEdits.telephone()));
    for (int decibels : new int[] {10, 5, 0}) {
      changes.add(
          Change.wav(
              "noise",
              decibels,
              "white noise at " + decibels + " dB",
              "a recording in a noisy place",
              SoundEdits.noisy(decibels)));
    }
    changes.add(Change.wav("reverb", 1.2, "reverb 1.2 s", "a hall", SoundEdits.reverberant(1.2)));
    changes.add(Change.wav("echo", 0.25, "echo 250 ms", "an echo effect", SoundEdits.echo(0.25)));
    changes.add(
        Change.wav(
            "compression",
            8,
            "dynamic compression 8:1",
            "broadcasting",
            SoundEdits.filtered(
                "acompressor=threshold=0.05:ratio=8:attack=5:release=50:makeup=4")));
  }

  private static void evasions(List<Change> changes) {
    for (int percent : new int[] {-10, -5, 5, 10}) {
      double factor = 1 + percent / 100.0;
      changes.add(
          Change.faster(
              "speed",
              percent,
              "speed " + signed(percent) + " %",
              "nightcore, slowed edits, evasion",
              factor,
              SoundEdits.speed(factor)));
    }
    for (int percent : new int[] {-10, 10}) {
      double factor = 1 + percent / 100.0;
      changes.add(
          Change.faster(
              "tempo",
              percent,
              "tempo " + signed(percent) + " %",
              "beat matching of disc jockeys",
              factor,
              SoundEdits.tempo(factor)));
    }
    for (int semitones : new int[] {-4, -2, -1, 1, 2, 4}) {
      changes.add(
          Change.wav(
              "pitch",
              semitones,
              "pitch " + signed(semitones) + " semitones",
              "transposing, evasion",
              SoundEdits.pitch(semitones)));
    }
    changes.add(
        new Change(
            "reversed",
            1,
            "reversed",
            "nothing: reversed sound is no copy",
            false,
            1,
            Format.WAV,
            0,
            SoundEdits.reversed()));
  }

  private static void mixes(List<Change> changes, Hosts hosts) {
    changes.add(
        Change.wav(
            "speech", 0, "under speech at 0 dB", "a video with talk", SoundEdits.underSpeech(0)));
    if (!hosts.files().isEmpty()) {
      changes.add(
          Change.wav(
              "music",
              0,
              "under other music at 0 dB",
              "mixes of two works",
              SoundEdits.underMusic(0, hosts)));
    }
  }

  private static String signed(int number) {
    return number < 0 ? "-" + -number : "+" + number;
  }

  private Attack excerpt(Change change, int seconds) {
    return new Recipe(
        Modality.AUDIO,
        change.name() + "-" + seconds + "s",
        change.strength(),
        change.label() + ", " + seconds + " s",
        change.imitates(),
        change.mustMatch(),
        VERSION,
        work -> true,
        (work, target, random) -> {
          Sound whole = works.read(work);
          int length = Math.min(whole.size(), seconds * RATE);
          int start = random.nextInt(whole.size() - length + 1);
          Sound copy = change.edit().apply(whole.piece(start, start + length), random);
          Path file = write(copy, target, change.format(), change.bitRate());
          if (!change.mustMatch()) {
            return Attacked.ofOne(file, List.of());
          }
          return Attacked.ofOne(file, List.of(segment(0, length / change.speed(), start, length)));
        });
  }

  private static Segment segment(double at, double copied, int start, int length) {
    return new Segment(
        new TimeSpan(at / RATE, (at + copied) / RATE),
        new TimeSpan((double) start / RATE, (double) (start + length) / RATE),
        1);
  }

  private Attack medley() {
    return new Recipe(
        Modality.AUDIO,
        "medley",
        3,
        "medley of 3 pieces of 5 s",
        "cut-up edits",
        true,
        VERSION,
        work -> true,
        (work, target, random) -> pieces(work, target, random, MEDLEY_PIECE, 3, 1));
  }

  private Attack loop() {
    return new Recipe(
        Modality.AUDIO,
        "loop",
        LOOPS,
        "loop of 4 s, 4 times",
        "sampling",
        true,
        VERSION,
        work -> true,
        (work, target, random) -> pieces(work, target, random, LOOP_PIECE, 1, LOOPS));
  }

  private Attack mashUp() {
    return new Recipe(
        Modality.AUDIO,
        "mash-up",
        MASH_UP_WORKS,
        "5 s of each of " + MASH_UP_WORKS + " works",
        "mixes of disc jockeys",
        true,
        VERSION,
        work -> true,
        MASH_UP_WORKS,
        this::mashUp);
  }

  /** Plays a piece of each work, in a drawn order. */
  private Attacked mashUp(List<Path> files, Path target, Random random)
      throws UnreadableMediaException, IOException {
    List<List<Segment>> expected = new ArrayList<>(Collections.nCopies(files.size(), List.of()));
    List<Integer> order = new ArrayList<>(IntStream.range(0, files.size()).boxed().toList());
    Collections.shuffle(order, random);
    List<float[]> pieces = new ArrayList<>();
    int at = 0;
    for (int i : order) {
      Sound whole = works.read(files.get(i));
      int length = (int) Math.min(whole.size(), MEDLEY_PIECE * RATE);
      int start = random.nextInt(whole.size() - length + 1);
      pieces.add(whole.piece(start, start + length).samples());
      expected.set(i, List.of(segment(at, length, start, length)));
      at += length;
    }
    Path file = write(Sound.of(RATE, joined(pieces, at)), target, Format.WAV, 0);
    return new Attacked(file, expected);
  }

  private static float[] joined(List<float[]> pieces, int size) {
    float[] all = new float[size];
    int at = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  /** Cuts pieces from as many equal parts of the work, shuffles them, and repeats each. */
  private Attacked pieces(
      Path work, Path target, Random random, double seconds, int count, int repeats)
      throws UnreadableMediaException, IOException {
    Sound whole = works.read(work);
    int part = whole.size() / count;
    int length = (int) Math.min(part, seconds * RATE);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add(random.nextInt(starts.size() + 1), i * part + random.nextInt(part - length + 1));
    }
    float[] samples = new float[length * count * repeats];
    List<Segment> expected = new ArrayList<>();
    int at = 0;
    for (int start : starts) {
      float[] piece = whole.piece(start, start + length).samples();
      for (int i = 0; i < repeats; i++) {
        System.arraycopy(piece, 0, samples, at, length);
        expected.add(segment(at, length, start, length));
        at += length;
      }
    }
    return Attacked.ofOne(write(Sound.of(RATE, samples), target, Format.WAV, 0), expected);
  }

  private static Path write(Sound sound, Path target, Format format, int bitRate)
      throws IOException {
    Path file = target.resolveSibling(target.getFileName() + format.extension());
    SoundFiles.write(sound, file, format, bitRate);
    return file;
  }
}
