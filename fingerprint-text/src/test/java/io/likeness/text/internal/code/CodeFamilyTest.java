package io.likeness.text.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeFamilyTest {

  @Test
  void recognisesLanguagesWithBraces() {
    assertThat(CodeFamily.of("#include <stdio.h>\n\nint main(void) {\n  puts(\"hi\");\n}\n"))
        .contains(CodeFamily.BRACES);
    assertThat(CodeFamily.of("const f = (a) => {\n  return a + 1;\n};\nexport default f;\n"))
        .contains(CodeFamily.BRACES);
    assertThat(
            CodeFamily.of("package main\nfunc main() {\n\tx := 1\n\tprint(x)\n}\nfunc f() {\n}\n"))
        .contains(CodeFamily.BRACES);
  }

  @Test
  void recognisesScripts() {
    assertThat(CodeFamily.of("import os\n\n# walks\ndef walk(a):\n    b = a + 1\n    return b\n"))
        .contains(CodeFamily.SCRIPT);
    assertThat(CodeFamily.of("#!/bin/sh\nfor f in *; do\n  echo \"$f\"\ndone\n"))
        .contains(CodeFamily.SCRIPT);
  }

  @Test
  void recognisesSql() {
    assertThat(
            CodeFamily.of(
                "-- people\nCREATE TABLE person (\n  id integer,\n  name varchar(20)\n);\n"
                    + "SELECT name\nFROM person, pet\nWHERE id > 3\nORDER BY name;\n"))
        .contains(CodeFamily.SQL);
  }

  @Test
  void takesProseForProse() {
    assertThat(
            CodeFamily.of("The moon rose;\nand, as it did,\nthe dogs began to howl.\nAll of them."))
        .isEmpty();
    assertThat(CodeFamily.of("Dear Ann,\n\nfrom here I can see the sea.\n\nYours (as ever),\nJo\n"))
        .isEmpty();
    assertThat(CodeFamily.of("")).isEmpty();
  }

  private static final String DOCUMENTATION =
      "The moon shines on the sleeping town,\nand nobody knows of it.\n\n".repeat(40);

  @Test
  void recognisesPythonBehindLongDocumentation() {
    String code = "import os\n\ndef walk(a):\n    b = a + 1\n    return b\n";
    assertThat(CodeFamily.of("\"\"\"" + DOCUMENTATION + "\"\"\"\n" + code))
        .contains(CodeFamily.SCRIPT);
    assertThat(CodeFamily.of(code.replace("    b", "    '''" + DOCUMENTATION + "'''\n    b")))
        .contains(CodeFamily.SCRIPT);
    assertThat(CodeFamily.of("/*\n" + DOCUMENTATION + "*/\nint f() {\n  x();\n  y();\n}\n"))
        .contains(CodeFamily.BRACES);
  }

  @Test
  void waitsForTheEndOfWhatDocumentsAModule() {
    assertThat(CodeFamily.isUndecided("\"\"\"" + DOCUMENTATION)).isTrue();
    assertThat(CodeFamily.isUndecided("\"\"\"" + DOCUMENTATION + "\"\"\"\n")).isFalse();
    assertThat(CodeFamily.isUndecided(DOCUMENTATION)).isFalse();
  }

  @Test
  void recognisesProgramsWithACommentBehindEachLine() {
    String program =
        "class Hello {\n"
            + "  public static void main(String[] args) { // begins here\n"
            + "    System.out.println(\"Hello\"); // prints it once\n"
            + "    System.out.println(\"Hello\"); /* and once more */\n"
            + "    System.out.println(\"Hello\"); //and again\n"
            + "  } // ends here\n"
            + "}\n";
    assertThat(CodeFamily.of(program)).contains(CodeFamily.BRACES);
  }
}
