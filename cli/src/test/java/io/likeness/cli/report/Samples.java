package io.likeness.cli.report;

import io.likeness.core.Alignment;
import io.likeness.core.Exclusion;
import io.likeness.core.Exclusion.Reason;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import io.likeness.core.PointPair;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import io.likeness.core.Wording;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Suspect;
import io.likeness.engine.Verdict;
import io.likeness.index.CatalogueEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Results of scans, made by hand. */
final class Samples {

  static final Instant STARTED = Instant.parse("2026-03-01T09:30:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(STARTED.plusMillis(83_456));
  static final Header HEADER =
      new Header("1.2.3", "/data/dump", "/data/index", STARTED, "likeness scan /data/dump");

  static final FingerprintScheme PDQ = FingerprintScheme.code("pdq", 1, Modality.IMAGE, 256);
  static final FingerprintScheme PEAKS =
      FingerprintScheme.landmarks("peaks", 1, Modality.AUDIO, 30);
  static final FingerprintScheme WINNOW =
      FingerprintScheme.landmarks("winnow", 2, Modality.TEXT, 32);

  static final Extent.Pixels PIXELS = new Extent.Pixels(800, 600);
  static final Extent.Duration DURATION = new Extent.Duration(200);

  static final String WORK_TEXT =
      "It was a dark night. The quick brown fox jumps over the lazy dog near the old river bank"
          + " and sleeps. Then the morning came.";
  static final String SUSPECT_TEXT =
      "Copied: The quick red fox jumps over the l\u0430zy dog near the old river\u200b bank. End.";

  private static final String SHA = "0123456789abcdef".repeat(4);

  private Samples() {}

  static Suspect suspect(Modality modality, String mediaType, Extent extent) {
    return new Suspect("x", modality, mediaType, 1000, SHA, extent);
  }

  static CatalogueEntry work(String id, String location, Modality modality, Extent extent) {
    return new CatalogueEntry(
        id,
        "file-of-" + id,
        location,
        modality,
        extent,
        "",
        2000,
        SHA,
        "Title of " + id,
        "Ada",
        List.of(),
        STARTED,
        List.of());
  }

  static Match match(
      CatalogueEntry work, Verdict verdict, double eValue, Transform transform, Segment... parts) {
    FingerprintScheme scheme =
        switch (work.modality()) {
          case IMAGE -> PDQ;
          case AUDIO -> PEAKS;
          case TEXT -> WINNOW;
        };
    Significance significance = Significance.ofPValue(Math.min(1, eValue / 10));
    Alignment alignment = new Alignment(scheme, List.of(parts), transform, 0.98765, significance);
    return new Match(work, verdict, eValue, 0.25, 1, alignment, List.of(scheme));
  }

  static Transform turned() {
    return Transform.UNKNOWN
        .with(Property.MIRRORED, true)
        .with(Property.ROTATION_DEGREES, 90)
        .with(Property.SCALE, 0.5);
  }

  static Region.Outline quarter() {
    return new Region.Outline(
        List.of(
            new Region.Point(0.75, 0.25),
            new Region.Point(0.25, 0.25),
            new Region.Point(0.25, 0.75),
            new Region.Point(0.75, 0.75)));
  }

  static MatchResult picture(String location) {
    return picture(location, 3.14159e-13);
  }

  static MatchResult picture(String location, double eValue) {
    CatalogueEntry work = work("poster", location, Modality.IMAGE, PIXELS);
    PointPair middle = new PointPair(new Region.Point(0.5, 0.5), new Region.Point(0.5, 0.25));
    Segment part = new Segment(quarter(), Region.Outline.WHOLE, 0.9, List.of(middle));
    return result(
        suspect(Modality.IMAGE, "image/png", PIXELS),
        match(work, Verdict.PARTIAL_COPY, eValue, turned(), part));
  }

  static MatchResult sound(String location) {
    CatalogueEntry work = work("song", location, Modality.AUDIO, DURATION);
    Transform faster =
        Transform.UNKNOWN.with(Property.SPEED, 1.05).with(Property.PITCH_SEMITONES, -2);
    return result(
        suspect(Modality.AUDIO, "audio/ogg", DURATION),
        match(
            work,
            Verdict.DERIVED,
            0,
            faster,
            new Segment(new Region.TimeSpan(10, 40.1234), new Region.TimeSpan(72, 103), 0.8),
            new Segment(new Region.TimeSpan(60, 90), new Region.TimeSpan(120, 151.5), 1)));
  }

  static MatchResult text(String location) {
    CatalogueEntry work =
        work("tale", location, Modality.TEXT, new Extent.Characters(WORK_TEXT.length()));
    Segment part =
        new Segment(
            new Region.TextRange(8, SUSPECT_TEXT.indexOf(" End.")),
            new Region.TextRange(21, WORK_TEXT.indexOf(" Then")),
            0.75,
            List.of(),
            Optional.of(hidden()));
    return result(
        suspect(Modality.TEXT, "text/plain", new Extent.Characters(SUSPECT_TEXT.length())),
        excluding(
            match(
                work,
                Verdict.NEAR_DUPLICATE,
                2e-5,
                Transform.UNKNOWN.with(Property.OBFUSCATED, true),
                part)));
  }

  private static Wording hidden() {
    int letter = SUSPECT_TEXT.indexOf('\u0430');
    return new Wording(Wording.Kind.OBFUSCATED, List.of(new Region.TextRange(letter, letter + 1)));
  }

  /** Adds a few words of boilerplate to what a suspect and a work share. */
  private static Match excluding(Match match) {
    Segment words = new Segment(new Region.TextRange(0, 6), new Region.TextRange(0, 2), 1);
    Exclusion exclusion =
        new Exclusion(words, Reason.BOILERPLATE, "MIT.txt", Significance.ofPValue(1e-9));
    Alignment found = match.alignment();
    return new Match(
        match.work(),
        match.verdict(),
        match.eValue(),
        match.coverageOfSuspect(),
        match.coverageOfWork(),
        new Alignment(
            found.scheme(),
            found.segments(),
            found.transform(),
            found.similarity(),
            found.significance(),
            List.of(exclusion)),
        match.schemes());
  }

  /** What shares nothing but boilerplate with a work. */
  static MatchResult boilerplate() {
    MatchResult text = text("");
    Match match = text.matches().get(0);
    Alignment nothing =
        new Alignment(
            WINNOW, List.of(), Transform.UNKNOWN, 1, Significance.ofPValue(1e-9), match.excluded());
    return new MatchResult(
        text.suspect(),
        List.of(),
        10,
        List.of(),
        List.of(),
        List.of(new Match(match.work(), Verdict.EXCLUDED, 1e-8, 0, 0, nothing, List.of(WINNOW))));
  }

  static MatchResult result(Suspect suspect, Match... matches) {
    return new MatchResult(suspect, List.of(matches), 10, List.of());
  }

  static Preview.Picture photograph() {
    return new Preview.Picture(PIXELS, new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3});
  }

  static Preview.Waveform wave() {
    float[] peaks = new float[1000];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = (float) (0.5 + 0.4 * StrictMath.sin(i / 20.0));
    }
    return new Preview.Waveform(DURATION, peaks);
  }
}
