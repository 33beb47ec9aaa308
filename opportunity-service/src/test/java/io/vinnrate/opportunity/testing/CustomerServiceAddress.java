package io.vinnrate.opportunity.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vinnrate.local.process.LocalPorts;
import java.util.Map;

/** Gives customer-service an address where nothing listens until a test does. */
public class CustomerServiceAddress implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.rest-client.customer-service.url", "http://127.0.0.1:" + LocalPorts.anyFree());
  }

  @Override
  public void stop() {
    // nothing was started
  }
}
