package io.likeness.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the direction of the dependencies between the modules, and a few house rules. */
class ArchitectureTest {

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.likeness");
  }

  @Test
  void coreDependsOnNothingButTheJdkAndCommonsMath() {
    check(
        classes()
            .that()
            .resideInAPackage("io.likeness.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "io.likeness.core..",
                "java..",
                "org.apache.commons.math3..",
                "org.jspecify.annotations.."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "audio", "text"})
  void aModalityKnowsNeitherLuceneNorAnotherModuleThanCore(String modality) {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.likeness." + modality + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
    check(
        classes()
            .that()
            .resideInAPackage("io.likeness." + modality + "..")
            .should()
            .onlyDependOnClassesThat(
                DescribedPredicate.describe(
                    "of this module, of core or of others' libraries",
                    type ->
                        !type.getPackageName().startsWith("io.likeness.")
                            || type.getPackageName().startsWith("io.likeness." + modality)
                            || type.getPackageName().startsWith("io.likeness.core"))));
  }

  @Test
  void theIndexNamesNoModality() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.likeness.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.likeness.image..",
                "io.likeness.audio..",
                "io.likeness.text..",
                "io.likeness.engine..",
                "io.likeness.cli.."));
  }

  @Test
  void theEngineFindsModalitiesAtRunTimeOnly() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.likeness.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.likeness.image..",
                "io.likeness.audio..",
                "io.likeness.text..",
                "io.likeness.cli.."));
  }

  @Test
  void luceneIsSpokenByTheIndexOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.likeness.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void onlyTheCommandLineWritesToTheStandardStreams() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.likeness.cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
  }

  @Test
  void noStaticFieldIsMutable() {
    check(
        noFields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .notHaveModifier(JavaModifier.FINAL));
  }

  private static void check(ArchRule rule) {
    rule.check(classes);
  }
}
