package io.likeness.cli.report;

import io.likeness.cli.report.PassageWriter.Layout;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows two passages with the words marked in which they differ, a little of what stands around
 * them, and the characters that deceive the eye.
 */
final class PassageSection {

  private static final int MOST_PASSAGES = 6;
  private static final int MOST_DECEPTIVE = 16;
  private static final int MOST_PLACES = 24;

  private final HtmlWriter html;

  PassageSection(HtmlWriter html) {
    this.html = html;
  }

  void write(Finding finding, Loaded<Preview.Passage> work, Loaded<Preview.Passage> suspect)
      throws IOException {
    Optional<String> ofWork = text("Work", work);
    Optional<String> ofSuspect = text("Suspect", suspect);
    if (ofWork.isEmpty() && ofSuspect.isEmpty()) {
      return;
    }
    Layout layout = layout(finding.facts().mediaType());
    List<Segment> segments = finding.match().segments();
    int shown = Math.min(MOST_PASSAGES, segments.size());
    for (int part = 0; part < shown; part++) {
      Segment segment = segments.get(part);
      String label = segments.size() > 1 ? Label.of(part) + " · " : "";
      if (ofWork.isPresent() && ofSuspect.isPresent()) {
        pair(label, segment, ofWork.get(), ofSuspect.get(), layout);
      } else if (ofWork.isPresent()) {
        alone(label + "Work", segment.work(), ofWork.get(), layout);
      } else {
        alone(label + "Suspect", segment.suspect(), ofSuspect.orElseThrow(), layout);
      }
    }
    key(segments.size() - shown);
  }

  /** Source code is told by its type: {@code text/x-java-source} and the like. */
  private static Layout layout(String mediaType) {
    return mediaType.startsWith("text/x-") ? Layout.LINES : Layout.PROSE;
  }

  /** Returns the text, or says why there is none. */
  private Optional<String> text(String role, Loaded<Preview.Passage> loaded) throws IOException {
    return switch (loaded) {
      case Loaded.Shown<Preview.Passage> shown -> Optional.of(shown.preview().text());
      case Loaded.Missing<Preview.Passage> missing -> {
        html.element("p", role + ": " + missing.reason(), "class", "missing");
        yield Optional.empty();
      }
    };
  }

  private void pair(String label, Segment segment, String work, String suspect, Layout layout)
      throws IOException {
    Excerpt ofWork = Excerpt.of(work, range(segment.work()));
    Excerpt ofSuspect = Excerpt.of(suspect, range(segment.suspect()));
    PassageDiff diff = PassageDiff.of(ofWork.passage(), ofSuspect.passage());
    PassageWriter workWriter = new PassageWriter(html, "del", Characters.NONE, layout);
    PassageWriter suspectWriter =
        new PassageWriter(html, "ins", Characters.alphabets(ofWork.passage()), layout);
    html.open("div", "class", "pair passages");
    figure(label + "Work", segment.work(), ofWork, diff.work(), workWriter);
    String kind = segment.wording().map(wording -> ", " + wording.kind().id()).orElse("");
    figure(label + "Suspect" + kind, segment.suspect(), ofSuspect, diff.suspect(), suspectWriter);
    html.close().line();
    deceptive(ofWork.passage(), ofSuspect.passage());
    if (segment.wording().isPresent()) {
      places(segment.wording().get().disguises());
    }
  }

  private void alone(String label, Region region, String text, Layout layout) throws IOException {
    Excerpt excerpt = Excerpt.of(text, range(region));
    PassageWriter writer = new PassageWriter(html, "ins", Characters.NONE, layout);
    html.open("div", "class", "pair passages");
    figure(label, region, excerpt, PassageDiff.alone(excerpt.passage()), writer);
    html.close().line();
  }

  private static Region.TextRange range(Region region) {
    if (region instanceof Region.TextRange range) {
      return range;
    }
    throw new IllegalArgumentException("a text has no such part: " + region);
  }

  private void figure(
      String label,
      Region region,
      Excerpt excerpt,
      List<PassageDiff.Run> runs,
      PassageWriter writer)
      throws IOException {
    html.open("figure").open("figcaption").element("b", label);
    html.element("span", Words.region(region), "class", "times").close();
    writer.write(excerpt, runs);
    html.close();
  }

  /** Lists the characters of the suspect's passage that look like others or are not seen. */
  private void deceptive(String work, String suspect) throws IOException {
    EnumSet<Character.UnicodeScript> expected = Characters.alphabets(work);
    Set<Integer> known = work.codePoints().boxed().collect(Collectors.toSet());
    Map<Integer, Long> counts =
        suspect
            .codePoints()
            .filter(c -> !Character.isWhitespace(c) && !known.contains(c))
            .filter(c -> Characters.isHidden(c) || Characters.isLookAlike(c, expected))
            .boxed()
            .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    if (counts.isEmpty()) {
      return;
    }
    html.open("details", "class", "deceptive").open("summary");
    html.text(Words.count(counts.values().stream().mapToLong(Long::longValue).sum(), "character"));
    html.text(" of the suspect that the eye takes for others or does not see").close().open("ul");
    for (Map.Entry<Integer, Long> count :
        counts.entrySet().stream().limit(MOST_DECEPTIVE).toList()) {
      html.open("li").text(Words.count(count.getValue()) + " × ");
      html.text(Characters.description(count.getKey())).close();
    }
    if (counts.size() > MOST_DECEPTIVE) {
      html.element("li", "and " + (counts.size() - MOST_DECEPTIVE) + " other kinds");
    }
    html.close().close().line();
  }

  /** Lists where the characters stand that hide words. */
  private void places(List<Region.TextRange> disguises) throws IOException {
    if (disguises.isEmpty()) {
      return;
    }
    List<String> first =
        disguises.stream()
            .limit(MOST_PLACES)
            .map(disguise -> Words.count(disguise.start()))
            .toList();
    String others = disguises.size() > MOST_PLACES ? " …" : "";
    html.open("p", "class", "more").text(Words.count(disguises.size(), "character"));
    html.text(" that hide words, at " + String.join(", ", first) + others + ".").close().line();
  }

  private void key(int others) throws IOException {
    html.open("p", "class", "key").element("del", "Struck out").text(" stands in the work only, ");
    html.element("ins", "underlined").text(" in the suspect only. Around the passage, in grey, ");
    html.text("is what stands before and behind it.");
    if (others > 0) {
      html.text(" " + Words.count(others, "further passage") + " below, by place only.");
    }
    html.close().line();
  }
}
