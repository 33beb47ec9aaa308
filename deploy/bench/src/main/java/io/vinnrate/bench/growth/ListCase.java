package io.vinnrate.bench.growth;

import io.vinnrate.bench.data.OpportunityRows.Known;
import io.vinnrate.bench.data.OpportunityRows.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages of one kind: by one filter or in one order, each time with another value, every second time
 * far behind the beginning of the list.
 *
 * @param order the order that the list has
 */
record ListCase(String name, Order order, Query filter, Place place) {

  /** Pages that begin anywhere. */
  private ListCase(String name, Order order, Query filter) {
    this(name, order, filter, (random, known) -> known.any(random));
  }

  /** What each list can be asked for; values that many, few and no opportunities have. */
  static List<ListCase> all() {
    return List.of(
        new ListCase("created", Order.CREATED, (random, known) -> "sort=created"),
        new ListCase("-created", Order.LAST_CREATED, (random, known) -> "sort=-created"),
        new ListCase("closeDate", Order.CLOSE_DATE, (random, known) -> "sort=closeDate"),
        new ListCase("-closeDate", Order.LAST_CLOSE_DATE, (random, known) -> "sort=-closeDate"),
        new ListCase("amount", Order.AMOUNT, (random, known) -> "sort=amount"),
        new ListCase("-amount", Order.HIGHEST_AMOUNT, (random, known) -> "sort=-amount"),
        oneOf("status", "open", "won", "lost", "abandoned"),
        oneOf("stage", "prospecting", "closing", "resale", "pilot"),
        oneOf("owner", "key", "seller7", "seller42", "rare", "nobody"),
        oneOf("team", "team3", "team7", "rare", "none"),
        oneOf("territory", "territory11", "territory40", "rare", "none"),
        new ListCase(
            "customerId",
            Order.CREATED,
            (random, known) ->
                "customerId="
                    + (random.nextInt(5) == 0
                        ? UUID.randomUUID()
                        : known.any(random).customerId())),
        oneOf("class", "N", "A", "B", "C"),
        new ListCase("closeDateFrom, closeDateTo", Order.CLOSE_DATE, ListCase::days),
        new ListCase("amountMin, amountMax", Order.AMOUNT, ListCase::amounts),
        new ListCase(
            "currency, amountMin, amountMax",
            Order.AMOUNT,
            (random, known) ->
                "currency=" + pick(random, "NOK", "EUR", "CHF") + "&" + amounts(random, known)),
        words("q", "cold", "fleet upg", "zebra", "crm-00000017", "nothing"),
        words("q, a word of 1 in 100", "site42", "site77"),
        new ListCase(
            "q, a word of the latest tenth",
            Order.LAST_CREATED,
            (random, known) -> "q=2026",
            (random, known) -> known.latest(random)),
        new ListCase(
            "status, by -amount",
            Order.HIGHEST_AMOUNT,
            (random, known) -> "sort=-amount&status=" + pick(random, "open", "won", "lost")),
        new ListCase(
            "status, by closeDate",
            Order.CLOSE_DATE,
            (random, known) -> "sort=closeDate&status=" + pick(random, "open", "won", "lost")));
  }

  /** A page's query. */
  String query(Random random, Known known) {
    String query = filter.of(random, known);
    return random.nextBoolean()
        ? query
        : query + "&cursor=" + order.cursor(place.of(random, known));
  }

  private static ListCase oneOf(String parameter, String... values) {
    return new ListCase(
        parameter,
        Order.CREATED,
        (random, known) -> parameter + "=" + encoded(pick(random, values)));
  }

  private static ListCase words(String name, String... values) {
    return new ListCase(
        name, Order.LAST_CREATED, (random, known) -> "q=" + encoded(pick(random, values)));
  }

  private static String days(Random random, Known known) {
    LocalDate from = known.any(random).expectedCloseDate();
    return "closeDateFrom=%s&closeDateTo=%s".formatted(from, from.plusDays(random.nextInt(120)));
  }

  private static String amounts(Random random, Known known) {
    int from = random.nextInt(1_100_000);
    return "amountMin=%d&amountMax=%d".formatted(from, from + random.nextInt(200_000));
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** What follows `?`, but for the cursor. */
  @FunctionalInterface
  interface Query {

    String of(Random random, Known known);
  }

  /** Where a page begins. */
  @FunctionalInterface
  interface Place {

    Row of(Random random, Known known);
  }

  /** The orders, and their cursors as the service writes them. */
  enum Order {
    CREATED("created"),
    LAST_CREATED("-created"),
    CLOSE_DATE("closeDate"),
    LAST_CLOSE_DATE("-closeDate"),
    AMOUNT("amount"),
    HIGHEST_AMOUNT("-amount");

    private final String wireName;

    Order(String wireName) {
      this.wireName = wireName;
    }

    String cursor(Row row) {
      Stream<String> keys =
          switch (this) {
            case CREATED, LAST_CREATED -> Stream.of(row.id().toString());
            case CLOSE_DATE, LAST_CLOSE_DATE ->
                Stream.of(row.expectedCloseDate().toString(), row.id().toString());
            case AMOUNT, HIGHEST_AMOUNT ->
                Stream.of(row.amount().toPlainString(), row.id().toString());
          };
      return Stream.concat(Stream.of("opportunities:" + wireName), keys)
          .map(part -> part.getBytes(StandardCharsets.UTF_8))
          .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
          .collect(Collectors.joining("."));
    }
  }
}
