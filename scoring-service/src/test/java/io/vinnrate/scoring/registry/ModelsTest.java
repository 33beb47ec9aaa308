package io.vinnrate.scoring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Parameters;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ModelsTest {

  @Inject ModelRegistry registry;
  @Inject Models models;

  @Test
  void aModelThatWasMadeJustNowIsFoundForWhatNamesIt() {
    String version = "new-" + UUID.randomUUID();
    registry.add(version, "default-1", Parameters.product(0.4, 2));
    assertThat(models.stored(version).parameters().baseRate()).isEqualTo(0.4);
  }

  @Test
  void aModelThatDoesNotExistIsNotFound() {
    assertThatThrownBy(() -> models.stored("none")).isInstanceOf(UnknownModelException.class);
  }
}
