package io.vinnrate.customer.rest;

import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers"))
class OrganizationNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"923609017", "923 609 061", "92360901", "000000060", "923609016MVA", "x"})
  void aNorwegianCustomerNeedsANorwegianNumber(String number) {
    String body = customer("NO", number);
    isRefused(register(body));
    isRefused(upsert(newExternalId(), body));
  }

  @Test
  void theNumberIsKeptAsItIsWritten() {
    String id = registered(customer("NO", "923 609 016"));
    get(id).then().body("organizationNumber", equalTo("923 609 016"));
  }

  @Test
  void theRuleOfAnotherCountryIsNotKnown() {
    register(customer("SE", "556036-0793")).then().statusCode(201);
    register("{\"name\": \"Somewhere\", \"organizationNumber\": \"923609017\"}")
        .then()
        .statusCode(201);
  }

  @Test
  void aPatchIsHeldToTheRuleWhicheverSideItChanges() {
    String id = registered(customer("SE", "923609017"));
    isRefused(patch(id, "\"1\"", "{\"profile\": {\"country\": \"NO\"}}"));
    patch(
            id,
            "\"1\"",
            "{\"profile\": {\"country\": \"NO\"}, \"organizationNumber\": \"923609016\"}")
        .then()
        .statusCode(200);
    isRefused(patch(id, "\"2\"", "{\"organizationNumber\": \"923609017\"}"));
    get(id).then().header("ETag", "\"2\"").body("organizationNumber", equalTo("923609016"));
  }

  private static String customer(String country, String number) {
    return """
    {"name": "Numbered", "organizationNumber": "%s", "profile": {"country": "%s"}}
    """
        .formatted(number, country);
  }

  private static void isRefused(Response answer) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"))
        .body("errors.pointer", equalTo(List.of("#/organizationNumber")))
        .body("errors[0].detail", containsString("check digit"));
  }
}
