package io.vinnrate.opportunity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.List;

@AnalyzeClasses(
    packages = "io.vinnrate.opportunity",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.vinnrate.opportunity";
  private static final String[] FEATURES = {
    ROOT, ROOT + ".customer", ROOT + ".score", ROOT + ".rubric"
  };

  @ArchTest
  static final ArchRule featuresKnowNoProtocol =
      noClasses()
          .that()
          .resideInAnyPackage(FEATURES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..",
              "com.fasterxml..",
              "org.apache.kafka..",
              "org.eclipse.microprofile.reactive..",
              "org.eclipse.microprofile.rest..",
              ROOT + ".rest..",
              ROOT + ".messaging..",
              ROOT + ".customer.client..");

  @ArchTest
  static final ArchRule restDoesNotSeeMessaging =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".rest..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".messaging..");

  @ArchTest
  static final ArchRule messagingDoesNotSeeRest =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".messaging..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".rest..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.vinnrate.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entitiesStayInside =
      noMethods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .haveRawReturnType(entity())
          .orShould()
          .haveRawParameterTypes(anyEntity());

  private static DescribedPredicate<JavaClass> entity() {
    return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
  }

  private static DescribedPredicate<List<JavaClass>> anyEntity() {
    return DescribedPredicate.describe(
        "an entity among them", types -> types.stream().anyMatch(entity()));
  }
}
