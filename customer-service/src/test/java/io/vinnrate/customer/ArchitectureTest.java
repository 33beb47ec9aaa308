package io.vinnrate.customer;

import io.vinnrate.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final ServiceArchitecture service = new ServiceArchitecture("io.vinnrate.customer");

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
}
