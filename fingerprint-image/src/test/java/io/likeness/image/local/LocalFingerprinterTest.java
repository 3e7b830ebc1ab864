package io.likeness.image.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.LocalFeatures;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalFingerprinterTest {

  /** Every so many features of a work are written down. */
  private static final int EVERY = 20;

  private final LocalFingerprinter fingerprinter = LocalFingerprinter.standard();

  @Test
  void givesTheFrozenFeatures() throws IOException {
    LocalFeatures features = fingerprinter.ofWork(hills());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < features.count(); i += EVERY) {
      lines.add(
          "%05x\t%016x\t%d\t%d\t%d\t%d"
              .formatted(
                  features.word(i),
                  features.signature(i),
                  features.x(i),
                  features.y(i),
                  features.size(i),
                  features.angle(i)));
    }
    assertThat(lines).isEqualTo(golden());
  }

  @Test
  void describesASuspectAndItsMirrorImageByTheSameKeypoints() {
    List<LocalFeatures> ways = fingerprinter.ofSuspect(hills());
    assertThat(ways).hasSize(2);
    assertThat(ways.get(1).count()).isEqualTo(ways.get(0).count());
    for (int i = 0; i < ways.get(0).count(); i++) {
      assertThat(ways.get(1).y(i)).isEqualTo(ways.get(0).y(i));
      assertThat(ways.get(1).size(i)).isEqualTo(ways.get(0).size(i));
    }
  }

  /** Painted by sums and products alone: the same on every machine. */
  private static GrayImage hills() {
    return Pictures.gray(Landscapes.hills(1));
  }

  private static List<String> golden() throws IOException {
    try (InputStream in =
        LocalFingerprinterTest.class.getResourceAsStream("/golden/sift-1-features.tsv")) {
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
    }
  }
}
