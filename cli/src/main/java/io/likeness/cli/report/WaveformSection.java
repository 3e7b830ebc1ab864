package io.likeness.cli.report;

import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows two sounds as waveforms over a time axis, the copied stretches highlighted and lettered
 * alike on both.
 */
final class WaveformSection {

  private static final int COLUMNS = 480;
  private static final int MOST_LETTERED = 26;
  private static final int MOST_TICKS = 10;

  /** The height of the waveform, then where the letters and the times of the axis stand. */
  private static final String SOUND_HEIGHT = "84";

  private static final String TICK_END = "89";
  private static final String TIME_BASE = "103";
  private static final String LETTER_BASE = "15";

  /** How far apart the marks of the axis may stand, in seconds. */
  private static final int[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400
  };

  private final HtmlWriter html;

  WaveformSection(HtmlWriter html) {
    this.html = html;
  }

  void write(Finding finding, Loaded<Preview.Waveform> work, Loaded<Preview.Waveform> suspect)
      throws IOException {
    List<Segment> segments = finding.match().segments();
    html.open("div", "class", "waves");
    figure("Work", finding.match().work().file(), work, spans(segments, Segment::work));
    figure("Suspect", finding.suspect(), suspect, spans(segments, Segment::suspect));
    html.close().line();
  }

  private static List<Region.TimeSpan> spans(
      List<Segment> segments, Function<Segment, Region> side) {
    return segments.stream()
        .map(side)
        .filter(Region.TimeSpan.class::isInstance)
        .map(Region.TimeSpan.class::cast)
        .toList();
  }

  private void figure(
      String role, String file, Loaded<Preview.Waveform> loaded, List<Region.TimeSpan> spans)
      throws IOException {
    String times = times(spans);
    html.open("figure").open("figcaption").element("b", role).text(" ").name(file);
    html.element("span", times, "class", "times").close();
    switch (loaded) {
      case Loaded.Shown<Preview.Waveform> shown ->
          waveform(role + " " + file + ": copied are " + times, shown.preview(), spans);
      case Loaded.Missing<Preview.Waveform> missing ->
          html.element("p", missing.reason(), "class", "missing");
    }
    html.close();
  }

  private static String times(List<Region.TimeSpan> spans) {
    String first = spans.stream().limit(4).map(Words::region).collect(Collectors.joining(", "));
    return spans.size() > 4 ? first + " and " + (spans.size() - 4) + " more" : first;
  }

  private void waveform(String title, Preview.Waveform wave, List<Region.TimeSpan> spans)
      throws IOException {
    double seconds = wave.extent().seconds();
    html.open("svg", "class", "wave", "role", "img", "width", "100%", "height", "108");
    html.element("title", title);
    if (seconds > 0) {
      for (Region.TimeSpan span : spans) {
        stretch(span, seconds);
      }
      sound(Envelope.of(wave, spans, COLUMNS));
      for (int part = 0; part < Math.min(MOST_LETTERED, spans.size()); part++) {
        letter(spans.get(part), Label.of(part), seconds);
      }
      axis(seconds);
    }
    html.close();
  }

  private void stretch(Region.TimeSpan span, double seconds) throws IOException {
    double start = share(span.start(), seconds);
    double width = share(span.end(), seconds) - start;
    html.empty(
        "rect",
        "class",
        "stretch",
        "x",
        HtmlWriter.number(start) + "%",
        "width",
        HtmlWriter.number(width) + "%",
        "height",
        SOUND_HEIGHT);
  }

  private void sound(Envelope envelope) throws IOException {
    // Only this inner drawing is stretched to the width of the page, the letters are not.
    html.open(
        "svg",
        "width",
        "100%",
        "height",
        SOUND_HEIGHT,
        "viewBox",
        "0 0 " + COLUMNS + " 100",
        "preserveAspectRatio",
        "none");
    html.empty("path", "class", "sound", "d", envelope.path(false));
    html.empty("path", "class", "copied", "d", envelope.path(true));
    html.close();
  }

  private void letter(Region.TimeSpan span, String label, double seconds) throws IOException {
    double start = share(span.start(), seconds);
    boolean last = start > 97;
    html.element(
        "text",
        label,
        "class",
        last ? "letter last" : "letter",
        "x",
        HtmlWriter.number(start) + "%",
        "dx",
        last ? "-4" : "5",
        "y",
        LETTER_BASE);
  }

  private void axis(double seconds) throws IOException {
    html.empty("line", "class", "axis", "x2", "100%", "y1", SOUND_HEIGHT, "y2", SOUND_HEIGHT);
    int step = step(seconds);
    for (double time = 0; time <= seconds; time += step) {
      String x = HtmlWriter.number(share(time, seconds)) + "%";
      html.empty("line", "class", "axis", "x1", x, "x2", x, "y1", SOUND_HEIGHT, "y2", TICK_END);
      String side = time == 0 ? "time first" : time > 0.95 * seconds ? "time last" : "time";
      html.element("text", Words.time(time), "class", side, "x", x, "y", TIME_BASE);
    }
  }

  private static int step(double seconds) {
    for (int step : STEPS) {
      if (seconds / step <= MOST_TICKS) {
        return step;
      }
    }
    return (int) Math.ceil(seconds / MOST_TICKS);
  }

  private static double share(double time, double seconds) {
    return Math.clamp(time / seconds, 0, 1) * 100;
  }
}
