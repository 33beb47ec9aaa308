package io.vinnrate.customer.market;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The market's requests, as tests send them. */
public final class MarketApi {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private MarketApi() {}

  /** A key that no other test has. */
  public static String newKey() {
    return "segment-" + UUID.randomUUID();
  }

  /** A filter of one industry, which nobody else is in. */
  public static String inIndustry(String industry) {
    return "{'profile': {'industries': ['%s']}}".formatted(industry);
  }

  /** The body of a segment. */
  public static String segment(String name, String filter) {
    return "{'name': '%s', 'filter': %s}".formatted(name, filter);
  }

  /** Single quotes stand for double ones. */
  public static Response putSegment(String key, @Nullable String ifMatch, String body) {
    return json(ifMatch, body).put("/v1/segments/{key}", key);
  }

  /** Makes a segment of a filter and returns its key. */
  public static String newSegment(String filter) {
    String key = newKey();
    putSegment(key, null, segment("Test", filter)).then().statusCode(201);
    return key;
  }

  public static Response getSegment(String key) {
    return given().get("/v1/segments/{key}", key);
  }

  public static Response deleteSegment(String key, @Nullable String ifMatch) {
    return matching(ifMatch).delete("/v1/segments/{key}", key);
  }

  public static Response getMatrix() {
    return given().get("/v1/market-matrix");
  }

  /** Replaces the matrix, whatever it was. */
  public static Response putMatrix(String cells) {
    return putMatrix("*", "{'cells': [%s]}".formatted(cells));
  }

  public static Response putMatrix(@Nullable String ifMatch, String body) {
    return json(ifMatch, body).put("/v1/market-matrix");
  }

  public static String cell(String productSegment, String customerSegment, int priority) {
    return "{'productSegment': '%s', 'customerSegment': '%s', 'priority': %d}"
        .formatted(productSegment, customerSegment, priority);
  }

  /** Leaves no segment and no cell behind, and every customer's standing settled. */
  public static void clear() {
    putMatrix("").then().statusCode(200);
    List<String> keys;
    do {
      keys = given().queryParam("limit", 200).get("/v1/segments").jsonPath().getList("items.key");
      keys.forEach(key -> deleteSegment(key, "*").then().statusCode(204));
    } while (!keys.isEmpty());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(unsettledCustomers()).isZero());
  }

  private static long unsettledCustomers() throws SQLException {
    try (Connection connection =
            CDI.current().select(AgroalDataSource.class).get().getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM customer WHERE standing_revision <"
                    + " (SELECT number FROM standing_revision)")) {
      count.next();
      return count.getLong(1);
    }
  }

  private static RequestSpecification json(@Nullable String ifMatch, String body) {
    return matching(ifMatch).contentType(ContentType.JSON).body(body.replace('\'', '"'));
  }

  private static RequestSpecification matching(@Nullable String ifMatch) {
    RequestSpecification request = given();
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
