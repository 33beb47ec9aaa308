package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerListTest {

  @Test
  void pagesShowEachCustomerOnceInTheOrderOfRegistration() {
    String owner = newName();
    List<String> registered = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      registered.add(register("Customer " + i, owner, "Energy"));
    }
    List<String> shown = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JsonPath page = page(owner, 3, cursor);
      List<String> ids = page.getList("items.id");
      shown.addAll(ids);
      sizes.add(ids.size());
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(shown).containsExactlyElementsOf(registered);
    assertThat(sizes).containsExactly(3, 3, 1);
  }

  @Test
  void theLastPageHasNoNextEvenWhenItIsFull() {
    String owner = newName();
    register("First", owner, "Energy");
    register("Second", owner, "Energy");
    JsonPath page = page(owner, 2, null);
    assertThat(page.getList("items")).hasSize(2);
    assertThat(page.getMap("")).doesNotContainKey("next");
  }

  @Test
  void aPageStaysWhereItWasWhenOthersComeAndGo() {
    String owner = newName();
    String first = register("First", owner, "Energy");
    String second = register("Second", owner, "Energy");
    String third = register("Third", owner, "Energy");
    String cursor = page(owner, 2, null).getString("next");
    given().header("If-Match", "*").delete("/v1/customers/{id}", first).then().statusCode(204);
    given().header("If-Match", "*").delete("/v1/customers/{id}", second).then().statusCode(204);
    String fourth = register("Fourth", owner, "Energy");
    assertThat(page(owner, 2, cursor).<String>getList("items.id")).containsExactly(third, fourth);
  }

  @Test
  void allFiltersMustHold() {
    String owner = newName();
    String industry = newName();
    String both = register("Both", owner, industry);
    String ownerOnly = register("Owner", owner, "Energy");
    String industryOnly = register("Industry", newName(), industry);
    assertThat(ids(Map.of("owner", owner))).containsExactly(both, ownerOnly);
    assertThat(ids(Map.of("industry", industry))).containsExactly(both, industryOnly);
    assertThat(ids(Map.of("owner", owner, "industry", industry))).containsExactly(both);
    assertThat(ids(Map.of("owner", owner, "q", "OWN"))).containsExactly(ownerOnly);
    assertThat(ids(Map.of("owner", newName()))).isEmpty();
    assertThat(ids(Map.of("owner", owner, "class", "A"))).isEmpty();
    assertThat(ids(Map.of("owner", owner, "segment", "none"))).isEmpty();
  }

  @Test
  void theTextIsTakenLiterally() {
    String owner = newName();
    String percent = register("100% Sol", owner, "Energy");
    String underscore = register("under_score", owner, "Energy");
    String exclamation = register("Hei! Reklame", owner, "Energy");
    String backslash = register("back\\\\slash", owner, "Energy");
    String plain = register("ÅSEN underscore 100", owner, "Energy");
    assertThat(ids(Map.of("owner", owner, "q", "0% s"))).containsExactly(percent);
    assertThat(ids(Map.of("owner", owner, "q", "%"))).containsExactly(percent);
    assertThat(ids(Map.of("owner", owner, "q", "r_s"))).containsExactly(underscore);
    assertThat(ids(Map.of("owner", owner, "q", "!"))).containsExactly(exclamation);
    assertThat(ids(Map.of("owner", owner, "q", "\\"))).containsExactly(backslash);
    assertThat(ids(Map.of("owner", owner, "q", "åsen"))).containsExactly(plain);
    assertThat(ids(Map.of("owner", owner, "q", "' or 1=1 --"))).isEmpty();
  }

  @Test
  void aPageHasFiftyItemsUnlessAskedOtherwise() {
    String owner = newName();
    for (int i = 0; i < 51; i++) {
      register("Customer " + i, owner, "Energy");
    }
    assertThat(ids(Map.of("owner", owner))).hasSize(50);
    assertThat(ids(Map.of("owner", owner, "limit", "200"))).hasSize(51);
    assertThat(ids(Map.of("owner", owner, "limit", "1"))).hasSize(1);
  }

  private static String newName() {
    return UUID.randomUUID().toString();
  }

  private static String register(String name, String owner, String industry) {
    return registered(
        "{\"name\": \"%s\", \"owner\": \"%s\", \"profile\": {\"industry\": \"%s\"}}"
            .formatted(name, owner, industry));
  }

  private static List<String> ids(Map<String, String> parameters) {
    return given()
        .queryParams(parameters)
        .get("/v1/customers")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static JsonPath page(String owner, int limit, @Nullable String cursor) {
    var request = given().queryParam("owner", owner).queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/v1/customers").then().statusCode(200).extract().jsonPath();
  }
}
