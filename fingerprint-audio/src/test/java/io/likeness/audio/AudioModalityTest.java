package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Preview;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioModalityTest {

  private static final double SURE = -6;

  private final AudioModality modality = new AudioModality();

  private FingerprintSet work(short[] sound) throws Exception {
    return modality.fingerprint(Synth.source(sound), Role.WORK);
  }

  private FingerprintSet suspect(short[] sound) throws Exception {
    return modality.fingerprint(Synth.source(sound), Role.SUSPECT);
  }

  private List<Alignment> align(short[] suspect, short[] work) throws Exception {
    return modality.aligner(suspect(suspect)).align(work(work));
  }

  private Alignment found(short[] suspect, short[] work) throws Exception {
    List<Alignment> alignments = align(suspect, work);
    assertThat(alignments).isNotEmpty();
    assertThat(alignments.get(0).significance().log10PValue()).isLessThan(SURE);
    return alignments.get(0);
  }

  private void assertUnlike(short[] suspect, short[] work) throws Exception {
    for (Alignment alignment : align(suspect, work)) {
      assertThat(alignment.significance().log10PValue()).isGreaterThan(-3);
    }
  }

  private static void assertSpans(
      Segment segment, double suspectStart, double suspectEnd, double workStart) {
    TimeSpan suspect = (TimeSpan) segment.suspect();
    TimeSpan work = (TimeSpan) segment.work();
    assertThat(suspect.start()).isCloseTo(suspectStart, within(0.5));
    assertThat(suspect.end()).isCloseTo(suspectEnd, within(0.5));
    assertThat(work.start()).isCloseTo(workStart, within(0.5));
    assertThat(work.end()).isCloseTo(workStart + suspectEnd - suspectStart, within(0.5));
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ModalityProvider.class))
        .anyMatch(provider -> provider instanceof AudioModality);
  }

  @Test
  void supportsSoundAndVideoAndNothingElse() {
    assertThat(List.of("audio/mpeg", "audio/vnd.wave", "video/mp4", "application/x-matroska"))
        .allMatch(modality::supports);
    assertThat(List.of("image/png", "text/plain", "audio/midi", "audio/x-mpegurl"))
        .noneMatch(modality::supports);
  }

  @Test
  void alignsACopyOfTheWholeFromEndToEnd() throws Exception {
    short[] work = Synth.melody(1, 40);
    Alignment alignment = found(work, work);

    assertThat(alignment.segments()).hasSize(1);
    assertThat(alignment.segments().get(0).suspect()).isEqualTo(new TimeSpan(0, 40));
    assertThat(alignment.segments().get(0).work()).isEqualTo(new TimeSpan(0, 40));
    assertThat(alignment.similarity()).isEqualTo(1);
    assertThat(alignment.transform().value(Transform.Property.SPEED)).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 10, 20})
  void findsAnExcerptThatWasCutAnywhere(double seconds) throws Exception {
    short[] work = Synth.melody(2, 60);
    Alignment alignment = found(Synth.part(work, 21.37, 21.37 + seconds), work);

    assertThat(alignment.segments()).hasSize(1);
    assertSpans(alignment.segments().get(0), 0, seconds, 21.37);
  }

  @ParameterizedTest
  @CsvSource({"1.1, 1.1", "0.9, 0.9", "1.05, 1.05", "1.1, 1", "0.9, 1", "1, 1.2599", "1, 0.8909"})
  void findsAnExcerptWhoseSpeedTempoOrPitchWasChangedAndTellsHow(double tempo, double pitch)
      throws Exception {
    short[] work = Synth.melody(12, 60);
    short[] copy = Synth.part(Synth.melody(12, 60 / tempo, tempo, pitch), 20, 30);
    Alignment alignment = found(copy, work);
    double semitones = 12 * Math.log(pitch) / Math.log(2);

    assertThat(alignment.transform().value(Transform.Property.SPEED).orElseThrow())
        .isCloseTo(tempo, within(0.01));
    assertThat(alignment.transform().value(Transform.Property.PITCH_SEMITONES).orElseThrow())
        .isCloseTo(semitones, within(0.2));
    TimeSpan part = (TimeSpan) alignment.segments().get(0).work();
    assertThat(part.start()).isCloseTo(20 * tempo, within(0.5));
    assertThat(part.end()).isCloseTo(30 * tempo, within(0.5));
  }

  @Test
  void findsThreeSecondsCutAnywhere() throws Exception {
    short[] work = Synth.melody(13, 60);
    Alignment alignment = found(Synth.part(work, 31.4, 34.4), work);

    assertSpans(alignment.segments().get(0), 0, 3, 31.4);
  }

  @Test
  void findsAnExcerptUnderAnotherMelody() throws Exception {
    short[] work = Synth.melody(14, 60);
    short[] copy = Synth.mixed(Synth.part(work, 20, 30), Synth.melody(15, 10));

    assertSpans(found(copy, work).segments().get(0), 0, 10, 20);
  }

  @Test
  void tellsPartsOfAMedleyThatWereChangedDifferently() throws Exception {
    short[] work = Synth.melody(16, 60);
    short[] fast = Synth.part(Synth.melody(16, 60 / 1.1, 1.1, 1.1), 10, 20);
    List<Alignment> alignments =
        align(Synth.concat(Synth.part(work, 40, 50), Synth.melody(17, 5), fast), work);

    assertThat(alignments)
        .filteredOn(alignment -> alignment.significance().log10PValue() < SURE)
        .extracting(
            alignment -> alignment.transform().value(Transform.Property.SPEED).orElse(0) > 1.05)
        .contains(true, false);
  }

  @Test
  void keepsLessOfAWorkWithTheSmallProfileAndFindsItStill() throws Exception {
    short[] work = Synth.melody(18, 60);
    AudioModality small = new AudioModality(AudioProfile.SMALL);
    FingerprintSet kept = small.fingerprint(Synth.source(work), Role.WORK);

    assertThat(anchors(kept) * 2).isLessThan(anchors(work(work)));
    assertThat(
            modality.aligner(suspect(Synth.part(work, 20, 30))).align(kept).get(0).significance())
        .isLessThan(Significance.ofPValue(1e-6));
  }

  private static int anchors(FingerprintSet set) {
    return set.landmarks(anchorScheme()).orElseThrow().size();
  }

  private static FingerprintScheme anchorScheme() {
    return new AudioModality().schemes().get(1);
  }

  @Test
  void findsAnExcerptAfterMp3At64KilobitsASecond(@TempDir Path folder) throws Exception {
    short[] work = Synth.melody(3, 60);
    Path file = folder.resolve("copy.mp3");
    Encoder.encode(file, "mp3", "libmp3lame", 44_100, 64_000, Synth.part(work, 30.11, 40.11));
    FingerprintSet suspect = modality.fingerprint(MediaSource.of(file), Role.SUSPECT);
    Alignment alignment = modality.aligner(suspect).align(work(work)).get(0);

    assertThat(alignment.significance().log10PValue()).isLessThan(SURE);
    assertSpans(alignment.segments().get(0), 0, 10, 30.11);
  }

  @Test
  void growsLessSimilarWithNoiseAndFindsItStill() throws Exception {
    short[] work = Synth.melody(4, 60);
    double last = 1.01;
    for (double decibels : new double[] {30, 20, 10, 5}) {
      short[] copy = Synth.noisy(Synth.part(work, 11.2, 31.2), decibels, 5);
      Alignment alignment = found(copy, work);
      assertThat(alignment.similarity()).isLessThan(last);
      last = alignment.similarity();
    }
  }

  @Test
  void findsWhereACopyBeginsAndEndsWithinOtherSound() throws Exception {
    short[] work = Synth.melody(5, 60);
    short[] other = Synth.melody(6, 40);
    short[] suspect =
        Synth.concat(
            Synth.part(other, 0, 9.3), Synth.part(work, 20.5, 32.5), Synth.part(other, 12, 25));
    Alignment alignment = found(suspect, work);

    assertThat(alignment.segments()).hasSize(1);
    assertSpans(alignment.segments().get(0), 9.3, 21.3, 20.5);
  }

  @Test
  void findsEveryPartOfAMedley() throws Exception {
    short[] work = Synth.melody(7, 90);
    short[] suspect =
        Synth.concat(Synth.part(work, 60, 72), Synth.melody(8, 10), Synth.part(work, 10.5, 24.5));
    Alignment alignment = found(suspect, work);

    assertThat(alignment.segments()).hasSize(2);
    assertSpans(alignment.segments().get(0), 0, 12, 60);
    assertSpans(alignment.segments().get(1), 22, 36, 10.5);
  }

  @Test
  void endsThePiecesOfAMedleyAtItsCutsThoughTheMusicGoesOnAlike() throws Exception {
    // One bass under all of it: each piece agrees in part with what follows another one.
    short[] bass = Synth.melody(47, 8);
    for (int i = 0; i < bass.length; i++) {
      bass[i] /= 2;
    }
    short[] twice = Synth.concat(bass, bass);
    short[] fourTimes = Synth.concat(twice, twice);
    short[] work = Synth.mixed(Synth.melody(48, 96), Synth.concat(fourTimes, fourTimes, fourTimes));
    short[] suspect =
        Synth.concat(
            Synth.part(work, 64.2, 69.2),
            Synth.part(work, 21.2, 26.2),
            Synth.part(work, 42.2, 47.2));
    List<Alignment> alignments = align(suspect, work);

    assertThat(alignments).isNotEmpty();
    for (Alignment alignment : alignments) {
      for (Segment segment : alignment.segments()) {
        TimeSpan piece = (TimeSpan) segment.suspect();
        double cut = 5 * Math.floor((piece.start() + piece.end()) / 10);
        assertThat(piece.start()).isGreaterThan(cut - 0.5);
        assertThat(piece.end()).isLessThan(cut + 5.5);
      }
    }
  }

  @Test
  void findsEveryRoundOfALoop() throws Exception {
    short[] work = Synth.melody(9, 40);
    short[] loop = Synth.part(work, 12, 22);
    Alignment alignment = found(Synth.concat(loop, loop, loop), work);

    assertThat(alignment.segments()).hasSize(3);
    for (int round = 0; round < 3; round++) {
      assertSpans(alignment.segments().get(round), 10 * round, 10 * (round + 1), 12);
    }
  }

  @Test
  void findsThePiecesOfSeveralWorksInOneMedleyWithTheirEnds() throws Exception {
    short[][] works = {Synth.melody(120, 60), Synth.melody(121, 60), Synth.melody(122, 60)};
    short[] medley =
        Synth.concat(
            Synth.part(works[1], 40.3, 46.3),
            Synth.part(works[0], 20.6, 28.6),
            Synth.part(works[2], 5.9, 12.9),
            Synth.part(works[1], 10.2, 15.2),
            Synth.part(works[0], 3.1, 9.1));

    List<Segment> first = found(medley, works[0]).segments();
    assertThat(first).hasSize(2);
    assertSpans(first.get(0), 6, 14, 20.6);
    assertSpans(first.get(1), 26, 32, 3.1);
    List<Segment> second = found(medley, works[1]).segments();
    assertThat(second).hasSize(2);
    assertSpans(second.get(0), 0, 6, 40.3);
    assertSpans(second.get(1), 21, 26, 10.2);
    List<Segment> third = found(medley, works[2]).segments();
    assertThat(third).hasSize(1);
    assertSpans(third.get(0), 14, 21, 5.9);
  }

  @Test
  void findsAPieceInOneRoundOfAWorkThatRepeatsItself() throws Exception {
    short[] round = Synth.melody(123, 12);
    short[] work = Synth.concat(round, round, round, Synth.melody(124, 20));
    List<Segment> segments = found(Synth.part(round, 2, 10), work).segments();

    assertThat(segments).hasSize(1);
    TimeSpan place = (TimeSpan) segments.get(0).work();
    int of = (int) (place.start() / 12);
    assertSpans(segments.get(0), 0, 8, 12 * of + 2);
  }

  @Test
  void neverMatchesUnrelatedMelodies() throws Exception {
    for (int seed = 20; seed < 30; seed++) {
      assertUnlike(Synth.melody(seed, 20), Synth.melody(seed + 100, 60));
    }
  }

  @Test
  void neverMatchesWhatIsPlayedBackwards() throws Exception {
    for (int seed = 30; seed < 36; seed++) {
      short[] work = Synth.melody(seed, 40);
      assertReversedIsUnlike(Synth.reversed(Synth.part(work, 10, 30)), work);
    }
  }

  private void assertReversedIsUnlike(short[] suspect, short[] work) throws Exception {
    for (Alignment alignment : align(suspect, work)) {
      assertThat(alignment.significance().log10PValue()).isGreaterThan(-1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 10, 20, 60})
  void neverMatchesHeldChordsThatArePlayedBackwards(double seconds) throws Exception {
    for (int seed = 80; seed < 84; seed++) {
      short[] work = Synth.mixed(Synth.melody(seed, 60), Synth.chords(seed, 60));
      short[] part = Synth.part(work, (60 - seconds) / 2, (60 + seconds) / 2);
      assertReversedIsUnlike(Synth.reversed(part), work);
      assertReversedIsUnlike(Synth.noisy(Synth.reversed(part), 20, seed), work);
    }
  }

  @Test
  void findsMusicThatIsItsOwnMirrorImage() throws Exception {
    short[] half = Synth.melody(84, 30);
    short[] work = Synth.concat(half, Synth.reversed(half));

    assertThat(found(Synth.part(work, 25, 35), work).similarity()).isGreaterThan(0.9);
    assertSpans(found(Synth.part(work, 10, 20), work).segments().get(0), 0, 10, 10);
    assertSpans(found(Synth.part(work, 40, 50), work).segments().get(0), 0, 10, 40);
  }

  @Test
  void findsThePartThatIsPlayedForwardsAndNotTheOneThatIsPlayedBackwards() throws Exception {
    short[] work = Synth.melody(85, 60);
    short[] suspect =
        Synth.concat(Synth.part(work, 10, 20), Synth.reversed(Synth.part(work, 30, 40)));
    Alignment alignment = found(suspect, work);

    assertThat(alignment.segments()).hasSize(1);
    assertSpans(alignment.segments().get(0), 0, 10, 10);
  }

  @Test
  void neverMatchesNoiseOrHum() throws Exception {
    short[] hummed = Synth.noisy(Synth.hum(50, 30), 20, 1);
    assertUnlike(Synth.noise(1, 20, 3000), Synth.noise(2, 60, 3000));
    assertUnlike(hummed, Synth.noisy(Synth.hum(50, 60), 20, 2));
    assertUnlike(Synth.hum(220, 20), Synth.hum(220, 60));
    assertUnlike(hummed, Synth.melody(40, 60));
  }

  @Test
  void neverTakesAMetronomeForMusic() throws Exception {
    assertUnlike(Synth.metronome(100, 1200, 20), Synth.melody(45, 60));
    assertUnlike(Synth.part(Synth.melody(46, 40), 10, 30), Synth.metronome(90, 1000, 60));
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 100, 140})
  void neverTakesOneMetronomeForAnotherOfTheSameTempo(double beats) throws Exception {
    short[] work = Synth.metronome(beats, 1000, 60);
    for (double hertz : new double[] {700, 1200, 1500}) {
      assertUnlike(Synth.metronome(beats, hertz, 20), work);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 125})
  void neverTakesOneDrummerForAnotherWhoPlaysTheSamePattern(double beats) throws Exception {
    for (int seed = 90; seed < 94; seed++) {
      short[] work = Synth.drums(seed + 10, beats, 60);
      assertUnlike(Synth.part(Synth.drums(seed, beats, 40), 11.3, 31.3), work);
    }
  }

  @Test
  void findsADrummerAgain() throws Exception {
    short[] work = Synth.drums(95, 110, 60);

    assertSpans(found(Synth.part(work, 21.7, 31.7), work).segments().get(0), 0, 10, 21.7);
  }

  @Test
  void neverMatchesOtherNotesOfTheSameScaleAtTheSamePace() throws Exception {
    for (int seed = 110; seed < 114; seed++) {
      short[] work = Synth.scale(seed + 10, 0.25, 60);
      assertUnlike(Synth.part(Synth.scale(seed, 0.25, 40), 11.3, 31.3), work);
    }
  }

  @Test
  void keepsNothingOfSilenceAndSaysSo() throws Exception {
    for (short[] still : List.of(new short[20 * Synth.RATE], Synth.hum(440, 20))) {
      for (Role role : Role.values()) {
        FingerprintSet set = modality.fingerprint(Synth.source(still), role);
        assertThat(set.fingerprints()).isEmpty();
        assertThat(set.notes()).anyMatch(note -> note.contains("silence"));
      }
    }
  }

  @Test
  void saysThatASoundIsTooShort() throws Exception {
    FingerprintSet set = suspect(Synth.melody(41, 1.2));

    assertThat(set.fingerprints()).isEmpty();
    assertThat(set.notes()).anyMatch(note -> note.contains("too short"));
  }

  @Test
  void findsTheMusicAroundAPauseOfSilence() throws Exception {
    short[] silence = new short[8 * Synth.RATE];
    short[] work = Synth.concat(Synth.melody(42, 20), silence, Synth.melody(43, 20));
    FingerprintSet set = work(work);

    assertThat(set.landmarks(Chromaprint.SCHEME).orElseThrow().size()).isLessThan(350);
    assertThat(found(Synth.part(work, 5, 45), work).similarity()).isGreaterThan(0.95);
  }

  @Test
  void alignsAnImportedFingerprintAsSuspect() throws Exception {
    short[] work = Synth.melody(44, 40);
    FingerprintSet imported =
        new FingerprintSet(
            new Extent.Duration(40),
            List.of(AudioModality.landmarks(modality.chromaprint(Synth.source(work)).subPrints())));

    assertThat(modality.aligner(imported).align(work(work)).get(0).similarity()).isEqualTo(1);
  }

  @Test
  void previewsTheLoudnessOverTime() throws Exception {
    short[] sound = Synth.concat(new short[10 * Synth.RATE], Synth.noise(3, 10, 4000));
    Preview.Waveform waveform = (Preview.Waveform) modality.preview(Synth.source(sound));

    assertThat(waveform.extent().seconds()).isCloseTo(20, within(0.001));
    assertThat(waveform.peaks()).hasSize(800);
    assertThat(waveform.peaks()[200]).isZero();
    assertThat(waveform.peaks()[600]).isBetween(0.1f, 1f);
  }
}
