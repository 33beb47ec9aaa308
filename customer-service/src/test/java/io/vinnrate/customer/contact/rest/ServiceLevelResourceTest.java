package io.vinnrate.customer.contact.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.kit.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ServiceLevelResourceTest {

  @AfterEach
  void defaults() {
    ContactApi.serviceLevels("*", ContactApi.DEFAULT_LEVELS).then().statusCode(200);
  }

  @Test
  void theDefaultsCostMoreTheCloserTheContactIs() {
    given()
        .get("/v1/service-levels")
        .then()
        .statusCode(200)
        .body("cadenceDays.N", equalTo(14))
        .body("cadenceDays.A", equalTo(30))
        .body("cadenceDays.B", equalTo(60))
        .body("cadenceDays.C", equalTo(120))
        .body("channels.internet.costPerContact", equalTo(1))
        .body("channels.email.costPerContact", equalTo(5))
        .body("channels.telephone.costPerContact", equalTo(10))
        .body("channels.faceToFace.costPerContact", equalTo(900))
        .body("channels.internet.costPerHour", equalTo(60))
        .body("channels.email.costPerHour", equalTo(600))
        .body("channels.telephone.costPerHour", equalTo(700))
        .body("channels.faceToFace.costPerHour", equalTo(800))
        .body("currency", equalTo("NOK"));
  }

  @Test
  void othersTakeTheirPlace() {
    String changed =
        ContactApi.DEFAULT_LEVELS.replace("\"A\": 30", "\"A\": 21").replace(": 900,", ": 950.25,");
    String next = "\"%d\"".formatted(version() + 1);
    ContactApi.serviceLevels(etag(), changed)
        .then()
        .statusCode(200)
        .header("ETag", next)
        .body("cadenceDays.A", equalTo(21));
    given()
        .get("/v1/service-levels")
        .then()
        .header("ETag", next)
        .body("cadenceDays.A", equalTo(21))
        .body("channels.faceToFace.costPerContact", equalTo(950.25f));
  }

  @Test
  void theSameKeepTheirVersion() {
    String before = etag();
    String same =
        ContactApi.DEFAULT_LEVELS
            .replace(": 900,", ": 900.00,")
            .replace(",\n \"currency\": \"NOK\"", "");
    ContactApi.serviceLevels(before, same).then().statusCode(200).header("ETag", before);
    assertThat(etag()).isEqualTo(before);
  }

  @Test
  void theirVersionGuardsThem() {
    ContactApi.serviceLevels(null, ContactApi.DEFAULT_LEVELS).then().statusCode(428);
    ContactApi.serviceLevels("\"%d\"".formatted(version() + 1), ContactApi.DEFAULT_LEVELS)
        .then()
        .statusCode(412);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "\"N\": 14; \"N\": 0; 422; #/cadenceDays/N",
        "\"C\": 120; \"C\": 3651; 422; #/cadenceDays/C",
        "\"N\": 14; \"N\": 1.5; 400; #/cadenceDays/N",
        "\"N\": 14,; ; 422; #/cadenceDays/N",
        "\"N\": 14; \"D\": 14, \"N\": 14; 400; #/cadenceDays/D",
        ": 900,; : -1,; 422; #/channels/faceToFace/costPerContact",
        ": 600}; : 0.00001}; 422; #/channels/email/costPerHour",
        "\"currency\": \"NOK\"; \"currency\": \"EUR\"; 422; #/currency",
        "\"internet\"; \"post\"; 400; #/channels/post",
      })
  void whatIsNotAllowedIsNamed(String part, @Nullable String other, int status, String pointer) {
    String before = etag();
    ContactApi.serviceLevels(
            "*", ContactApi.DEFAULT_LEVELS.replace(part, other == null ? "" : other))
        .then()
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
    assertThat(etag()).isEqualTo(before);
  }

  private static String etag() {
    return given().get("/v1/service-levels").header("ETag");
  }

  private static long version() {
    return Long.parseLong(etag().replace("\"", ""));
  }
}
