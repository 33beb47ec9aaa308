package io.vinnrate.customer.market.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.market.MarketApi.cell;
import static io.vinnrate.customer.market.MarketApi.deleteSegment;
import static io.vinnrate.customer.market.MarketApi.getSegment;
import static io.vinnrate.customer.market.MarketApi.inIndustry;
import static io.vinnrate.customer.market.MarketApi.newKey;
import static io.vinnrate.customer.market.MarketApi.newSegment;
import static io.vinnrate.customer.market.MarketApi.putMatrix;
import static io.vinnrate.customer.market.MarketApi.putSegment;
import static io.vinnrate.customer.market.MarketApi.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vinnrate.customer.market.MarketApi;
import io.vinnrate.customer.market.Segment;
import io.vinnrate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class SegmentResourceTest {

  private static final String EVERY_CONDITION =
      """
      {'profile': {'industries': ['Energy', 'Construction'], 'countries': ['SE', 'NO'], 'regions': ['Vestland'],
                   'employees': {'min': 50, 'max': 500}},
       'behaviour': {'revenueHistory': ['rising', 'stable'], 'loyalty': ['high'], 'innovationResponse': ['medium'],
                     'campaignResponse': ['low', 'high'], 'purchasesPerYear': {'min': 12}, 'growth': ['falling']},
       'needs': {'kind': ['leadingEdge', 'process'], 'buyingProcess': ['veryThoroughCheck', 'onTheSpot'],
                 'importance': ['high'], 'centralisation': ['low'], 'familiarity': ['medium']}}
      """;

  @AfterEach
  void clear() {
    MarketApi.clear();
  }

  @Test
  void aNewSegmentIsKeptAsItWasSaid() {
    String key = newKey();
    Response made = putSegment(key, null, segment(" Growing builders ", EVERY_CONDITION));
    made.then()
        .statusCode(201)
        .header("Location", endsWith("/v1/segments/" + key))
        .body("key", equalTo(key))
        .body("name", equalTo("Growing builders"))
        .body("customers", equalTo(0))
        .body("createdAt", notNullValue())
        .body("filter.profile.industries", contains("Construction", "Energy"))
        .body("filter.profile.countries", contains("NO", "SE"))
        .body("filter.profile.employees.min", equalTo(50))
        .body("filter.profile.employees.max", equalTo(500))
        .body("filter.behaviour.revenueHistory", contains("stable", "rising"))
        .body("filter.behaviour.campaignResponse", contains("low", "high"))
        .body("filter.behaviour.purchasesPerYear", equalTo(Map.of("min", 12)))
        .body("filter.needs.kind", contains("leadingEdge", "process"))
        .body("filter.needs.buyingProcess", contains("onTheSpot", "veryThoroughCheck"))
        .body("filter.needs.familiarity", contains("medium"));
    Response read = getSegment(key);
    read.then().statusCode(200).header("ETag", made.header("ETag"));
    assertThat(read.asString()).isEqualTo(made.asString());
    assertThat(made.header("ETag")).isEqualTo("\"%s\"".formatted(made.<Integer>path("version")));
  }

  @Test
  void whatIsNotAskedIsAbsent() {
    String key = newSegment("{'profile': {'countries': ['NO']}, 'behaviour': {}}");
    assertThat(getSegment(key).jsonPath().getMap("filter"))
        .isEqualTo(Map.of("profile", Map.of("countries", List.of("NO"))));
  }

  @Test
  void replacingNeedsTheVersionThatIsReplaced() {
    String key = newSegment(inIndustry("one"));
    String first = getSegment(key).header("ETag");
    String body = segment("Other", inIndustry("two"));
    putSegment(key, null, body)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"))
        .body("errors.header", contains("If-Match"));
    putSegment(key, "\"0\"", body).then().statusCode(412);
    putSegment(key, "W/" + first, body).then().statusCode(412);
    putSegment(key, "nonsense", body).then().statusCode(400);
    getSegment(key).then().header("ETag", first).body("name", equalTo("Test"));
    Response replaced = putSegment(key, first, body);
    replaced.then().statusCode(200).body("name", equalTo("Other"));
    assertThat(replaced.header("ETag")).isNotEqualTo(first);
    putSegment(key, first, body).then().statusCode(412);
    putSegment(key, "*", segment("Third", inIndustry("two"))).then().statusCode(200);
  }

  @Test
  void aNewSegmentReplacesNoVersion() {
    String key = newKey();
    for (String ifMatch : List.of("\"1\"", "\"0\"", "*")) {
      putSegment(key, ifMatch, segment("New", inIndustry("one"))).then().statusCode(412);
    }
    getSegment(key).then().statusCode(404);
  }

  @Test
  void theSameAgainChangesNothing() {
    String key = newSegment("{'profile': {'countries': ['NO', 'SE']}}");
    Response before = getSegment(key);
    Response after =
        putSegment(key, "*", segment("Test", "{'profile': {'countries': ['SE', 'NO', 'SE']}}"));
    after.then().statusCode(200).header("ETag", before.header("ETag"));
    assertThat(after.asString()).isEqualTo(before.asString());
  }

  @Test
  void aVersionIsNeverUsedAgain() {
    String key = newSegment(inIndustry("one"));
    String first = getSegment(key).header("ETag");
    deleteSegment(key, first).then().statusCode(204);
    putSegment(key, null, segment("Again", inIndustry("two"))).then().statusCode(201);
    putSegment(key, first, segment("Test", inIndustry("one"))).then().statusCode(412);
    deleteSegment(key, first).then().statusCode(412);
  }

  @Test
  void aDeletedSegmentIsGone() {
    String key = newSegment(inIndustry("one"));
    deleteSegment(key, null).then().statusCode(428);
    deleteSegment(key, "\"0\"").then().statusCode(412);
    deleteSegment(key, getSegment(key).header("ETag")).then().statusCode(204);
    getSegment(key).then().statusCode(404);
    deleteSegment(key, "*").then().statusCode(404);
    deleteSegment(key, null).then().statusCode(404);
  }

  @Test
  void aSegmentOfTheMarketMatrixStays() {
    String key = newSegment(inIndustry("one"));
    putMatrix(cell("pumps", key, 1) + "," + cell("valves", key, 3)).then().statusCode(200);
    deleteSegment(key, "*")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/segment-in-use"))
        .body(
            "detail",
            equalTo("The market matrix has 2 cell(s) of the segment '%s'".formatted(key)));
    putSegment(key, "*", segment("Other", inIndustry("two"))).then().statusCode(200);
    putMatrix("").then().statusCode(200);
    deleteSegment(key, "*").then().statusCode(204);
  }

  @Test
  void pagesShowEachSegmentOnceInTheOrderOfKeys() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      keys.add(newSegment(inIndustry("one")));
    }
    keys.sort(null);
    List<String> shown = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      var request = given().queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page = request.get("/v1/segments").then().statusCode(200).extract().jsonPath();
      shown.addAll(page.getList("items.key"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(shown).isEqualTo(keys);
  }

  @Test
  void theListShowsWhatASingleSegmentShows() {
    String key = newSegment(EVERY_CONDITION);
    JsonPath list = given().get("/v1/segments").jsonPath();
    assertThat(list.getMap("items[0]")).isEqualTo(getSegment(key).jsonPath().getMap(""));
    given().queryParam("limit", "0").get("/v1/segments").then().statusCode(400);
    given().queryParam("cursor", "x").get("/v1/segments").then().statusCode(400);
  }

  @Test
  void thereIsRoomForTwoHundred() {
    for (int i = 0; i < Segment.MAX_SEGMENTS; i++) {
      putSegment("s" + i, null, segment("One of many", inIndustry("i" + i))).then().statusCode(201);
    }
    putSegment("one-more", null, segment("Too many", inIndustry("one")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-segments"));
    putSegment("s7", "*", segment("Changed", inIndustry("one"))).then().statusCode(200);
    given().queryParam("limit", 200).get("/v1/segments").then().body("items", hasSize(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Builders",
        "-builders",
        "bygg_og_anlegg",
        "bygg og anlegg",
        "byggeløsning",
        "a.b",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234"
      })
  void aKeyHasAFormThatFitsAddresses(String key) {
    for (Response answer :
        List.of(
            putSegment(key, null, segment("New", inIndustry("one"))),
            getSegment(key),
            deleteSegment(key, "*"))) {
      answer
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/bad-parameter"))
          .body("errors.parameter", contains("key"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "a", "sixty-three-characters-are-what-a-label-of-a-domain-may-have-xy"})
  void aShortKeyAndALongOneAreKeys(String key) {
    putSegment(key, null, segment("New", inIndustry("one"))).then().statusCode(201);
    getSegment(key).then().statusCode(200);
  }
}
