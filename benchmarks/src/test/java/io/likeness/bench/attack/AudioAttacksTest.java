package io.likeness.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.bench.media.TestMedia;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AudioAttacksTest {

  private static final int RATE = 8000;
  private static final double STEP = 0.02;

  @TempDir static Path media;
  @TempDir Path folder;

  private static List<Attack> attacks;
  private static Path work;

  /** The work and two others, and what they sound like. */
  private static List<Path> works;

  private static List<Sound> originals;

  @BeforeAll
  static void playWorks() throws Exception {
    work = TestMedia.sound(media, 1, 24);
    works = List.of(work, TestMedia.sound(media, 3, 12), TestMedia.sound(media, 4, 16));
    originals = new ArrayList<>();
    for (Path each : works) {
      originals.add(SoundFiles.read(each, RATE, 60));
    }
    attacks = suite();
  }

  private static List<Attack> suite() throws Exception {
    return new AudioAttacks().attacks(new Hosts(List.of(TestMedia.sound(media, 2, 12))));
  }

  /** One excerpt of every change, and what is no excerpt. */
  static List<Attack> attacks() throws Exception {
    return suite().stream().filter(a -> !a.name().matches(".*-(3|10|20)s")).toList();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void soundsLikeTheWorkWhereItSaysItDoes(Attack attack) throws Exception {
    Attacked copy = attack.apply(works(attack), folder, 7);
    Sound suspect = SoundFiles.read(copy.file(), RATE, 60);
    assertThat(copy.expected())
        .hasSize(attack.works())
        .allMatch(parts -> parts.isEmpty() == !attack.mustMatch());
    for (int i = 0; i < attack.works(); i++) {
      for (Segment segment : copy.expected().get(i)) {
        TimeSpan span = (TimeSpan) segment.suspect();
        assertThat(span.end()).isLessThan(suspect.seconds() + 0.1);
        double lag = lag(suspect, span, originals.get(i), (TimeSpan) segment.work());
        assertThat(lag).isEqualTo(0, within(0.1));
      }
    }
  }

  private static List<Path> works(Attack attack) {
    return works.subList(0, attack.works());
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void givesTheSameBytesForTheSameSeed(Attack attack) throws Exception {
    AttackLaws.assertRepeats(attack, works(attack), folder);
  }

  @Test
  void cutsExcerptsOfTheStatedLength() throws Exception {
    for (Attack attack : attacks) {
      if (attack.name().startsWith("clean-")) {
        TimeSpan span = span(attack, work);
        assertThat(attack.label()).endsWith(", " + Math.round(span.end() - span.start()) + " s");
        assertThat(span.end()).isLessThanOrEqualTo(originals.getFirst().seconds() + 0.01);
      }
    }
  }

  private TimeSpan span(Attack attack, Path file) throws Exception {
    Attacked copy = attack.apply(List.of(file), folder, 5);
    return (TimeSpan) copy.expected().getFirst().getFirst().work();
  }

  @Test
  void takesAllOfAWorkThatIsShorterThanTheExcerpt() throws Exception {
    Path brief = TestMedia.sound(folder, 9, 2);
    Attack longest = attacks.stream().filter(a -> a.name().equals("clean-20s")).findFirst().get();
    TimeSpan span = span(longest, brief);
    assertThat(span.start()).isZero();
    assertThat(span.end()).isEqualTo(2, within(0.01));
  }

  @Test
  void namesEachAttackOnceAndExpectsNoMatchOfReversedSoundOnly() {
    assertThat(attacks).extracting(Attack::label).doesNotHaveDuplicates();
    assertThat(attacks)
        .filteredOn(a -> !a.mustMatch())
        .hasSize(4)
        .allMatch(a -> a.name().startsWith("reversed"));
  }

  @Test
  void refusesWhatIsNoSound() throws Exception {
    Path text = Files.writeString(folder.resolve("no.wav"), "no sound");
    assertThatThrownBy(() -> attacks.getFirst().apply(List.of(text), folder, 1))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("no.wav");
  }

  /** Finds by how many seconds the spans have to be shifted for the changes to fit best. */
  private static double lag(Sound suspect, TimeSpan span, Sound original, TimeSpan workSpan) {
    int steps = (int) ((span.end() - span.start()) / STEP) - 2;
    double stretch = (workSpan.end() - workSpan.start()) / (span.end() - span.start());
    double best = -2;
    double bestLag = 0;
    for (double lag = -1; lag <= 1; lag += STEP) {
      double start = workSpan.start() + lag;
      if (start >= 0 && start + steps * STEP * stretch < original.seconds()) {
        double[] a = rises(suspect, span.start(), 1, steps);
        double[] b = rises(original, start, stretch, steps);
        double fit = new PearsonsCorrelation().correlation(a, b);
        bestLag = fit > best ? lag : bestLag;
        best = Math.max(best, fit);
      }
    }
    return bestLag;
  }

  /** How much louder, on a logarithmic scale, each step is than the one before. */
  private static double[] rises(Sound sound, double start, double stretch, int steps) {
    double[] loudness = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      int from = (int) ((start + i * STEP * stretch) * RATE);
      int to = Math.min(sound.size(), (int) (from + STEP * stretch * RATE));
      loudness[i] = Math.log(1e-3 + sound.piece(Math.min(from, to), to).loudness());
    }
    double[] rises = new double[steps];
    Arrays.setAll(rises, i -> loudness[i + 1] - loudness[i]);
    return rises;
  }
}
