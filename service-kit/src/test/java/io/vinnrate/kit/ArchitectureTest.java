package io.vinnrate.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.vinnrate.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Words of the services' glossary. */
  private static final String BUSINESS =
      "(?i).*(customer|opportunit|scoring|winprob|rubric|criterion|assessment|stakeholder"
          + "|touchpoint|contribution|pipeline).*";

  @ArchTest
  static final ArchRule nothingOfAService =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vinnrate.customer..", "io.vinnrate.opportunity..", "io.vinnrate.scoring..");

  @ArchTest
  static final ArchRule noBusinessWordInAClassName =
      noClasses().should().haveNameMatching(BUSINESS);

  @ArchTest
  static final ArchRule noBusinessWordInAMemberName =
      noMembers().should().haveNameMatching(BUSINESS);

  @ArchTest
  static final ArchRule noCyclesBetweenPackages =
      slices().matching("io.vinnrate.kit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theRootDependsOnNoPackageBelowIt =
      noClasses()
          .that()
          .resideInAPackage("io.vinnrate.kit")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vinnrate.kit.*");

  @ArchTest
  static final ArchRule noBaseClasses =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .notHaveModifier(JavaModifier.ABSTRACT)
          .as("composition instead of base classes");

  @ArchTest
  static final ArchRule noPayloadsAndNoEmptyWords =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Payload")
          .orShould()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
          .orShould()
          .haveNameMatching(".*\\.Base[A-Z].*");

  @ArchTest
  static final ArchRule noEntities =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of JPA",
                  (JavaClass type) -> type.getPackageName().startsWith("jakarta.persistence")));
}
