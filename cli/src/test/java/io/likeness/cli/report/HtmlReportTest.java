package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Extent;
import io.likeness.core.Modality;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import io.likeness.core.Transform;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

  private static final String HOSTILE =
      "<script>alert(1)</script>\"onload='x' &amp; ]]> \u202e\u0000\n.png";

  private static final Previews PREVIEWS =
      source ->
          switch (source.name().substring(source.name().lastIndexOf('.'))) {
            case ".png" -> Samples.photograph();
            case ".ogg" -> Samples.wave();
            default ->
                new Preview.Passage(
                    source.name().contains("tale") ? Samples.WORK_TEXT : Samples.SUSPECT_TEXT);
          };

  @TempDir private Path folder;

  @Test
  void isWellFormed() throws Exception {
    Document page = parsed(page());

    assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
  }

  @Test
  void runsAndLoadsNothing() throws Exception {
    String html = page();
    Document page = parsed(html);

    assertThat(elements(page))
        .extracting(Element::getTagName)
        .doesNotContain("script", "link", "iframe", "object", "embed", "img", "form", "base");
    for (Element element : elements(page)) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        String value = element.getAttributes().item(i).getNodeValue();
        assertThat(name).doesNotStartWith("on").isNotIn("src", "style", "srcset");
        if (name.equals("href")) {
          assertThat(value).matches("#.*|data:image/jpeg;base64,.*");
        }
      }
    }
    assertThat(html).doesNotContain("http:", "https:", "@import", "url(");
  }

  @Test
  void allowsItsOwnStyleAndPicturesOnly() throws Exception {
    String html = page();
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

    assertThat(html)
        .contains("default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-")
        .contains(Base64.getEncoder().encodeToString(hash));
  }

  @Test
  void escapesWhatFilesAreCalledAndSay() throws Exception {
    String html = hostilePage();
    Document page = parsed(html);

    assertThat(html).doesNotContain("<script", "\u202e", "\u0000");
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("h3").item(0).getTextContent())
        .isEqualTo("<script>alert(1)</script>\"onload='x' &amp; ]]> U+202EU+0000U+000A.png");
    assertThat(elements(page)).noneMatch(element -> element.hasAttribute("onload"));
  }

  @Test
  void marksThePointsThatBothPicturesShow() throws Exception {
    List<Element> points = byClass(parsed(page()), "point");
    assertThat(points).extracting(point -> point.getAttribute("cx")).containsExactly("500", "500");
    assertThat(points)
        .extracting(point -> point.getAttribute("cy"))
        .containsExactly("187.50", "375");
  }

  @Test
  void outlinesTheCopiedRegionOnBothPicturesWithNumberedCorners() throws Exception {
    Element pictures = byClass(parsed(page()), "pair pictures").get(0);

    assertThat(points(pictures, "outline"))
        .containsExactly(
            "0,0 1000,0 1000,750 0,750", "750,187.50 250,187.50 250,562.50 750,562.50");
    assertThat(texts(pictures, "text")).containsExactly("1", "2", "3", "4", "1", "2", "3", "4");
    assertThat(texts(pictures, "title").get(1))
        .isEqualTo("Suspect a/b.png: outlined are 25 % of the picture");
  }

  @Test
  void highlightsTheCopiedStretchesOfBothSounds() throws Exception {
    Element waves = byClass(parsed(page()), "waves").get(0);

    List<String> stretches = new ArrayList<>();
    for (Element stretch : byClass(waves, "stretch")) {
      stretches.add(stretch.getAttribute("x") + " " + stretch.getAttribute("width"));
    }
    assertThat(stretches).containsExactly("36% 15.50%", "60% 15.75%", "5% 15.06%", "30% 15%");
    assertThat(texts(waves, "text")).contains("A", "B", "00:00", "03:00");
  }

  @Test
  void marksTheWordsInWhichPassagesDifferAndTheLettersThatDeceive() throws Exception {
    Element passages = byClass(parsed(page()), "pair passages").get(0);

    assertThat(texts(passages, "del")).containsExactly("brown", "lazy", "river bank and sleeps.");
    assertThat(texts(passages, "ins")).containsExactly("red", "l\u0430zy", "riverU+200B bank.");
    assertThat(texts(passages, "mark")).containsExactly("\u0430");
    assertThat(byClass(passages, "context"))
        .extracting(Element::getTextContent)
        .containsExactly("It was a dark night. ", " Then the morning came.", "Copied: ", " End.");
    assertThat(page()).contains("1 × U+0430 CYRILLIC SMALL LETTER A", "U+200B ZERO WIDTH SPACE");
  }

  @Test
  void linksTheContentsToTheFindings() throws Exception {
    Document page = parsed(page());
    Set<String> ids =
        Set.copyOf(elements(page).stream().map(element -> element.getAttribute("id")).toList());

    NodeList links = page.getElementsByTagName("a");
    assertThat(links.getLength()).isEqualTo(3);
    for (int i = 0; i < links.getLength(); i++) {
      assertThat(ids).contains(((Element) links.item(i)).getAttribute("href").substring(1));
    }
  }

  @Test
  void staysWellFormedWithExtremePlaces() throws Exception {
    Region.Outline far =
        new Region.Outline(
            List.of(
                new Region.Point(-1e9, 0),
                new Region.Point(1e9, Double.NaN),
                new Region.Point(0, 1),
                new Region.Point(0, 0)));
    Region.TimeSpan behind = new Region.TimeSpan(1e6, 2e6);
    Region.TextRange beyond = new Region.TextRange(100, 1_000_000);
    MatchResult picture = stretched(Modality.IMAGE, Samples.picture("/works/p.png"), far);
    MatchResult sound = stretched(Modality.AUDIO, Samples.sound("/works/s.ogg"), behind);
    MatchResult text = stretched(Modality.TEXT, Samples.text("/works/tale.txt"), beyond);
    try (ScanReport report = ScanReport.create(folder, PREVIEWS, Samples.HEADER)) {
      report.add("p.png", Path.of("p.png"), picture);
      report.add("s.ogg", Path.of("s.ogg"), sound);
      report.add("t.txt", Path.of("t.txt"), text);
      report.finish();
    }

    String html = Files.readString(folder.resolve("report.html"));
    assertThat(parsed(html).getElementsByTagName("article").getLength()).isEqualTo(3);
    assertThat(html).doesNotContain("NaN", "Infinity");
  }

  @Test
  @Timeout(30)
  void takesNoLongerThanTheLengthOfPassagesWhoseLettersAllDeceive() throws Exception {
    String work = "latin ".repeat(50_000);
    String suspect = "\u0430\u0435 ".repeat(100_000);
    Segment part =
        new Segment(
            new Region.TextRange(0, suspect.length()), new Region.TextRange(0, work.length()), 1);
    MatchResult result =
        Samples.result(
            Samples.suspect(Modality.TEXT, "text/plain", new Extent.Characters(suspect.length())),
            Samples.match(
                Samples.work("w", "/w", Modality.TEXT, new Extent.Characters(work.length())),
                Verdict.DERIVED,
                1e-9,
                Transform.UNKNOWN,
                part));
    Previews texts = source -> new Preview.Passage(source.name().equals("/w") ? work : suspect);
    try (ScanReport report = ScanReport.create(folder, texts, Samples.HEADER)) {
      report.add("s.txt", Path.of("/s"), result);
      report.finish();
    }

    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("100\u202f000 × U+0430 CYRILLIC SMALL LETTER A")
        .contains("words …]");
  }

  private static MatchResult stretched(Modality modality, MatchResult result, Region region) {
    Segment[] parts =
        IntStream.range(0, 70)
            .mapToObj(i -> new Segment(region, region, 0.5))
            .toArray(Segment[]::new);
    return Samples.result(
        result.suspect(),
        Samples.match(
            result.matches().get(0).work(), Verdict.DERIVED, 0.5, Transform.UNKNOWN, parts));
  }

  private String page() throws IOException {
    try (ScanReport report = ScanReport.create(folder, PREVIEWS, Samples.HEADER, Samples.CLOCK)) {
      report.add("a/b.png", Path.of("/dump/b.png"), Samples.picture("/works/poster.png"));
      report.add("c.ogg", Path.of("/dump/c.ogg"), Samples.sound("/works/song.ogg"));
      report.add("d.txt", Path.of("/dump/d.txt"), Samples.text("/works/tale.txt"));
      report.finish();
    }
    return Files.readString(folder.resolve("report.html"));
  }

  private String hostilePage() throws IOException {
    Header header = new Header(HOSTILE, HOSTILE, HOSTILE, Samples.STARTED, HOSTILE);
    Segment part = new Segment(Samples.quarter(), Region.Outline.WHOLE, 1);
    String id = HOSTILE.replace("\u0000", "");
    MatchResult result =
        new MatchResult(
            Samples.suspect(Modality.IMAGE, HOSTILE, Samples.PIXELS),
            List.of(
                Samples.match(
                    Samples.work(id, HOSTILE, Modality.IMAGE, Samples.PIXELS),
                    Verdict.DERIVED,
                    1,
                    Transform.UNKNOWN,
                    part)),
            1,
            List.of(HOSTILE));
    try (ScanReport report = ScanReport.create(folder, PREVIEWS, header)) {
      report.add(HOSTILE, Path.of("x.png"), result);
      report.skip(HOSTILE, HOSTILE);
      report.finish();
    }
    return Files.readString(folder.resolve("report.html"));
  }

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(Document page) {
    NodeList all = page.getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  private static List<Element> byClass(Document page, String style) {
    return elements(page).stream().filter(e -> e.getAttribute("class").equals(style)).toList();
  }

  private static List<Element> byClass(Element root, String style) {
    return under(root, "*").stream().filter(e -> e.getAttribute("class").equals(style)).toList();
  }

  private static List<String> points(Element root, String style) {
    return byClass(root, style).stream().map(e -> e.getAttribute("points")).toList();
  }

  private static List<String> texts(Element root, String tag) {
    return under(root, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> under(Element root, String tag) {
    NodeList all = root.getElementsByTagName(tag);
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }
}
