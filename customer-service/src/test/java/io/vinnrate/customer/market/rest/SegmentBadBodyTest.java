package io.vinnrate.customer.market.rest;

import static io.vinnrate.customer.market.MarketApi.getSegment;
import static io.vinnrate.customer.market.MarketApi.newKey;
import static io.vinnrate.customer.market.MarketApi.putSegment;
import static io.vinnrate.customer.market.MarketApi.segment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class SegmentBadBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                   | 422 | #/filter",
        "{'profile': {}, 'behaviour': {}, 'needs': {}}        | 422 | #/filter",
        "{'profile': null}                                    | 422 | #/filter",
        "{'profile': {'industries': []}}                      | 422 | #/filter/profile/industries",
        "{'profile': {'industries': ['']}}                    | 422 |"
            + " #/filter/profile/industries/0",
        "{'profile': {'industries': ['a', null]}}             | 422 |"
            + " #/filter/profile/industries/1",
        "{'profile': {'industries': 'a'}}                     | 400 | #/filter/profile/industries",
        "{'profile': {'industries': [7]}}                     | 400 |"
            + " #/filter/profile/industries/0",
        "{'profile': {'industries': ['a\\u0000']}}            | 422 |"
            + " #/filter/profile/industries/0",
        "{'profile': {'countries': ['NO', 'Norway']}}         | 422 | #/filter/profile/countries/1",
        "{'profile': {'countries': ['no']}}                   | 422 | #/filter/profile/countries/0",
        "{'profile': {'regions': []}}                         | 422 | #/filter/profile/regions",
        "{'profile': {'employees': {}}}                       | 422 | #/filter/profile/employees",
        "{'profile': {'employees': {'min': 2, 'max': 1}}}     | 422 |"
            + " #/filter/profile/employees/min",
        "{'profile': {'employees': {'min': -1}}}              | 422 |"
            + " #/filter/profile/employees/min",
        "{'profile': {'employees': {'max': 10000001}}}        | 422 |"
            + " #/filter/profile/employees/max",
        "{'profile': {'employees': {'min': 1.5}}}             | 400 |"
            + " #/filter/profile/employees/min",
        "{'profile': {'employees': {'min': '1'}}}             | 400 |"
            + " #/filter/profile/employees/min",
        "{'profile': {'employees': {'from': 1}}}              | 400 |"
            + " #/filter/profile/employees/from",
        "{'profile': {'employees': 7}}                        | 400 | #/filter/profile/employees",
        "{'profile': {'size': ['big']}}                       | 400 | #/filter/profile/size",
        "{'behaviour': {'loyalty': ['great']}}                | 400 | #/filter/behaviour/loyalty/0",
        "{'behaviour': {'loyalty': ['HIGH']}}                 | 400 | #/filter/behaviour/loyalty/0",
        "{'behaviour': {'loyalty': [2]}}                      | 400 | #/filter/behaviour/loyalty/0",
        "{'behaviour': {'loyalty': [null]}}                   | 422 | #/filter/behaviour/loyalty/0",
        "{'behaviour': {'growth': []}}                        | 422 | #/filter/behaviour/growth",
        "{'behaviour': {'purchasesPerYear': {'min': 3, 'max': 2}}} | 422 |"
            + " #/filter/behaviour/purchasesPerYear/min",
        "{'needs': {'kind': ['standard', 'cheap']}}           | 400 | #/filter/needs/kind/1",
        "{'needs': {'buyingProcess': ['thorough']}}           | 400 |"
            + " #/filter/needs/buyingProcess/0",
        "{'needs': {'importance': []}}                        | 422 | #/filter/needs/importance",
        "{'wishes': {}}                                       | 400 | #/filter/wishes",
        "[]                                                   | 400 | #/filter",
        "'all'                                                | 400 | #/filter",
        "null                                                 | 422 | #/filter"
      })
  void aFilterThatMakesNoSenseIsRefused(String filter, int status, String pointer) {
    String key = newKey();
    putSegment(key, null, segment("Bad", filter))
        .then()
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
    getSegment(key).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'filter': F}                          | 422 | #/name",
        "{'name': ' ', 'filter': F}             | 422 | #/name",
        "{'name': null, 'filter': F}            | 422 | #/name",
        "{'name': 7, 'filter': F}               | 400 | #/name",
        "{'name': 'N'}                          | 422 | #/filter",
        "{'name': 'N', 'filter': F, 'key': 'x'} | 400 | #/key",
        "{'name': 'N', 'filter': F, 'customers': 3} | 400 | #/customers",
        "{'name': 'N', 'name': 'M', 'filter': F} | 400 | #"
      })
  void aBodyThatIsNoSegmentIsRefused(String body, int status, String pointer) {
    putSegment(newKey(), null, body.replace("F", "{'profile': {'countries': ['NO']}}"))
        .then()
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void everyFaultIsNamed() {
    putSegment(
            newKey(),
            null,
            """
            {'name': '', 'filter': {'profile': {'countries': ['X']}, 'behaviour': {'growth': []}}}
            """)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "#/name", "#/filter/profile/countries/0", "#/filter/behaviour/growth"));
    putSegment(
            newKey(),
            null,
            segment(
                "Two",
                "{'profile': {'employees': {'min': 2, 'max': 1}},"
                    + " 'behaviour': {'purchasesPerYear': {}}}"))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "#/filter/profile/employees/min", "#/filter/behaviour/purchasesPerYear"));
  }

  @Test
  void thereAreLimits() {
    String many =
        IntStream.rangeClosed(0, 250).mapToObj("'i%d'"::formatted).collect(Collectors.joining(","));
    putSegment(newKey(), null, segment("N", "{'profile': {'industries': [%s]}}".formatted(many)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("#/filter/profile/industries"));
    putSegment(newKey(), null, segment("N".repeat(101), "{'profile': {'countries': ['NO']}}"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("#/name"));
  }
}
