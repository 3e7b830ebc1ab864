package io.likeness.cli.report;

import io.likeness.core.Exclusion;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Preview;
import io.likeness.core.Segment;
import io.likeness.engine.Match;
import io.likeness.engine.Verdict;
import io.likeness.index.CatalogueEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes one finding: what was found, the two files side by side, the details. */
final class FindingSection {

  private static final int MOST_PARTS = 50;

  private final HtmlWriter html;
  private final PreviewLoader loader;
  private final PictureSection pictures;
  private final WaveformSection waveforms;
  private final PassageSection passages;

  FindingSection(HtmlWriter html, PreviewLoader loader) {
    this.html = html;
    this.loader = loader;
    this.pictures = new PictureSection(html);
    this.waveforms = new WaveformSection(html);
    this.passages = new PassageSection(html);
  }

  /** Writes a finding, the {@code number}th of the page. */
  void write(int number, Finding finding) throws IOException {
    String id = "finding-" + number;
    html.open("article", "id", id, "aria-labelledby", id + "-name").line();
    heading(number, finding);
    facts(finding);
    evidence(finding);
    parts(finding.match());
    excluded(finding.match());
    files(finding);
    html.close().line();
  }

  /** Returns what to call a work: its title, or its id. */
  static String title(CatalogueEntry work) {
    return work.title().isEmpty() ? work.work() : work.title();
  }

  /** Writes a verdict as a badge. */
  static void badge(HtmlWriter html, Verdict verdict) throws IOException {
    String style = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    html.element("span", Words.verdict(verdict), "class", "verdict " + style);
  }

  private void heading(int number, Finding finding) throws IOException {
    CatalogueEntry work = finding.match().work();
    html.open("header").open("p", "class", "number").text(number + " ");
    badge(html, finding.match().verdict());
    html.close().open("h3", "id", "finding-" + number + "-name").name(finding.suspect()).close();
    html.open("p", "class", "work").text("copies ").open("cite").name(title(work)).close();
    if (!work.owner().isEmpty()) {
      html.text(" by ").name(work.owner());
    }
    html.open("span", "class", "id").text("work ").name(work.work());
    if (!work.file().isEmpty()) {
      html.text(", file ").name(work.file());
    }
    html.close().close().close().line();
  }

  private void facts(Finding finding) throws IOException {
    Match match = finding.match();
    html.open("dl", "class", "facts");
    fact("Alike", Words.percent(match.similarity()), "the copied parts");
    String among = "among " + Words.count(finding.filesSearched(), "registered file");
    fact("By chance", Words.chance(match.eValue()), among);
    fact("Disguise", TransformText.of(match.transform()), "");
    bar("Of the work", match.coverageOfWork());
    bar("Of the suspect", match.coverageOfSuspect());
    html.close().line();
    for (String note : finding.notes()) {
      html.open("p", "class", "note").text("Note on the suspect: ").name(note).close();
    }
  }

  private void fact(String term, String value, String detail) throws IOException {
    html.open("div").element("dt", term).element("dd", value);
    if (!detail.isEmpty()) {
      html.element("dd", detail, "class", "detail");
    }
    html.close();
  }

  private void bar(String term, double share) throws IOException {
    html.open("div").element("dt", term).element("dd", Words.percent(share) + " copied");
    html.open("dd", "class", "detail");
    html.open("svg", "class", "bar", "aria-hidden", "true");
    html.empty("rect", "class", "track", "width", "100%", "height", "6", "rx", "3");
    String width = HtmlWriter.number(Math.min(1, Math.max(0, share)) * 100) + "%";
    html.empty("rect", "class", "share", "width", width, "height", "6", "rx", "3");
    html.close().close().close();
  }

  private void evidence(Finding finding) throws IOException {
    CatalogueEntry work = finding.match().work();
    switch (finding.facts().modality()) {
      case IMAGE ->
          pictures.write(
              finding,
              loader.work(work, Preview.Picture.class),
              loader.suspect(finding, Preview.Picture.class));
      case AUDIO ->
          waveforms.write(
              finding,
              loader.work(work, Preview.Waveform.class),
              loader.suspect(finding, Preview.Waveform.class));
      case TEXT ->
          passages.write(
              finding,
              loader.work(work, Preview.Passage.class),
              loader.suspect(finding, Preview.Passage.class));
    }
  }

  private void parts(Match match) throws IOException {
    List<Segment> segments = match.segments();
    if (segments.size() < 2) {
      return;
    }
    html.open("details").element("summary", segments.size() + " copied parts");
    html.open("table").open("thead").open("tr");
    for (String column : List.of("Part", "In the work", "In the suspect", "Alike")) {
      html.element("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    for (int i = 0; i < Math.min(MOST_PARTS, segments.size()); i++) {
      Segment segment = segments.get(i);
      html.open("tr").element("td", Label.of(i)).element("td", Words.region(segment.work()));
      html.element("td", Words.region(segment.suspect()));
      html.element("td", Words.percent(segment.similarity()), "class", "number").close();
    }
    html.close().close();
    if (segments.size() > MOST_PARTS) {
      html.open("p", "class", "more").text(segments.size() - MOST_PARTS + " more in ");
      html.element("code", ReportFolder.MATCHES).text(".").close();
    }
    html.close().line();
  }

  private void excluded(Match match) throws IOException {
    List<Exclusion> excluded = match.excluded();
    if (excluded.isEmpty()) {
      return;
    }
    html.open("details").element("summary", Excluded.summary(match));
    html.open("table").open("thead").open("tr");
    for (String column : List.of("Reason", "In the work", "In the suspect", "Alike")) {
      html.element("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Exclusion exclusion : excluded.subList(0, Math.min(MOST_PARTS, excluded.size()))) {
      Segment segment = exclusion.segment();
      html.open("tr").open("td").name(Excluded.reason(exclusion)).close();
      html.element("td", Words.region(segment.work()));
      html.element("td", Words.region(segment.suspect()));
      html.element("td", Words.percent(segment.similarity()), "class", "number").close();
    }
    html.close().close().close().line();
  }

  private void files(Finding finding) throws IOException {
    CatalogueEntry work = finding.match().work();
    html.open("details").element("summary", "The two files").open("table");
    html.open("thead").open("tr").open("td").close();
    html.element("th", "Work", "scope", "col").element("th", "Suspect", "scope", "col");
    html.close().close().open("tbody");
    row("Location", work.location(), finding.file().map(Path::toString).orElse(""));
    row("Type", work.mediaType(), finding.facts().mediaType());
    row("Extent", Words.extent(work.extent()), Words.extent(finding.facts().extent()));
    row("Size", Words.bytes(work.bytes()), Words.bytes(finding.facts().bytes()));
    row("SHA-256", work.sha256(), finding.facts().sha256());
    html.close().close().open("p", "class", "more").text("Fingerprints that agree: ");
    html.text(
        finding.match().schemes().stream()
            .map(FingerprintScheme::id)
            .collect(Collectors.joining(", ")));
    html.text(". E-value: " + Json.scientific(finding.match().eValue()) + ".");
    html.close().close();
  }

  private void row(String term, String work, String suspect) throws IOException {
    html.open("tr").element("th", term, "scope", "row").open("td").name(work).close();
    html.open("td").name(suspect).close().close();
  }
}
