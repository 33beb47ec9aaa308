package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes deals of rows. Remembers each external id and customer that it saw, to refuse a row that
 * contradicts an earlier one. For one thread: the rows must come in the file's order.
 */
final class RowMapper {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Mapping mapping;
  private final Map<String, Long> lineByExternalId = new HashMap<>();
  private final Map<String, Customer> customers = new HashMap<>();

  RowMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * The row's deal.
   *
   * @throws RefusedException when the mapping or an earlier row does not allow it
   */
  Deal map(Row row) {
    if (row.surplus() != 0) {
      throw new RefusedException(
          Problem.ofField(
              "the row",
              "has %d values %s than the header has columns"
                  .formatted(Math.abs(row.surplus()), row.surplus() > 0 ? "more" : "fewer")));
    }
    String externalId = required(mapping.externalId(), row);
    ObjectNode opportunity = opportunity(row);
    Optional<Deal.Closure> closure = closure(row);
    Customer customer = customer(row);
    Long earlier = lineByExternalId.putIfAbsent(externalId, row.line());
    if (earlier != null) {
      throw refused(mapping.externalId(), "\"" + externalId + "\" is line " + earlier + " already");
    }
    return new Deal(row.line(), customer, externalId, opportunity, closure);
  }

  private Customer customer(Row row) {
    String externalId = required(mapping.customerExternalId(), row);
    ObjectNode body = JSON.objectNode().put("name", mapping.customerName().of(row));
    Customer customer =
        customers.computeIfAbsent(externalId, id -> new Customer(row.line(), id, body));
    if (!customer.body().equals(body)) {
      throw refused(mapping.customerName(), "line " + customer.line() + " gives another name");
    }
    return customer;
  }

  private ObjectNode opportunity(Row row) {
    ObjectNode opportunity = JSON.objectNode().put("title", mapping.title().of(row));
    opportunity
        .putObject("amount")
        .put("amount", amount(row))
        .put("currency", mapping.currency().of(row));
    opportunity.put("expectedCloseDate", mapping.expectedCloseDate().of(row));
    putIfGiven(opportunity, "owner", mapping.owner(), row);
    if (!mapping.answers().isEmpty() || !mapping.controls().isEmpty()) {
      opportunity.set("assessment", assessment(row));
    }
    return opportunity;
  }

  private BigDecimal amount(Row row) {
    String text = required(mapping.amount(), row);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw refused(mapping.amount(), "\"" + text + "\" is not a number such as 125000.50");
    }
  }

  private ObjectNode assessment(Row row) {
    ObjectNode factors = JSON.objectNode();
    mapping
        .controls()
        .forEach(
            (factor, columns) -> {
              List<Double> levels =
                  columns.stream()
                      .flatMap(column -> column.of(row, mapping.unknown()).stream())
                      .toList();
              levels.stream()
                  .mapToDouble(Double::doubleValue)
                  .average()
                  .ifPresent(control -> factors.put(factor, control));
            });
    ObjectNode answers = JSON.objectNode();
    mapping
        .answers()
        .forEach(
            (criterion, values) ->
                values
                    .of(row, mapping.unknown())
                    .ifPresent(answer -> answers.put(criterion, answer)));
    ObjectNode assessment = JSON.objectNode();
    assessment.set("factors", factors);
    assessment.set("answers", answers);
    return assessment;
  }

  private Optional<Deal.Closure> closure(Row row) {
    return mapping
        .outcome()
        .flatMap(values -> values.of(row, mapping.unknown()))
        .filter(outcome -> outcome != Outcome.OPEN)
        .map(
            outcome -> {
              ObjectNode body = JSON.objectNode().put("outcome", outcome.word());
              putIfGiven(body, "closedAt", mapping.closedAt(), row);
              asTime(body, "closedAt");
              return new Deal.Closure(outcome, body);
            });
  }

  /** Exports often have the day only: it counts from midnight UTC. */
  private static void asTime(ObjectNode body, String field) {
    String text = body.path(field).asText();
    if (DATE.matcher(text).matches()) {
      body.put(field, text + "T00:00:00Z");
    }
  }

  private static void putIfGiven(
      ObjectNode body, String field, Optional<Template> template, Row row) {
    template
        .map(given -> given.of(row))
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> body.put(field, text));
  }

  private static String required(Template template, Row row) {
    String text = template.of(row);
    if (text.isEmpty()) {
      throw refused(template, "is empty");
    }
    return text;
  }

  private static RefusedException refused(Template template, String detail) {
    return new RefusedException(Problem.ofField(template.key(), detail));
  }
}
