package io.likeness.cli.report;

import io.likeness.core.Modality;
import io.likeness.engine.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the page that people read: one file that loads nothing and runs nothing. Findings are
 * decoded and written one after the other, so only one is in memory.
 */
final class HtmlReport {

  /** How every page begins, but for spaces. */
  static final String SIGNATURE = "<!DOCTYPEhtml><!--Likenessreport-->";

  /** The contents of a longer section are folded up. */
  private static final int LONG_CONTENTS = 25;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Header header;
  private final ScanSummary summary;
  private final TopFindings top;
  private final Remarks skipped;
  private final Remarks notes;
  private final Remarks excluded;

  HtmlReport(
      Header header,
      ScanSummary summary,
      TopFindings top,
      Remarks skipped,
      Remarks notes,
      Remarks excluded) {
    this.header = header;
    this.summary = summary;
    this.top = top;
    this.skipped = skipped;
    this.notes = notes;
    this.excluded = excluded;
  }

  void write(Writer out, Previews previews) throws IOException {
    HtmlWriter html = new HtmlWriter(out);
    out.write("<!DOCTYPE html>\n<!-- Likeness report -->\n");
    html.open("html", "lang", "en");
    head(html);
    html.open("body").open("main");
    masthead(html);
    tiles(html);
    verdicts(html);
    contents(html);
    findings(html, new FindingSection(html, new PreviewLoader(previews)));
    remarks(html, "excluded", "No copies: only excluded", "What", excluded, ReportFolder.MATCHES);
    remarks(html, "skipped", "Skipped files", "Reason", skipped, ReportFolder.SKIPPED);
    remarks(html, "notes", "Remarks on scanned files", "Remark", notes, ReportFolder.NOTES);
    colophon(html);
    html.close().close().close().line();
  }

