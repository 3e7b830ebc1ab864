package io.likeness.image.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantiserTest {

  private final Quantiser quantiser = new Quantiser(Codebook.standard());

  @Test
  void givesTheFrozenWordsAndSignatures() throws IOException {
    Random random = new Random(1);
    int[] words = new int[3];
    for (String line : golden()) {
      quantiser.take(descriptor(random));
      quantiser.words(words);
      assertThat(
              "%05x\t%05x\t%05x\t%016x"
                  .formatted(words[0], words[1], words[2], quantiser.signature()))
          .isEqualTo(line);
      assertThat(quantiser.word()).isEqualTo(words[0]);
    }
  }

  @Test
  void theCodebookIsTheOneItsProvenanceTells() throws Exception {
    Properties provenance = new Properties();
    try (InputStream in = Codebook.class.getResourceAsStream("codebook-1.properties")) {
      provenance.load(in);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Codebook.standard().write(bytes);
    assertThat(bytes.size()).isLessThanOrEqualTo(64 << 10);
    assertThat(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())))
        .isEqualTo(provenance.getProperty("sha256"));
  }

  @Test
  void refusesWhatIsNoCodebook() {
    assertThatThrownBy(() -> Codebook.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class)
        .hasMessage("not a codebook");
  }

  @Test
  void smallChangesMoveFewBits() {
    Random random = new Random(2);
    float[] descriptor = descriptor(random);
    quantiser.take(descriptor);
    long signature = quantiser.signature();
    quantiser.take(descriptor(random));
    assertThat(Long.bitCount(signature ^ quantiser.signature())).isGreaterThan(16);
    for (int i = 0; i < descriptor.length; i++) {
      descriptor[i] *= 1 + 0.03f * (random.nextFloat() - 0.5f);
    }
    quantiser.take(descriptor);
    assertThat(Long.bitCount(signature ^ quantiser.signature())).isLessThan(8);
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = QuantiserTest.class.getResourceAsStream("/golden/sift-1.tsv")) {
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
    }
  }

  /** Draws a descriptor: squares that sum to one. */
  static float[] descriptor(Random random) {
    float[] descriptor = new float[Descriptor.LENGTH];
    float sum = 0;
    for (int i = 0; i < descriptor.length; i++) {
      float drawn = random.nextFloat();
      descriptor[i] = drawn * drawn * drawn;
      sum += descriptor[i];
    }
    for (int i = 0; i < descriptor.length; i++) {
      descriptor[i] = (float) Math.sqrt(descriptor[i] / sum);
    }
    return descriptor;
  }
}
