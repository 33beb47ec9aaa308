package io.vinnrate.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vinnrate.kit.testing.ServiceArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final List<ServiceArchitecture> features =
      List.of(
          new ServiceArchitecture("io.vinnrate.scoring.score"),
          new ServiceArchitecture("io.vinnrate.scoring.opportunity"));

  @Test
  void theModelIsPlainJava() {
    classes()
        .that()
        .resideInAPackage("io.vinnrate.scoring.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.hipparchus..",
            "org.jspecify.annotations..",
            "io.vinnrate.scoring.model..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.vinnrate.scoring"));
  }

  @Test
  void featuresKnowNoAdapter() {
    features.forEach(ServiceArchitecture::assertFeatureKnowsNoAdapter);
  }

  @Test
  void adaptersDoNotSeeEachOther() {
    features.forEach(ServiceArchitecture::assertAdaptersDoNotSeeEachOther);
  }

  @Test
  void resourcesShowNoEntity() {
    features.forEach(ServiceArchitecture::assertResourcesShowNoEntity);
  }

  @Test
  void packagesHaveNoCycle() {
    new ServiceArchitecture("io.vinnrate.scoring").assertPackagesHaveNoCycle();
  }
}
