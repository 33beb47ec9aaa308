package io.vinnrate.local;

import io.vinnrate.local.issuer.BearerTokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.issuer.IssuerProcess;
import io.vinnrate.local.issuer.TokenSigner;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Broker;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.Postgres;
import io.vinnrate.local.server.Topics;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the local stack is made of: servers and the three services on them. */
final class Stack {

  static final int PARTITIONS = 6;
  static final List<String> STATE_TOPICS =
      List.of(
          "vinnrate.customers.v1",
          "vinnrate.opportunities.v1",
          "vinnrate.scores.v1",
          "vinnrate.models.v1",
          "vinnrate.market-matrix.v1",
          "vinnrate.people.v1");
  private static final List<String> DEAD_LETTER_TOPICS =
      List.of(
          "vinnrate.opportunity-service.dead-letters.v1",
          "vinnrate.scoring-service.dead-letters.v1");

  private final Postgres postgres;
  private final Broker broker;
  private final IssuerProcess issuer;
  private final Service customer;
  private final Service opportunity;
  private final Service scoring;

  /**
   * The stack as the settings want it.
   *
   * @param settings folders and ports
   */
  Stack(Settings settings) {
    StateFolder state = settings.state();
    postgres =
        new Postgres(
            settings.port("postgres", 5442),
            state.postgresPrograms(),
            state.data("postgres"),
            state.log("postgres"),
            Postgres.Durability.FORCED);
    broker =
        new Broker(
            settings.port("kafka", 9192),
            settings.project().brokerLibraries(),
            state.data("kafka"),
            state.log("kafka"),
            settings.kafkaCertificates());
    issuer = new IssuerProcess(settings.port("issuer", 8084), state.issuer(), state.log("issuer"));
    customer = service(settings, "customer", 8081, Map::of);
    String customerAddress = customer.address().toString();
    opportunity =
        service(settings, "opportunity", 8082, () -> customerServiceSettings(customerAddress));
    scoring = service(settings, "scoring", 8083, Map::of);
  }

  private Service service(
      Settings settings, String owned, int usualPort, Supplier<Map<String, String>> special) {
    String name = owned + "-service";
    Database database = postgres.server().database(owned);
    Supplier<Map<String, String>> configuration =
        () -> {
          Map<String, String> all = new TreeMap<>(special.get());
          all.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
          all.put("quarkus.datasource.username", database.username());
          all.put("quarkus.datasource.password", database.password());
          all.put("quarkus.flyway.username", database.migrations().name());
          all.put("quarkus.flyway.password", database.migrations().password());
          all.put("kafka.bootstrap.servers", broker.address());
          broker.client(name).forEach((key, value) -> all.put("kafka." + key, value));
          all.put("quarkus.oidc.auth-server-url", issuer.address().toString());
          return all;
        };
    return new Service(
        name,
        settings.port(name, usualPort),
        settings.project().root().resolve(name).resolve("target/quarkus-app"),
        settings.state().app(name),
        settings.state().log(name),
        configuration);
  }

  /** How opportunity-service asks customer-service, with credentials of its own. */
  private Map<String, String> customerServiceSettings(String address) {
    String client = "opportunity-service";
    return Map.of(
        "quarkus.rest-client.customer-service.url",
        address,
        "quarkus.oidc-client.auth-server-url",
        issuer.address().toString(),
        "quarkus.oidc-client.client-id",
        client,
        "quarkus.oidc-client.credentials.secret",
        issuer.folder().clients().secret(client));
  }

  /** The servers, which the services need from their start. */
  List<Component> servers() {
    return List.of(postgres, broker, issuer);
  }

  /** The services. */
  List<Service> services() {
    return List.of(customer, opportunity, scoring);
  }

  /** All, in the order in which they are started. */
  List<Component> components() {
    List<Component> all = new ArrayList<>(servers());
    all.addAll(services());
    return all;
  }

  /** All, in the order in which they are stopped: the services first. */
  List<Component> stopOrder() {
    return components().reversed();
  }

  /**
   * One of them.
   *
   * @param name its name
   * @throws LocalFailure when there is none of that name
   */
  Component component(String name) {
    return components().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new LocalFailure("There is no %s; there are %s.".formatted(name, names())));
  }

  private String names() {
    return components().stream().map(Component::name).collect(Collectors.joining(", "));
  }

  /** Where the services listen. */
  ServiceAddresses addresses() {
    return new ServiceAddresses(customer.address(), opportunity.address(), scoring.address());
  }

  /** Where tokens come from. */
  URI issuerAddress() {
    return issuer.address();
  }

  /** Signs tokens that the services accept, whether the issuer runs or not. */
  TokenSigner signer() {
    return issuer.folder().signer(issuer.port());
  }

  /** Tokens of a person who may do everything. */
  Supplier<String> tokens() {
    return new BearerTokens(signer(), Claims.allRoles());
  }

  /** PostgreSQL's address without a database. */
  String postgresAddress() {
    return postgres.server().jdbcUrl();
  }

  /** The broker's address. */
  String kafkaAddress() {
    return broker.address();
  }

  /** Makes sure that the running servers have each service's database and all topics. */
  void provision() {
    for (String owner : List.of("customer", "opportunity", "scoring")) {
      postgres.server().provide(owner);
    }
    Topics topics = broker.topics();
    STATE_TOPICS.forEach(topic -> topics.provide(topic, PARTITIONS, Topics.Cleanup.COMPACT));
    DEAD_LETTER_TOPICS.forEach(topic -> topics.provide(topic, 1, Topics.Cleanup.DELETE));
  }
}
