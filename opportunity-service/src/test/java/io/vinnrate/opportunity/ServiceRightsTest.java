package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.RebuildingTables;
import io.vinnrate.kit.testing.ServiceRights;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
class ServiceRightsTest {

  @Inject AgroalDataSource database;

  @Test
  void theServiceMayReadAndWriteRowsAndNothingElse() throws SQLException {
    assertThat(ServiceRights.excess(database)).isEmpty();
  }

  @Test
  void readModelsAreBuiltAnewInTablesOfTheirShape() {
    assertThat(RebuildingTables.differences(database)).isEmpty();
  }
}
