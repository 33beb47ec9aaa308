package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The sample as it is on a certain day: its files count in days from today, so that it never goes
 * stale.
 *
 * @param customers in the file's order
 * @param contributions in the file's order; each refers to one of the customers
 * @param deals in the file's order; each refers to one of the customers
 */
record SampleData(List<Customer> customers, List<Contribution> contributions, List<Deal> deals) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static SampleData read(Instant now) {
    Map<String, Customer> customers = new LinkedHashMap<>();
    for (ObjectNode json : lines("/sample/customers.ndjson")) {
      String externalId = take(json, "externalId").asText();
      customers.put(externalId, new Customer(customers.size() + 1L, externalId, json));
    }
    List<Contribution> contributions = new ArrayList<>();
    for (ObjectNode json : lines("/sample/contributions.ndjson")) {
      contributions.add(contribution(json, customers, now));
    }
    List<Deal> deals = new ArrayList<>();
    for (ObjectNode json : lines("/sample/opportunities.ndjson")) {
      deals.add(deal(deals.size() + 1L, json, customers, now));
    }
    return new SampleData(
        List.copyOf(customers.values()), List.copyOf(contributions), List.copyOf(deals));
  }

  private static Contribution contribution(
      ObjectNode json, Map<String, Customer> customers, Instant now) {
    Customer customer = customer(json, customers);
    int thisYear = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
    int year = thisYear - take(json, "yearsAgo").asInt();
    json.put("currency", "NOK");
    return new Contribution(customer, Integer.toString(year), json);
  }

  private static Customer customer(ObjectNode json, Map<String, Customer> customers) {
    String externalId = take(json, "customer").asText();
    return Objects.requireNonNull(customers.get(externalId), externalId);
  }

  private static Deal deal(
      long line, ObjectNode json, Map<String, Customer> customers, Instant now) {
    String externalId = take(json, "externalId").asText();
    Customer customer = customer(json, customers);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    json.put("expectedCloseDate", today.plusDays(take(json, "closesInDays").asInt()).toString());
    JsonNode closure = take(json, "closure");
    return new Deal(line, customer, externalId, json, closure(closure, now));
  }

  private static Optional<Deal.Closure> closure(JsonNode closure, Instant now) {
    if (!(closure instanceof ObjectNode body)) {
      return Optional.empty();
    }
    Instant closedAt = now.truncatedTo(ChronoUnit.SECONDS);
    body.put("closedAt", closedAt.minus(take(body, "daysAgo").asInt(), ChronoUnit.DAYS).toString());
    return Outcome.ofWord(body.path("outcome").asText())
        .map(outcome -> new Deal.Closure(outcome, body));
  }

  private static JsonNode take(ObjectNode json, String field) {
    JsonNode value = json.path(field);
    json.remove(field);
    return value;
  }

  private static List<ObjectNode> lines(String resource) {
    InputStream stream =
        Objects.requireNonNull(SampleData.class.getResourceAsStream(resource), resource);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<ObjectNode> nodes = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(JSON.readValue(line, ObjectNode.class));
      }
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
