package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TextRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceCodeTest {

  private static final String LICENCE =
      "/*\n * Copyright 2020 The Authors. Licensed under the Licence of Licences, version 2; you may\n"
          + " * not use this file except in compliance with it. There is no warranty of any kind.\n"
          + " */\n";

  private static final String HEAP =
      """
      package tools;

      import java.util.Arrays;
      import java.util.List;

      /** A heap of numbers, the least on top. */
      class Heap {
        private int[] items = new int[16];
        private int size;

        void add(int item) {
          if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
          }
          int at = size++;
          while (at > 0 && items[(at - 1) / 2] > item) {
            items[at] = items[(at - 1) / 2];
            at = (at - 1) / 2;
          }
          items[at] = item;
        }

        int least() {
          int top = items[0];
          int last = items[--size];
          int at = 0;
          for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && items[child + 1] < items[child]) {
              child++;
            }
            if (last <= items[child]) {
              break;
            }
            items[at] = items[child];
            at = child;
          }
          items[at] = last;
          return top;
        }
      }
      """;

  private static final String NAMES =
      """
      package shop;

      import java.util.Arrays;
      import java.util.List;

      final class Names {
        private final Map<String, Customer> customers = new HashMap<>();

        String greeting(String name, boolean formal) {
          Customer customer = customers.get(name.strip());
          if (customer == null) {
            return "Hello, whoever you are";
          }
          return formal ? "Dear " + customer.title() + " " + name : "Hi " + customer.nick();
        }

        List<String> sorted() {
          return customers.keySet().stream().filter(n -> !n.isBlank()).sorted().toList();
        }
      }
      """;

  private final TextModality modality = new TextModality();
  private final TextFingerprinter fingerprinter = new TextFingerprinter();

  private List<Alignment> align(String suspect, String work) {
    return modality
        .aligner(fingerprinter.fingerprint(suspect, Role.SUSPECT))
        .align(fingerprinter.fingerprint(work, Role.WORK));
  }

  @Test
  void givesTheGoldenLandmarks() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/code-1.txt")) {
      assertThat(golden()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private String golden() {
    FingerprintSet work = fingerprinter.fingerprint(HEAP, Role.WORK);
    return GoldenLandmarks.lines("work", work.landmarks(TextSchemes.CODE_8GRAM).orElseThrow())
        + GoldenLandmarks.lines("work", work.landmarks(TextSchemes.CODE_TOKENS).orElseThrow());
  }

  @Test
  void findsAProgramWithOtherNamesLayoutAndComments() {
    String renamed =
        HEAP.replace("items", "q")
            .replace("size", "n")
            .replace("item", "value")
            .replace("child", "kid")
            .replace("at", "p")
            .replace("Heap", "PriorityQueue")
            .replace("/** A heap of numbers, the least on top. */", "// my own work")
            .replaceAll("\\n +", "\n");
    Alignment found = align(renamed, HEAP).getFirst();
    assertThat(found.scheme()).isEqualTo(TextSchemes.CODE_8GRAM);
    assertThat(found.significance().log10PValue()).isLessThan(-10);
    TextRange range = (TextRange) found.segments().getFirst().suspect();
    assertThat(renamed.substring(range.start(), range.end()))
        .contains("PriorityQueue", "return top");
  }

  @Test
  void findsMethodsThatChangedPlaces() {
    int first = HEAP.indexOf("  void add");
    int second = HEAP.indexOf("  int least");
    int end = HEAP.lastIndexOf('}');
    String moved =
        HEAP.substring(0, first)
            + HEAP.substring(second, end)
            + HEAP.substring(first, second)
            + HEAP.substring(end);
    assertThat(align(moved.replace("items", "xs"), HEAP).getFirst().significance().log10PValue())
        .isLessThan(-4);
  }

  @Test
  void findsNothingInAnotherProgramWithTheSameLicenceAndModules() {
    for (Alignment alignment : align(LICENCE + NAMES, LICENCE + HEAP)) {
      assertThat(alignment.significance().log10PValue()).isGreaterThan(-3);
    }
  }

  @Test
  void findsNothingInAnIndependentProgramForTheSameTask() {
    String one =
        """
        import java.util.Scanner;

        public class Cylinder {
          public static void main(String[] args) {
            Scanner input = new Scanner(System.in);
            System.out.print("Enter the radius and length of a cylinder: ");
            double radius = input.nextDouble();
            double length = input.nextDouble();
            double area = radius * radius * 3.14159;
            double volume = area * length;
            System.out.println("The area is " + area);
            System.out.println("The volume of the cylinder is " + volume);
          }
        }
        """;
    String other =
        """
        import java.util.Scanner;

        public class Main {
          static final double PI = Math.PI;

          public static void main(String[] args) {
            Scanner scan = new Scanner(System.in);
            System.out.println("How wide is it?");
            double r = scan.nextDouble();
            System.out.println("And how long?");
            double l = scan.nextDouble();
            scan.close();
            double base = PI * Math.pow(r, 2);
            System.out.printf("base %.2f, content %.2f%n", base, base * l);
          }
        }
        """;
    assertThat(log10P(other, one)).isGreaterThan(-3);
    String copy = one.replace("radius", "r").replace("area", "a").replace("Cylinder", "Main");
    assertThat(log10P(copy, one)).isLessThan(-6);
  }

  private double log10P(String suspect, String work) {
    return align(suspect, work).stream()
        .mapToDouble(alignment -> alignment.significance().log10PValue())
        .min()
        .orElse(0);
  }

  @Test
  void keepsOffsetsOfTheFile() {
    String program = LICENCE + HEAP;
    Alignment found = align(program, program).getFirst();
    TextRange range = (TextRange) found.segments().getFirst().suspect();
    assertThat(range.start()).isGreaterThanOrEqualTo(LICENCE.length());
    assertThat(range.end()).isBetween(program.length() - 12, program.length());
  }

  @Test
  void takesProseForNothingElse() {
    assertThat(
            fingerprinter
                .fingerprint(new Prose(3).text(400), Role.WORK)
                .landmarks(TextSchemes.CODE_8GRAM))
        .isEmpty();
  }
}
