package io.vinnrate.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/**
 * The shape of a service: the feature first, adapters below, arrows inward.
 *
 * @param feature its root package, such as {@code io.vinnrate.customer}
 */
public record ServiceArchitecture(String feature) {

  private static final DescribedPredicate<JavaClass> ENTITY =
      DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));

  /** The feature knows neither HTTP nor JSON nor messages nor its adapters. */
  public void assertFeatureKnowsNoAdapter() {
    noClasses()
        .that()
        .resideInAPackage(feature)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            "com.fasterxml.jackson..",
            "org.apache.kafka..",
            "org.eclipse.microprofile.reactive..",
            feature + ".rest..",
            feature + ".messaging..")
        .check(classes());
  }

  /** What answers requests and what sends and receives events meet in the feature only. */
  public void assertAdaptersDoNotSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage(feature + ".rest..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(feature + ".messaging..")
        .check(classes());
    noClasses()
        .that()
        .resideInAPackage(feature + ".messaging..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(feature + ".rest..")
        .check(classes());
  }

  /** What a resource takes and gives are bodies of its own, never entities. */
  public void assertResourcesShowNoEntity() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .should(notShow(ENTITY))
        .check(classes());
  }

  /**
   * Nothing opens a connection by itself: what goes out goes by declared clients, whose addresses
   * are configured, so no caller can make the service fetch from an address of the caller's choice.
   */
  public void assertNothingIsFetchedByAddress() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(http\\..*|URL|.*URLConnection|Socket|.*SocketFactory)"
                + "|java\\.nio\\.channels\\..*SocketChannel"
                + "|jakarta\\.ws\\.rs\\.client\\..*"
                + "|io\\.vertx\\..*(HttpClient|WebClient|NetClient).*")
        .check(classes());
  }

  /** No two packages need each other. */
  public void assertPackagesHaveNoCycle() {
    slices().matching("io.vinnrate.(**)").should().beFreeOfCycles().check(classes());
  }

  private JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(feature);
  }

  private static ArchCondition<JavaMethod> notShow(DescribedPredicate<JavaClass> hidden) {
    return new ArchCondition<>("not show " + hidden.getDescription()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getAllInvolvedRawTypes().stream()
            .filter(hidden)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }
}
