package io.likeness.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads frozen codes of {@linkplain Pictures#waves computed pictures}. */
final class GoldenCodes {

  /** A picture's seed and size, and the code that it has to have. */
  record Golden(long seed, int width, int height, BinaryCode code) {

    GrayImage image() {
      return Pictures.waves(seed, width, height);
    }
  }

  private GoldenCodes() {}

  static List<Golden> of(FingerprintScheme scheme) throws IOException {
    return lines(scheme.id()).stream().map(line -> golden(scheme, line.split("\t"))).toList();
  }

  /** Reads the lines of a table, but its heading. */
  static List<String> lines(String name) throws IOException {
    try (InputStream in = GoldenCodes.class.getResourceAsStream("/golden/" + name + ".tsv")) {
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
    }
  }

  private static Golden golden(FingerprintScheme scheme, String[] fields) {
    return new Golden(
        Long.parseLong(fields[0]),
        Integer.parseInt(fields[1]),
        Integer.parseInt(fields[2]),
        BinaryCode.parseHex(scheme, Integer.parseInt(fields[3]), fields[4]));
  }
}
