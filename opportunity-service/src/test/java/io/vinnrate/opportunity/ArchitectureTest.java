package io.vinnrate.opportunity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vinnrate.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.vinnrate.opportunity";

  private final ServiceArchitecture service = new ServiceArchitecture(ROOT);

  @Test
  void theFeatureKnowsNoAdapter() {
    service.assertFeatureKnowsNoAdapter();
  }

  @Test
  void adaptersDoNotSeeEachOther() {
    service.assertAdaptersDoNotSeeEachOther();
  }

  @Test
  void resourcesShowNoEntity() {
    service.assertResourcesShowNoEntity();
  }

  @Test
  void nothingIsFetchedByAddress() {
    service.assertNothingIsFetchedByAddress();
  }

  @Test
  void packagesHaveNoCycle() {
    service.assertPackagesHaveNoCycle();
  }

  @Test
  void replicasAndRubricKnowNoAdapter() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT, ROOT + ".customer", ROOT + ".score", ROOT + ".rubric")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            "com.fasterxml.jackson..",
            "org.apache.kafka..",
            "org.eclipse.microprofile.reactive..",
            "org.eclipse.microprofile.rest..",
            ROOT + ".rest..",
            ROOT + ".messaging..",
            ROOT + ".customer.client..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT));
  }
}
