package io.vinnrate.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vinnrate.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final ServiceArchitecture score = new ServiceArchitecture("io.vinnrate.scoring.score");
  private final ServiceArchitecture opportunity =
      new ServiceArchitecture("io.vinnrate.scoring.opportunity");

  private final ServiceArchitecture market = new ServiceArchitecture("io.vinnrate.scoring.market");

  private final ServiceArchitecture advice = new ServiceArchitecture("io.vinnrate.scoring.advice");

  private final ServiceArchitecture improvement =
      new ServiceArchitecture("io.vinnrate.scoring.improvement");

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
    score.assertFeatureKnowsNoAdapter();
    opportunity.assertFeatureKnowsNoAdapter();
    market.assertFeatureKnowsNoAdapter();
    advice.assertFeatureKnowsNoAdapter();
    improvement.assertFeatureKnowsNoAdapter();
  }

  @Test
  void adaptersDoNotSeeEachOther() {
    opportunity.assertAdaptersDoNotSeeEachOther();
  }

  @Test
  void resourcesShowNoEntity() {
    score.assertResourcesShowNoEntity();
    opportunity.assertResourcesShowNoEntity();
  }

  @Test
  void nothingIsFetchedByAddress() {
    new ServiceArchitecture("io.vinnrate.scoring").assertNothingIsFetchedByAddress();
  }

  @Test
  void packagesHaveNoCycle() {
    new ServiceArchitecture("io.vinnrate.scoring").assertPackagesHaveNoCycle();
  }
}
