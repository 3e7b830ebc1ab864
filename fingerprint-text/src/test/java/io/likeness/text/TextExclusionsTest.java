package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.Alignment;
import io.likeness.core.Exclusion;
import io.likeness.core.Exclusion.Reason;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.text.TextExclusions.Boilerplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextExclusionsTest {

  private static final double SIGNIFICANT = -6;

  private final TextFingerprinter fingerprinter = new TextFingerprinter();
  private final Prose prose = new Prose(3);
  private final String passage = prose.text(40);
  private final String work = prose.text(800) + " " + passage + " " + prose.text(800);

  private Alignment align(String suspect, String work, TextExclusions exclusions) {
    return new TextModality(exclusions)
        .aligner(fingerprinter.fingerprint(suspect, Role.SUSPECT))
        .align(fingerprinter.fingerprint(work, Role.WORK))
        .getFirst();
  }

  private Alignment align(String suspect) {
    return align(suspect, work, TextExclusions.DEFAULT);
  }

  private String host(String planted) {
    return prose.text(300) + ". " + planted + " " + prose.text(300);
  }

  private static String suspectPart(Segment segment, String suspect) {
    TextRange range = (TextRange) segment.suspect();
    return suspect.substring(range.start(), range.end());
  }

  private static boolean counts(Alignment alignment) {
    return !alignment.segments().isEmpty() && alignment.significance().log10PValue() < SIGNIFICANT;
  }

  private static void excludes(Alignment alignment, Reason reason, String source) {
    assertThat(counts(alignment)).isFalse();
    assertThat(alignment.excluded())
        .anySatisfy(
            exclusion -> {
              assertThat(exclusion.reason()).isEqualTo(reason);
              assertThat(exclusion.source()).isEqualTo(source);
              assertThat(exclusion.significance().log10PValue()).isLessThan(SIGNIFICANT);
            });
  }

  @Test
  void excludesAQuotationAndTellsWhereItStands() {
    String suspect = host("Ames wrote: “" + passage + "”");
    Alignment found = align(suspect);
    excludes(found, Reason.QUOTATION, "");
    assertThat(suspectPart(found.excluded().getFirst().segment(), suspect)).isEqualTo(passage);
    int start = work.indexOf(passage);
    assertThat(found.excluded().getFirst().segment().work())
        .isEqualTo(new TextRange(start, start + passage.length()));
  }

  @Test
  void countsAQuotationWhereAskedTo() {
    Alignment found = align(host("“" + passage + "” [1]"), work, TextExclusions.NONE);
    assertThat(counts(found)).isTrue();
    assertThat(found.excluded()).isEmpty();
  }

  @Test
  void countsWhatStandsBesideAQuotation() {
    String other = prose.text(60);
    String both = work + " " + other;
    String suspect = host("“" + passage + "” [1]") + " " + other;
    Alignment found = align(suspect, both, TextExclusions.DEFAULT);
    assertThat(counts(found)).isTrue();
    assertThat(found.segments())
        .singleElement()
        .satisfies(segment -> assertThat(suspectPart(segment, suspect)).contains(other));
    assertThat(found.excluded()).hasSize(1);
  }

  @Test
  void countsACopyThatHasItsDialogueWithIt() {
    String dialogue =
        prose.text(25) + ". “" + prose.text(25) + "” " + prose.text(25) + ". “" + passage + "”";
    String novel = prose.text(800) + " " + dialogue + " " + prose.text(800);
    Alignment found = align(host(dialogue), novel, TextExclusions.DEFAULT);
    assertThat(counts(found)).isTrue();
    assertThat(found.segments()).hasSize(1);
    assertThat(found.similarity()).isGreaterThan(0.95);
    assertThat(found.excluded()).isEmpty();
  }

  @Test
  void excludesWhatTwoTextsQuoteFromAThirdOnlyWithAReference() {
    String quoting = prose.text(500) + " “" + passage + "” " + prose.text(500);
    Alignment found = align(host("He said “" + passage + "”"), quoting, TextExclusions.DEFAULT);
    assertThat(counts(found)).isTrue();
    Alignment cited = align(host("“" + passage + "” [3]"), quoting, TextExclusions.DEFAULT);
    excludes(cited, Reason.QUOTATION, "");
  }

  @Test
  void countsAPassageInMarksThatNameNoSource() {
    Alignment found = align(host("“" + passage + "”"));
    assertThat(counts(found)).isTrue();
    assertThat(found.excluded()).isEmpty();
  }

  @Test
  void countsATextThatIsSetInMarksParagraphByParagraph() {
    StringBuilder suspect = new StringBuilder();
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String paragraph = prose.text(60);
      paragraphs.append(paragraph).append("\n\n");
      suspect.append("“%s” [%d]\n\n".formatted(paragraph, i + 1));
    }
    assertThat(counts(align(suspect.toString(), paragraphs.toString(), TextExclusions.DEFAULT)))
        .isTrue();
    // Nor does it help to hide them in a text that is much longer.
    String hidden = prose.text(3000) + "\n\n" + suspect;
    Alignment found = align(hidden, paragraphs.toString(), TextExclusions.DEFAULT);
    assertThat(counts(found)).isTrue();
    assertThat(found.excluded()).isEmpty();
  }

  @Test
  void countsQuotationsThatAreMuchOfTheSuspect() {
    StringBuilder suspect = new StringBuilder();
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String paragraph = prose.text(30);
      paragraphs.append(paragraph).append("\n\n");
      suspect.append("%s “%s” [%d]\n\n".formatted(prose.text(40), paragraph, i + 1));
    }
    String copied = paragraphs.toString();
    assertThat(counts(align(suspect.toString(), copied, TextExclusions.DEFAULT))).isTrue();
    String essay = prose.text(1200) + "\n\n" + suspect;
    excludes(align(essay, copied, TextExclusions.DEFAULT), Reason.QUOTATION, "");
  }

  @Test
  void countsAnExcerptThatIsTooLongForAQuotation() {
    String excerpt = prose.text(170);
    String source = prose.text(800) + " " + excerpt;
    String suspect = prose.text(3000) + " “" + excerpt + "” (Ames 1901, 7) " + prose.text(300);
    assertThat(counts(align(suspect, source, TextExclusions.DEFAULT))).isTrue();
  }

  private String references(int count) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      list.append(
          "%S, %S. %s. %s: %s, %d, pp. %d–%d.%n"
              .formatted(
                  prose.word(),
                  prose.word().charAt(0),
                  prose.text(5),
                  prose.word(),
                  prose.word(),
                  1901 + prose.random().nextInt(100),
                  10 + i,
                  20 + i));
    }
    return list.toString();
  }

  @Test
  void excludesAListOfReferences() {
    String list = references(6);
    String other = prose.text(500) + "\n" + list;
    String suspect = prose.text(500) + "\n\nReferences\n\n" + list;
    excludes(align(suspect, other, TextExclusions.DEFAULT), Reason.BIBLIOGRAPHY, "");
  }

  @Test
  void countsACopyThatIsCalledABibliography() {
    StringBuilder copied = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      copied.append("In %d %s, %s.%n".formatted(1901 + i, prose.text(12), prose.text(14)));
    }
    String suspect = prose.text(2000) + "\n\nBibliography\n\n" + copied;
    Alignment found = align(suspect, copied.toString(), TextExclusions.DEFAULT);
    assertThat(counts(found)).isTrue();
    assertThat(found.excluded()).isEmpty();
  }

  @Test
  void countsAListOfReferencesThatIsMuchOfTheSuspect() {
    String list = references(30);
    String suspect = prose.text(500) + "\n\nReferences\n\n" + list;
    assertThat(counts(align(suspect, prose.text(500) + "\n" + list, TextExclusions.DEFAULT)))
        .isTrue();
  }

  @Test
  void excludesBoilerplateEvenIfItWasEdited() {
    String licence = prose.text(200);
    Boilerplate boilerplate =
        new Boilerplate("licence.txt", fingerprinter.fingerprint(licence, Role.WORK));
    TextExclusions exclusions = new TextExclusions(true, true, 0, List.of(boilerplate));
    String edited = String.join(" ", prose.edit(List.of(licence.split(" ")), 0.1));
    String licensed = prose.text(400) + " " + licence;
    excludes(align(host(edited), licensed, exclusions), Reason.BOILERPLATE, "licence.txt");
    String copy = edited + " " + passage + " " + prose.text(100);
    Alignment found = align(copy, licence + " " + passage + " " + prose.text(400), exclusions);
    assertThat(counts(found)).isTrue();
    assertThat(found.segments())
        .singleElement()
        .satisfies(segment -> assertThat(suspectPart(segment, copy)).startsWith(passage));
    assertThat(found.excluded()).isNotEmpty();
  }

  @Test
  void excludesWhatProgramsShareWithATemplate() {
    String template = program(1);
    String own = program(2);
    Boilerplate boilerplate =
        new Boilerplate("template.java", fingerprinter.fingerprint(template, Role.WORK));
    TextExclusions exclusions = new TextExclusions(true, true, 0, List.of(boilerplate));
    Alignment found = align(template + program(3), template + own, exclusions);
    assertThat(found.excluded()).extracting(Exclusion::reason).contains(Reason.BOILERPLATE);
  }

  private static String program(int seed) {
    Prose names = new Prose(seed);
    StringBuilder program = new StringBuilder("class " + names.word() + " {\n");
    for (int i = 0; i < 30; i++) {
      String name = names.word();
      String operator = List.of("+", "-", "*", "%").get(names.random().nextInt(4));
      program.append("  int %s = %s(%d) %s %s;\n".formatted(name, name, i, operator, name));
      program.append("  if (%s > %d) { %s(); }\n".formatted(name, i, names.word()));
    }
    return program.append("}\n").toString();
  }

  @Test
  void excludesPassagesThatAreShorterThanAskedFor() {
    TextExclusions exclusions = new TextExclusions(true, true, 50, List.of());
    excludes(align(host(passage), work, exclusions), Reason.TOO_SHORT, "");
    TextExclusions fewer = new TextExclusions(true, true, 30, List.of());
    assertThat(counts(align(host(passage), work, fewer))).isTrue();
  }

  @Test
  void refusesANegativeLength() {
    assertThatThrownBy(() -> new TextExclusions(true, true, -1, List.of()))
        .hasMessage("leastWords is negative: -1");
  }
}
