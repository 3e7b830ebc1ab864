package io.likeness.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The music of the demo. */
final class Sounds {

  /**
   * A piece that can be played.
   *
   * @param file the name of its file, whose ending names the format
   * @param seconds its duration
   * @param rate samples a second
   * @param channels 1 or 2
   * @param style what it is like
   */
  record Piece(String file, double seconds, int rate, int channels, Style style) {

    Sound play(long seed) {
      long own = seed ^ file.hashCode() * 0x9e3779b97f4a7c15L;
      Sound stereo = Composer.compose(style, rate, seconds, own);
      return channels == 1 ? stereo.mono() : stereo;
    }

    void write(Path folder, long seed) throws IOException {
      SoundFile.write(play(seed), folder.resolve(file));
    }
  }

  private static final int CD = 44_100;
  private static final int HALF = 22_050;

  static final List<Piece> WORKS =
      List.of(
          new Piece(
              "accordion-waltz.mp3",
              48,
              HALF,
              2,
              new Style(
                  168,
                  3,
                  62,
                  Style.MAJOR,
                  List.of(0, 0, 4, 4, 3, 0, 4, 0),
                  Timbre.REED,
                  Timbre.REED,
                  Style.Figure.AFTER_BEAT,
                  Groove.WALTZ,
                  0.45)),
          new Piece(
              "bells-in-the-snow.flac",
              46,
              HALF,
              1,
              new Style(
                  84,
                  4,
                  65,
                  Style.LYDIAN,
                  List.of(0, 1, 5, 3),
                  Timbre.BELL,
                  Timbre.STRINGS,
                  Style.Figure.HELD,
                  Groove.NONE,
                  0.35)),
          new Piece(
              "market-in-seven.mp3",
              44,
              HALF,
              2,
              new Style(
                  212,
                  7,
                  64,
                  Style.HIJAZ,
                  List.of(0, 0, 1, 0, 6, 1),
                  Timbre.PLUCK,
                  Timbre.PLUCK,
                  Style.Figure.OFF_BEAT,
                  Groove.SEVEN,
                  0.6)),
          new Piece(
              "night-train.ogg",
              48,
              HALF,
              2,
              new Style(
                  126,
                  4,
                  57,
                  Style.MINOR,
                  List.of(0, 5, 2, 6),
                  Timbre.BRASS,
                  Timbre.ORGAN,
                  Style.Figure.OFF_BEAT,
                  Groove.TRAIN,
                  0.7)),
          new Piece(
              "piano-at-dusk.flac",
              56,
              CD,
              1,
              new Style(
                  76,
                  4,
                  61,
                  Style.MINOR,
                  List.of(0, 3, 4, 0, 5, 2, 3, 4),
                  Timbre.PIANO,
                  Timbre.PIANO,
                  Style.Figure.BROKEN,
                  Groove.NONE,
                  0.4)),
          new Piece(
              "robot-parade.wav",
              42,
              HALF,
              1,
              new Style(
                  148,
                  4,
                  67,
                  Style.MIXOLYDIAN,
                  List.of(0, 6, 3, 0),
                  Timbre.SQUARE,
                  Timbre.SQUARE,
                  Style.Figure.BROKEN,
                  Groove.MARCH,
                  0.75)),
          new Piece(
              "slow-river.mp3",
              52,
              HALF,
              1,
              new Style(
                  58,
                  4,
                  59,
                  Style.DORIAN,
                  List.of(0, 3, 6, 2),
                  Timbre.FLUTE,
                  Timbre.STRINGS,
                  Style.Figure.HELD,
                  Groove.NONE,
                  0.5)),
          new Piece(
              "terrace-samba.ogg",
              44,
              HALF,
              1,
              new Style(
                  104,
                  4,
                  63,
                  Style.MAJOR,
                  List.of(0, 5, 1, 4),
                  Timbre.FLUTE,
                  Timbre.PLUCK,
                  Style.Figure.BROKEN,
                  Groove.LATIN,
                  0.8)));

  /** Music that copies nothing, though it is made in the same way. */
  static final List<Piece> STRANGERS =
      List.of(
          new Piece(
              "chapel.ogg",
              40,
              HALF,
              2,
              new Style(
                  66,
                  4,
                  60,
                  Style.MAJOR,
                  List.of(0, 4, 5, 3),
                  Timbre.ORGAN,
                  Timbre.ORGAN,
                  Style.Figure.HELD,
                  Groove.NONE,
                  0.3)),
          new Piece(
              "garage.mp3",
              40,
              HALF,
              1,
              new Style(
                  136,
                  4,
                  66,
                  Style.MIXOLYDIAN,
                  List.of(0, 3, 6, 3),
                  Timbre.SQUARE,
                  Timbre.REED,
                  Style.Figure.OFF_BEAT,
                  Groove.ROCK,
                  0.65)),
          new Piece(
              "landler.flac",
              40,
              HALF,
              1,
              new Style(
                  118,
                  3,
                  65,
                  Style.MAJOR,
                  List.of(0, 3, 4, 0),
                  Timbre.PLUCK,
                  Timbre.STRINGS,
                  Style.Figure.AFTER_BEAT,
                  Groove.WALTZ,
                  0.55)),
          new Piece(
              "nocturne.mp3",
              40,
              HALF,
              1,
              new Style(
                  92,
                  4,
                  58,
                  Style.DORIAN,
                  List.of(0, 2, 5, 4),
                  Timbre.PIANO,
                  Timbre.PIANO,
                  Style.Figure.BROKEN,
                  Groove.NONE,
                  0.55)));

  private Sounds() {}
}
