package io.vinnrate.kit.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What stands in the places of the operations that a service has which listens to topics. */
public final class InboxPlaces {

  private static final String REBUILD = "/v1/read-models/{name}/rebuild";

  private InboxPlaces() {}

  /**
   * A new parked message, and a read model that has been built anew.
   *
   * @param readModel its name
   */
  public static Map<String, String> with(String readModel) {
    if (given().get(REBUILD, readModel).statusCode() == 404) {
      rebuild(readModel);
    }
    Map<String, String> places = new HashMap<>(ParkedRow.add().places());
    places.put("readModel", readModel);
    return places;
  }

  /** Builds a read model anew and waits for the end. */
  public static void rebuild(String readModel) {
    given().post(REBUILD, readModel).then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get(REBUILD, readModel).path("state"), "finished"::equals);
  }
}
