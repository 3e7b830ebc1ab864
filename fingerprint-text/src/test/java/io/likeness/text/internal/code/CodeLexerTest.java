package io.likeness.text.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLexerTest {

  private static List<Long> tokens(char[] text, CodeFamily family) {
    List<Long> tokens = new ArrayList<>();
    new CodeLexer(text, family, (hash, start, end, disguised) -> tokens.add(hash)).run();
    return tokens;
  }

  private static List<Long> tokens(String text, CodeFamily family) {
    return tokens(text.toCharArray(), family);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for(int index=1;index<=42;index++)sum=sum+index*2;",
        "for (int i = 0; i <= 9; i++) { total = total + i * 7; } // adds up",
        "/* adds\n up */ final static\nfor (int i = 0x0; i <= 9L; i++)\n{\n  t_1 = t_1 + i * 1.5;\n}"
      })
  void seesThroughNamesNumbersLayoutAndComments(String disguised) {
    String plain = "for (int k = 0; k <= 10; k++) { s = s + k * 3; }";
    assertThat(tokens(disguised, CodeFamily.BRACES))
        .isEqualTo(tokens(plain, CodeFamily.BRACES))
        .hasSize(21);
  }

  @Test
  void takesLoopsForEachOther() {
    assertThat(tokens("while (a < b) f(a);", CodeFamily.BRACES))
        .isEqualTo(tokens("for (x < y) { g(z); }", CodeFamily.BRACES));
  }

  @Test
  void endsStringsWhereTheyEnd() {
    assertThat(tokens("s = \"a \\\" // b\" + c", CodeFamily.BRACES)).hasSize(5);
    assertThat(tokens("s = '''a # b\n'c' ''' + d", CodeFamily.SCRIPT)).hasSize(5);
    assertThat(tokens("don't = 1", CodeFamily.SCRIPT)).hasSize(5);
    assertThat(tokens("s = \"never closed", CodeFamily.BRACES)).hasSize(5);
  }

  @Test
  void blanksLicencesAndNamesOfModules() {
    String code = "/* Copyright 1999 A. B. */\nimport a.b.C;\n// adds\nx = 1;\n";
    char[] text = code.toCharArray();
    assertThat(tokens(text, CodeFamily.BRACES)).hasSize(3);
    assertThat(new String(text)).hasSameSizeAs(code).endsWith("// adds\nx = 1;\n");
    assertThat(new String(text).strip()).startsWith("// adds");
  }

  @Test
  void readsAnythingToItsEnd() {
    assertThat(tokens("/* open", CodeFamily.BRACES)).isEmpty();
    assertThat(tokens("\\", CodeFamily.BRACES)).isEmpty();
    assertThat(tokens("//".repeat(50_000), CodeFamily.BRACES)).isEmpty();
    assertThat(tokens("//\n".repeat(50_000), CodeFamily.BRACES)).isEmpty();
  }
}
