package io.likeness.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads tiny data sets of the published layouts. */
class PublishedDataSetsTest {

  @TempDir private Path root;

  private void write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static Query query(DataSet dataSet, String id) {
    return dataSet.queries().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void findsTheOriginalsOfCopydays() throws IOException {
    write("original/200000.jpg", "");
    write("original/200100.jpg", "");
    write("crops/50/200000.jpg", "");
    write("jpegqual/3/200100.jpg", "");
    write("strong/200101.jpg", "");
    write("distractors/some.jpg", "");
    DataSet dataSet = CopydaysReader.read(root);
    assertThat(dataSet.modality()).isEqualTo(Modality.IMAGE);
    assertThat(dataSet.works()).containsOnlyKeys("200000", "200100", "distractors/some.jpg");
    assertThat(dataSet.queries()).hasSize(3);
    Query crop = query(dataSet, "crops/50/200000.jpg");
    assertThat(crop.attack()).isEqualTo("crops");
    assertThat(crop.strength()).isEqualTo(50);
    assertThat(crop.truths()).containsExactly(new Truth("200000", List.of()));
    Query strong = query(dataSet, "strong/200101.jpg");
    assertThat(strong.truths()).containsExactly(new Truth("200100", List.of()));
    assertThat(strong.strength()).isNaN();
  }

  @Test
  void refusesACopyWithoutAnOriginal() throws IOException {
    write("original/200000.jpg", "");
    write("strong/999901.jpg", "");
    assertThatThrownBy(() -> CopydaysReader.read(root))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("999901.jpg");
  }

  @Test
  void readsTheGroundTruthOfDisc21() throws IOException {
    write("references/R000001.jpg", "");
    write("references/R000002.jpg", "");
    write("queries/Q00000.jpg", "");
    write("queries/Q00001.jpg", "");
    write("queries/Q00002.jpg", "");
    write("dev_ground_truth.csv", "query_id,reference_id\nQ00000,R000002\nQ00001,\n");
    DataSet dataSet = Disc21Reader.read(root);
    assertThat(dataSet.works()).containsOnlyKeys("R000001", "R000002");
    assertThat(dataSet.queries()).extracting(Query::id).containsExactly("Q00000", "Q00001");
    assertThat(query(dataSet, "Q00000").copies("R000002")).isTrue();
    assertThat(query(dataSet, "Q00001").truths()).isEmpty();
  }

  @Test
  void refusesAGroundTruthOfFilesThatAreMissing() throws IOException {
    write("references/R000001.jpg", "");
    write("queries/Q00000.jpg", "");
    write("ground_truth.csv", "Q00000,R000009\n");
    assertThatThrownBy(() -> Disc21Reader.read(root))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("R000009");
  }

  @Test
  void countsTheCharactersOfPanAsCodePoints() throws IOException {
    // The musical symbol is one character to PAN and two UTF-16 code units to Java.
    write("susp/suspicious-document00001.txt", "\uD834\uDD1E one stolen passage");
    write("src/source-document00007.txt", "a stolen passage");
    write("src/source-document00008.txt", "nothing");
    write(
        "02-no-obfuscation/pairs",
        """
        suspicious-document00001.txt source-document00007.txt
        """);
    write(
        "02-no-obfuscation/suspicious-document00001-source-document00007.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <document reference="suspicious-document00001.txt">
          <feature name="plagiarism" obfuscation="none" this_offset="6" this_length="14"
              source_reference="source-document00007.txt" source_offset="2" source_length="14"/>
          <feature name="language" value="en"/>
        </document>
        """);
    write("01-no-plagiarism/pairs", "suspicious-document00001.txt source-document00008.txt\n");
    write(
        "01-no-plagiarism/suspicious-document00001-source-document00008.xml",
        "<document reference=\"suspicious-document00001.txt\"/>");
    DataSet dataSet = PanReader.read(root);
    assertThat(dataSet.works())
        .containsOnlyKeys("source-document00007.txt", "source-document00008.txt");
    Query copy = query(dataSet, "02-no-obfuscation/suspicious-document00001.txt");
    Segment passage = new Segment(new TextRange(7, 21), new TextRange(2, 16), 1);
    assertThat(copy.truths())
        .containsExactly(new Truth("source-document00007.txt", List.of(passage)));
    assertThat(Files.readString(copy.file()).substring(7, 21)).isEqualTo("stolen passage");
    assertThat(dataSet.ambiguous(copy, "source-document00007.txt")).isFalse();
    assertThat(dataSet.ambiguous(copy, "source-document00008.txt")).isTrue();
    Query none = query(dataSet, "01-no-plagiarism/suspicious-document00001.txt");
    assertThat(none.truths()).isEmpty();
    assertThat(none.source()).isEqualTo(copy.source());
  }

  @Test
  void refusesOffsetsBehindTheEndOfADocument() throws IOException {
    write("susp/s.txt", "short");
    write("src/t.txt", "short");
    write("02/pairs", "s.txt t.txt\n");
    write(
        "02/s-t.xml",
        """
        <document reference="s.txt"><feature name="plagiarism" this_offset="3" this_length="9"
          source_reference="t.txt" source_offset="0" source_length="1"/></document>
        """);
    assertThatThrownBy(() -> PanReader.read(root))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s-t.xml");
  }

  @Test
  void readsLevelsAndIndependentProgramsOfIrPlag() throws IOException {
    write("case-01/original/T1.java", "");
    write("case-01/non-plagiarized/01/Main.java", "");
    write("case-01/plagiarized/L1/01/Main.java", "");
    write("case-01/plagiarized/L6/03/Main.java", "");
    write("case-02/original/T2.java", "");
    write("case-02/non-plagiarized/01/Main.java", "");
    write("case-02/plagiarized/L2/01/Main.java", "");
    DataSet dataSet = IrPlagReader.read(root, RelatedWorks.NONE);
    assertThat(dataSet.works())
        .containsOnlyKeys("case-01/original/T1.java", "case-02/original/T2.java");
    assertThat(dataSet.queries()).hasSize(5);
    Query copy = query(dataSet, "case-01/plagiarized/L6/03/Main.java");
    assertThat(copy.label()).isEqualTo("level 6");
    assertThat(copy.copies("case-01/original/T1.java")).isTrue();
    assertThat(copy.copies("case-02/original/T2.java")).isFalse();
    assertThat(dataSet.ambiguous(copy, "case-01/original/T1.java")).isFalse();
    assertThat(dataSet.ambiguous(copy, "case-02/original/T2.java")).isTrue();
    Query independent = query(dataSet, "case-02/non-plagiarized/01/Main.java");
    assertThat(independent.truths()).isEmpty();
    assertThat(dataSet.ambiguous(independent, "case-02/original/T2.java")).isFalse();
    assertThat(dataSet.ambiguous(independent, "case-01/original/T1.java")).isTrue();
  }

  @Test
  void leavesProgramsOutThatAreDeclaredAlike() throws IOException {
    write("case-01/original/T1.java", "");
    write("case-01/non-plagiarized/01/Main.java", "");
    write("case-01/plagiarized/L1/01/Main.java", "");
    RelatedWorks related =
        new RelatedWorks(
            List.of(
                List.of(
                    "case-01/original/T1.java",
                    "case-01/non-plagiarized/01/Main.java",
                    "case-01/plagiarized/L1/01/Main.java")));
    DataSet dataSet = IrPlagReader.read(root, related);
    Query independent = query(dataSet, "case-01/non-plagiarized/01/Main.java");
    Query copy = query(dataSet, "case-01/plagiarized/L1/01/Main.java");
    assertThat(dataSet.ambiguous(independent, "case-01/original/T1.java")).isTrue();
    assertThat(dataSet.ambiguous(copy, "case-01/original/T1.java")).isFalse();
  }

  @Test
  void registersTheLongestEditionOfABook() throws IOException {
    write("emma/gutenberg/whole.txt", "a whole book ".repeat(9));
    write("emma/gutenberg/old.txt", "a whole book ".repeat(8));
    write("emma/press/text/chapter-1.xhtml", "<p>a chapter</p>");
    write("emma/press/text/colophon.xhtml", "<p>who made this</p>");
    write("emma/press/LICENSE.md", "anybody may ".repeat(90));
    write("ulysses/gutenberg/whole.txt", "another book");
    write("ulysses/press/text/chapter-1.xhtml", "<p></p>");
    write("distractors/speech.txt", "a speech");
    DataSet dataSet = EditionsReader.read(root);
    assertThat(dataSet.works())
        .containsOnlyKeys(
            "emma/gutenberg/whole.txt", "ulysses/gutenberg/whole.txt", "distractors/speech.txt");
    assertThat(dataSet.queries()).hasSize(3);
    Query chapter = query(dataSet, "emma/press/text/chapter-1.xhtml");
    assertThat(chapter.label()).isEqualTo("press");
    assertThat(chapter.copies("emma/gutenberg/whole.txt")).isTrue();
    assertThat(dataSet.ambiguous(chapter, "ulysses/gutenberg/whole.txt")).isFalse();
    Query old = query(dataSet, "emma/gutenberg/old.txt");
    assertThat(dataSet.ambiguous(old, "emma/gutenberg/whole.txt")).isFalse();
    assertThat(dataSet.ambiguous(old, "ulysses/gutenberg/whole.txt")).isTrue();
    assertThat(dataSet.ambiguous(old, "distractors/speech.txt")).isFalse();
  }
}
