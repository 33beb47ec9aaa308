package io.vinnrate.customer.market.rest;

import static io.vinnrate.customer.market.MarketApi.cell;
import static io.vinnrate.customer.market.MarketApi.getMatrix;
import static io.vinnrate.customer.market.MarketApi.inIndustry;
import static io.vinnrate.customer.market.MarketApi.newKey;
import static io.vinnrate.customer.market.MarketApi.newSegment;
import static io.vinnrate.customer.market.MarketApi.putMatrix;
import static io.vinnrate.customer.market.MarketApi.putSegment;
import static io.vinnrate.customer.market.MarketApi.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.market.MarketApi;
import io.vinnrate.customer.market.MarketMatrix;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class MarketMatrixResourceTest {

  private String key = "";

  @BeforeEach
  void make() {
    key = newSegment(inIndustry("one"));
  }

  @AfterEach
  void clear() {
    MarketApi.clear();
  }

  @Test
  void theMatrixIsReadAsItWasPut() {
    String other = newSegment(inIndustry("two"));
    List<String> keys = List.of(key, other).stream().sorted().toList();
    String before = getMatrix().header("ETag");
    Response put =
        putMatrix(
            before,
            "{'cells': [%s, %s, %s]}"
                .formatted(
                    cell("valves", key, 2),
                    cell("pumps", keys.get(1), 3),
                    cell("pumps", keys.get(0), 1)));
    put.then()
        .statusCode(200)
        .body("changedAt", notNullValue())
        .body("cells.productSegment", contains("pumps", "pumps", "valves"))
        .body("cells.customerSegment", contains(keys.get(0), keys.get(1), key))
        .body("cells.priority", contains(1, 3, 2));
    assertThat(version(put)).isEqualTo(version(before) + 1);
    assertThat(put.header("ETag")).isEqualTo("\"%d\"".formatted(version(put)));
    Response read = getMatrix();
    read.then().statusCode(200).header("ETag", put.header("ETag"));
    assertThat(read.asString()).isEqualTo(put.asString());
  }

  @Test
  void theSameCellsInAnyOrderChangeNothing() {
    String cells = cell("valves", key, 2) + "," + cell("pumps", key, 1);
    Response first = putMatrix(cells);
    Response again = putMatrix(cell("pumps", key, 1) + "," + cell("valves", key, 2));
    again.then().statusCode(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(getMatrix().asString()).isEqualTo(first.asString());
  }

  @Test
  void eachDifferenceIsAVersion() {
    long version = version(putMatrix(cell("valves", key, 2)));
    assertThat(version(putMatrix(cell("valves", key, 3)))).isEqualTo(version + 1);
    assertThat(version(putMatrix(cell("valves", key, 3) + "," + cell("pumps", key, 3))))
        .isEqualTo(version + 2);
    assertThat(version(putMatrix(cell("pumps", key, 3)))).isEqualTo(version + 3);
    assertThat(version(putMatrix(""))).isEqualTo(version + 4);
    assertThat(version(putMatrix(""))).isEqualTo(version + 4);
    getMatrix().then().body("cells", empty());
  }

  @Test
  void replacingNeedsTheVersionThatIsReplaced() {
    String stale = getMatrix().header("ETag");
    Response put = putMatrix(cell("valves", key, 2));
    String body = "{'cells': []}";
    putMatrix(null, body).then().statusCode(428).body("errors.header", contains("If-Match"));
    putMatrix(stale, body).then().statusCode(412);
    putMatrix("W/" + put.header("ETag"), body).then().statusCode(412);
    putMatrix("5", body).then().statusCode(400);
    assertThat(getMatrix().asString()).isEqualTo(put.asString());
  }

  @Test
  void everyCellThatDoesNotFitIsNamed() {
    putMatrix(
            String.join(
                ",",
                cell("pumps", key, 1),
                cell("valves", key, 1),
                cell("pumps", key, 2),
                cell("pumps", "nobody", 1),
                cell("pumps", "nobody", 1)))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "#/cells/2/customerSegment",
                "#/cells/3/customerSegment",
                "#/cells/4/customerSegment",
                "#/cells/4/customerSegment"))
        .body(
            "errors.findAll { it.pointer == '#/cells/2/customerSegment' }.detail",
            contains("is in cell 0 with the same product segment"))
        .body(
            "errors.findAll { it.pointer == '#/cells/3/customerSegment' }.detail",
            contains("is not the key of a segment"));
    getMatrix().then().body("cells", empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                             | 422 | #/cells",
        "{'cells': null}                                | 422 | #/cells",
        "{'cells': {}}                                  | 400 | #/cells",
        "{'cells': [null]}                              | 422 | #/cells/0",
        "{'cells': ['x']}                               | 400 | #/cells/0",
        "{'cells': [{C, 'priority': 1, 'x': 1}]}        | 400 | #/cells/0/x",
        "{'cells': [{C, 'priority': 0}]}                | 422 | #/cells/0/priority",
        "{'cells': [{C, 'priority': 4}]}                | 422 | #/cells/0/priority",
        "{'cells': [{C, 'priority': 1.5}]}              | 400 | #/cells/0/priority",
        "{'cells': [{C, 'priority': '1'}]}              | 400 | #/cells/0/priority",
        "{'cells': [{C}]}                               | 422 | #/cells/0/priority",
        "{'cells': [{'productSegment': ' ', S, 'priority': 1}]} | 422 | #/cells/0/productSegment",
        "{'cells': [{S, 'priority': 1}]}                | 422 | #/cells/0/productSegment",
        "{'cells': [{'productSegment': 7, S, 'priority': 1}]} | 400 | #/cells/0/productSegment",
        "{'cells': [{'productSegment': 'p', 'priority': 1}]} | 422 | #/cells/0/customerSegment",
        "{'version': 1, 'cells': []}                    | 400 | #/version"
      })
  void aBodyThatIsNoMatrixIsRefused(String body, int status, String pointer) {
    putMatrix(
            "*",
            body.replace("C", "'productSegment': 'p', S")
                .replace("S,", "'customerSegment': '%s',".formatted(key))
                .replace("S}", "'customerSegment': '%s'}".formatted(key)))
        .then()
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void thereAreLimits() {
    putMatrix(cell("p".repeat(101), key, 1))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("#/cells/0/productSegment"));
    putMatrix(cell("p".repeat(100), key, 1)).then().statusCode(200);
    putMatrix(cells(MarketMatrix.MAX_CELLS + 1, newSmallSegment()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("#/cells"));
    putMatrix(cell("p", newKey(), 1) + " ".repeat(960 * 1024)).then().statusCode(413);
  }

  @Test
  void theLargestMatrixFitsIntoOneRequest() {
    String small = newSmallSegment();
    putMatrix(cells(MarketMatrix.MAX_CELLS, small))
        .then()
        .statusCode(200)
        .body("cells", hasSize(MarketMatrix.MAX_CELLS));
    getMatrix().then().statusCode(200).body("cells", hasSize(MarketMatrix.MAX_CELLS));
  }

  /** A segment whose key leaves room for many cells. */
  private static String newSmallSegment() {
    putSegment("s", null, segment("Small", inIndustry("one"))).then().statusCode(201);
    return "s";
  }

  private static String cells(int count, String segment) {
    return IntStream.range(0, count)
        .mapToObj(i -> cell("product-" + i, segment, 1 + i % 3).replace(" ", ""))
        .collect(Collectors.joining(","));
  }

  private static long version(Response matrix) {
    matrix.then().statusCode(200);
    return matrix.<Integer>path("version");
  }

  private static long version(String etag) {
    return Long.parseLong(etag.replace("\"", ""));
  }
}
