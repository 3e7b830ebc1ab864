package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TimeSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChromaprintListTest {

  private final AudioModality modality = new AudioModality();

  private static List<ChromaprintList.Entry> read(String text) throws IOException {
    return ChromaprintList.read(new BufferedReader(new StringReader(text))).entries();
  }

  @Test
  void readsRawAndCompressedFingerprintsAlike() throws Exception {
    List<ChromaprintList.Entry> entries =
        read(
            """
            name,seconds,fingerprint
            # silence, three times
            a,3.1,AQAAA0mUaEkSRZEGAA
            \"b, \"\"b\"\"\", 3.1, 627964279 627964279 627964279
            c,3.1,"627964279,627964279,627964279"

            d,3.1,-1 4294967295 0
            """);

    assertThat(entries)
        .extracting(ChromaprintList.Entry::name)
        .containsExactly("a", "b, \"b\"", "c", "d");
    assertThat(entries.subList(0, 3))
        .extracting(ChromaprintList.Entry::chromaprint)
        .containsOnly(RawChromaprint.of(1, 627964279, 627964279, 627964279));
    assertThat(entries.get(3).chromaprint()).isEqualTo(RawChromaprint.of(1, -1, -1, 0));
  }

  @ParameterizedTest
  @EnumSource(ChromaprintList.Form.class)
  void readsWhatItWrote(ChromaprintList.Form form) throws Exception {
    RawChromaprint made = modality.chromaprint(Synth.source(Synth.melody(1, 20)));
    ChromaprintList list =
        new ChromaprintList(
            List.of(
                new ChromaprintList.Entry("a,\"b\".wav", 20, made),
                new ChromaprintList.Entry("é", 0.125, RawChromaprint.of(1, -1)),
                new ChromaprintList.Entry("hours", 12_000, RawChromaprint.of(1, new int[97_000]))));
    StringWriter writer = new StringWriter();
    list.write(writer, form);

    assertThat(read(writer.toString())).isEqualTo(list.entries());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only-a-name",
        "name,fast,AQAAA0mUaEkSRZEGAA",
        "name,3.1,AQAAA0",
        "name,3.1,NwAAAkEA",
        "name,3.1,4294967296",
        "name,3.1,not base64!"
      })
  void namesTheLineThatIsMalformed(String line) {
    assertThatThrownBy(() -> read("ok,3.1,AQAAA0mUaEkSRZEGAA\n" + line))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void findsCopiesOfSoundsThatAreKnownByTheirFingerprintsAlone() throws Exception {
    short[] work = Synth.melody(2, 60);
    FingerprintSet known =
        new ChromaprintList.Entry("w", 60, modality.chromaprint(Synth.source(work)))
            .fingerprints(Role.WORK);
    FingerprintSet suspect =
        modality.fingerprint(Synth.source(Synth.part(work, 20.3, 32.3)), Role.SUSPECT);
    Alignment alignment = modality.aligner(suspect).align(known).get(0);
    TimeSpan copied = (TimeSpan) alignment.segments().get(0).work();

    assertThat(known.extent()).isEqualTo(new Extent.Duration(60));
    assertThat(alignment.significance().log10PValue()).isLessThan(-6);
    assertThat(copied.start()).isCloseTo(20.3, within(0.5));
    assertThat(copied.end()).isCloseTo(32.3, within(0.5));
  }

  @Test
  void givesBackTheFingerprintOfARegisteredWork() throws Exception {
    short[] work =
        Synth.concat(Synth.melody(4, 30), new short[9 * Synth.RATE], Synth.melody(5, 30));
    RawChromaprint made = modality.chromaprint(Synth.source(work));
    FingerprintSet registered = modality.fingerprint(Synth.source(work), Role.WORK);
    RawChromaprint kept = ChromaprintList.Entry.ofWork("w", registered).orElseThrow().chromaprint();

    assertThat(kept.size()).isEqualTo(made.size());
    for (int i = 0; i < made.size(); i++) {
      assertThat(kept.subPrint(i)).isIn(made.subPrint(i), Chromaprint.SILENCE);
    }
    assertThat(kept.subPrint(100)).isEqualTo(made.subPrint(100));
    assertThat(ChromaprintList.Entry.ofWork("silent", new FingerprintSet(known(9), List.of())))
        .isEmpty();
  }

  private static Extent known(double seconds) {
    return new Extent.Duration(seconds);
  }

  @Test
  void findsWhatANoisyFingerprintAloneCopies() throws Exception {
    short[] work = Synth.melody(6, 60);
    short[] copy = Synth.noisy(Synth.part(work, 10.06, 30.06), 15, 1);
    FingerprintSet suspect =
        new ChromaprintList.Entry("s", 20, modality.chromaprint(Synth.source(copy)))
            .fingerprints(Role.SUSPECT);
    Alignment alignment =
        modality.aligner(suspect).align(modality.fingerprint(Synth.source(work), Role.WORK)).get(0);
    TimeSpan copied = (TimeSpan) alignment.segments().get(0).work();

    assertThat(alignment.significance().log10PValue()).isLessThan(-6);
    assertThat(copied.start()).isCloseTo(10.06, within(0.5));
    assertThat(copied.end()).isCloseTo(30.06, within(0.5));
  }

  @Test
  void findsWhatAFingerprintAloneCopies() throws Exception {
    short[] work = Synth.melody(3, 60);
    short[] copy = Synth.part(work, 10, 30);
    FingerprintSet suspect =
        new ChromaprintList.Entry("s", 20, modality.chromaprint(Synth.source(copy)))
            .fingerprints(Role.SUSPECT);
    FingerprintSet registered = modality.fingerprint(Synth.source(work), Role.WORK);

    assertThat(modality.aligner(suspect).align(registered).get(0).significance().log10PValue())
        .isLessThan(-6);
  }
}