  private void head(HtmlWriter html) throws IOException {
    String css = css();
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; img-src data:; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(sha256(css)))
        .line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.empty("meta", "name", "generator", "content", "Likeness " + header.version()).line();
    html.element("title", "Likeness report: " + header.dump()).line();
    html.style(css).close().line();
  }

  private void masthead(HtmlWriter html) throws IOException {
    html.open("header", "class", "masthead");
    html.element("p", "Likeness scan report", "class", "kicker");
    html.element("h1", headline());
    html.open("dl", "class", "particulars");
    particular(html, "Scanned", header.dump());
    particular(html, "Against", header.index());
    particular(html, "Date", date(header.started()) + ", " + duration(summary.seconds()));
    particular(html, "Command", header.command());
    html.close().close().line();
  }

  private String headline() {
    if (summary.matches() == 0) {
      return "No copies found";
    }
    String copies = summary.withMatches() == 1 ? " copies" : " copy";
    return Words.count(summary.withMatches(), "file") + copies + " registered works";
  }

  private static void particular(HtmlWriter html, String term, String value) throws IOException {
    html.open("div").element("dt", term).open("dd").name(value).close().close();
  }

  private static String date(Instant instant) {
    return TIME.format(instant);
  }

  private static String duration(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f seconds", seconds)
        : Words.time(seconds) + (seconds < 3600 ? " minutes" : " hours");
  }

  private void tiles(HtmlWriter html) throws IOException {
    long searched = summary.filesSearched().values().stream().mapToLong(Long::longValue).sum();
    html.open("dl", "class", "tiles");
    tile(html, "files scanned", Words.count(summary.scanned()), Words.bytes(summary.bytes()));
    tile(html, "files with matches", Words.count(summary.withMatches()), "");
    tile(html, "matches", Words.count(summary.matches()), modalities());
    tile(html, "files skipped", Words.count(summary.skipped()), "");
    tile(html, "registered files searched", Words.count(searched), "");
    html.close().line();
  }

  private String modalities() {
    return summary.byModality().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> Words.count(count.getValue()) + " " + count.getKey().id())
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static void tile(HtmlWriter html, String name, String number, String detail)
      throws IOException {
    html.open("div").element("dt", name).element("dd", number, "class", "number");
    if (!detail.isEmpty()) {
      html.element("dd", detail, "class", "detail");
    }
    html.close();
  }

  private void verdicts(HtmlWriter html) throws IOException {
    if (summary.matches() == 0) {
      return;
    }
    html.open("section", "class", "verdicts", "aria-labelledby", "verdicts");
    html.element("h2", "Verdicts", "id", "verdicts").open("table").open("tbody");
    for (Map.Entry<Verdict, Long> count : summary.byVerdict().entrySet()) {
      html.open("tr").open("th", "scope", "row");
      FindingSection.badge(html, count.getKey());
      html.close().element("td", Words.count(count.getValue()), "class", "number");
      html.element("td", Words.meaning(count.getKey())).close();
    }
    html.close().close().close().line();
  }

  private void contents(HtmlWriter html) throws IOException {
    if (summary.matches() == 0) {
      return;
    }
    html.open("nav", "class", "contents", "aria-labelledby", "contents");
    html.element("h2", "Contents", "id", "contents");
    int number = 1;
    for (Modality modality : Modality.values()) {
      List<Finding> findings = top.of(modality);
      if (!findings.isEmpty()) {
        contents(html, modality, findings, number);
        number += findings.size();
      }
    }
    html.close().line();
  }

  private void contents(HtmlWriter html, Modality modality, List<Finding> findings, int first)
      throws IOException {
    if (findings.size() > LONG_CONTENTS) {
      html.open("details");
    } else {
      html.open("details", "open", "open");
    }
    html.open("summary").text(Words.plural(modality));
    html.element("span", Words.count(findings.size()), "class", "quantity").close();
    html.open("table").open("thead").open("tr");
    for (String column : List.of("No.", "File", "Verdict", "Work", "By chance")) {
      html.element("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    int number = first;
    for (Finding finding : findings) {
      html.open("tr").element("td", Integer.toString(number), "class", "number");
      html.open("td").open("a", "href", "#finding-" + number).name(finding.suspect());
      html.close().close().open("td");
      FindingSection.badge(html, finding.match().verdict());
      html.close().open("td").name(FindingSection.title(finding.match().work())).close();
      html.element("td", Words.chance(finding.match().eValue()), "class", "chance").close();
      number++;
    }
    html.close().close().close().line();
  }

  private void findings(HtmlWriter html, FindingSection section) throws IOException {
    int number = 1;
    for (Modality modality : Modality.values()) {
      List<Finding> findings = top.of(modality);
      if (findings.isEmpty()) {
        continue;
      }
      html.open("section", "class", "modality", "aria-labelledby", modality.id());
      html.element("h2", Words.plural(modality), "id", modality.id()).line();
      for (Finding finding : findings) {
        section.write(number, finding);
        number++;
      }
      more(html, summary.byModality().getOrDefault(modality, 0L) - findings.size());
      html.close().line();
    }
  }

  private static void more(HtmlWriter html, long others) throws IOException {
    if (others > 0) {
      String verb = others == 1 ? " of less weight stands in " : " of less weight stand in ";
      html.open("p", "class", "more").text(Words.count(others, "further match", "es") + verb);
      html.element("code", ReportFolder.MATCHES).text(".").close();
    }
  }

  private static void remarks(
      HtmlWriter html, String id, String title, String column, Remarks remarks, String file)
      throws IOException {
    if (remarks.total() == 0) {
      return;
    }
    html.open("section", "class", "remarks", "aria-labelledby", id);
    html.element("h2", title, "id", id).open("details").open("summary");
    html.text(Words.count(remarks.total(), "file")).close();
    html.open("table").open("thead").open("tr").element("th", "File", "scope", "col");
    html.element("th", column, "scope", "col").close().close().open("tbody");
    for (Remarks.Remark remark : remarks.first()) {
      html.open("tr").open("td").name(remark.file()).close();
      html.open("td").name(remark.text()).close().close().line();
    }
    html.close().close();
    long others = remarks.total() - remarks.first().size();
    if (others > 0) {
      html.open("p", "class", "more").text(Words.count(others) + " more in ");
      html.element("code", file).text(".").close();
    }
    html.close().close().line();
  }

  private void colophon(HtmlWriter html) throws IOException {
    html.open("footer").open("p");
    html.text("Made by Likeness " + header.version() + " on " + date(summary.finished()) + ". ");
    html.text("“By chance” tells how often a search of an index of this size would give so good");
    html.text(" a match between unrelated works. All matches, with exact numbers, stand in ");
    html.element("code", ReportFolder.MATCHES).text(", the counts in ");
    html.element("code", ReportFolder.SUMMARY).text(".").close().close();
  }

  private static String css() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
