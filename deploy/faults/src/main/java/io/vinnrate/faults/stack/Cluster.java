package io.vinnrate.faults.stack;

import io.vinnrate.local.issuer.BearerTokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.issuer.TokenIssuer;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.server.Broker;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.DatabaseServer;
import io.vinnrate.local.server.Postgres;
import io.vinnrate.local.server.ProjectFolder;
import io.vinnrate.local.server.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is tried: PostgreSQL that forces each commit to the disk, a Kafka broker, an issuer of
 * tokens, and replicas of each service; customer-service's first one is asked by
 * opportunity-service. A proxy stands between each replica and PostgreSQL, and one between all and
 * Kafka.
 */
public final class Cluster implements AutoCloseable {

  /** The services, by the names of their databases, and how many replicas each has. */
  private static final Map<Service, Integer> REPLICAS =
      new TreeMap<>(Map.of(Service.CUSTOMER, 2, Service.OPPORTUNITY, 2, Service.SCORING, 2));

  private static final int PARTITIONS = 6;

  private final ProjectFolder project = ProjectFolder.find();
  private final Path folder;
  private final LastWill will;
  private final CrashPoints crashPoints;
  private final TokenIssuer issuer = TokenIssuer.startOwn();
  private final int postgresPort = LocalPorts.anyFree();
  private final int kafkaPort = LocalPorts.anyFree();
  private final TcpProxy kafkaNetwork = new TcpProxy(kafkaPort);
  private final Member postgres;
  private final Member kafka;
  private final Topics topics;
  private final List<ServiceReplica> replicas = new ArrayList<>();
  private final Supplier<String> tokens = new BearerTokens(issuer.signer(), Claims.allRoles());

  /**
   * A cluster that does not run yet.
   *
   * @param folder where its data and logs are
   */
  public Cluster(Path folder) {
    this.folder = folder;
    crashPoints = new CrashPoints(folder.resolve("crash-points"));
    will = new LastWill(folder.resolve("processes"));
    postgres =
        member(
            new Postgres(
                postgresPort,
                project.postgresPrograms(),
                folder.resolve("data/postgres"),
                log("postgres"),
                Postgres.Durability.FORCED));
    Broker broker =
        new Broker(
            kafkaPort,
            kafkaNetwork.port(),
            project.brokerLibraries(),
            folder.resolve("data/kafka"),
            log("kafka"),
            Optional.empty());
    kafka = member(broker);
    topics = broker.topics();
    URI customers = URI.create("http://127.0.0.1:" + LocalPorts.anyFree());
    REPLICAS.forEach(
        (service, count) -> {
          for (int number = 1; number <= count; number++) {
            boolean isAsked = service == Service.CUSTOMER && number == 1;
            int port = isAsked ? customers.getPort() : LocalPorts.anyFree();
            replicas.add(replica(service, number, port, customers));
          }
        });
  }

  private ServiceReplica replica(Service service, int number, int port, URI customers) {
    String name = service.serviceName() + "-" + number;
    TcpProxy network = new TcpProxy(postgresPort);
    Replica replica =
        new Replica(
            name,
            port,
            project
                .root()
                .resolve(service.serviceName())
                .resolve("target/quarkus-app/quarkus-run.jar"),
            log(name),
            settings(service, network, customers),
            crashPoints.jvmOptions(service));
    return new ServiceReplica(service, replica.address(), member(replica), network);
  }

  private Map<String, String> settings(Service service, TcpProxy network, URI customers) {
    Database database = DatabaseServer.onPort(network.port()).database(service.databaseName());
    Map<String, String> settings = new TreeMap<>();
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("QUARKUS_FLYWAY_USERNAME", database.migrations().name());
    settings.put("QUARKUS_FLYWAY_PASSWORD", database.migrations().password());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", kafkaAddress());
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address().toString());
    if (service == Service.OPPORTUNITY) {
      settings.put("QUARKUS_REST_CLIENT_CUSTOMER_SERVICE_URL", customers.toString());
      settings.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer.address().toString());
      settings.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.serviceName());
      settings.put(
          "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", issuer.clients().secret(service.serviceName()));
    }
    return settings;
  }

  private Member member(Component component) {
    return new Member(component, will);
  }

  private Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  /** Starts all and waits until all do their work. */
  public void start() {
    postgres.launch();
    kafka.launch();
    postgres.awaitReady();
    for (Service service : Service.values()) {
      DatabaseServer.onPort(postgresPort).provide(service.databaseName());
    }
    kafka.awaitReady();
    Service.STATE_TOPICS.forEach(it -> topics.provide(it, PARTITIONS, Topics.Cleanup.COMPACT));
    Service.deadLetterTopics().forEach(it -> topics.provide(it, 1, Topics.Cleanup.DELETE));
    replicas.forEach(replica -> replica.member().launch());
    replicas.forEach(replica -> replica.member().awaitReady());
  }

  /** Undoes whatever was done to it: everything runs, the network is open. */
  public void heal() {
    kafkaNetwork.become(TcpProxy.Condition.OPEN);
    replicas.forEach(replica -> replica.network().become(TcpProxy.Condition.OPEN));
    List<Member> all = members();
    all.forEach(Member::thaw);
    all.forEach(Member::ensureRuns);
  }

  /** All processes, servers first. */
  public List<Member> members() {
    List<Member> all = new ArrayList<>(List.of(postgres, kafka));
    replicas.forEach(replica -> all.add(replica.member()));
    return all;
  }

  /** The database server. */
  public Member postgres() {
    return postgres;
  }

  /** The broker. */
  public Member kafka() {
    return kafka;
  }

  /** The network between all services and Kafka. */
  public TcpProxy kafkaNetwork() {
    return kafkaNetwork;
  }

  /** Makes replicas crash at exact points. */
  public CrashPoints crashPoints() {
    return crashPoints;
  }

  /** The broker's address, behind the proxy. */
  public String kafkaAddress() {
    return "127.0.0.1:" + kafkaNetwork.port();
  }

  /** The replicas of all services. */
  public List<ServiceReplica> replicas() {
    return replicas;
  }

  /** How to reach the database of a service directly, as its own role. */
  public Database database(Service service) {
    return DatabaseServer.onPort(postgresPort).database(service.databaseName());
  }

  /** A token that lets its bearer do everything. */
  public String token() {
    return tokens.get();
  }

  /** Ends all processes, services first. */
  @Override
  public void close() {
    List<Member> all = members().reversed();
    all.forEach(Member::thaw);
    all.subList(0, replicas.size()).forEach(Member::kill);
    all.forEach(Member::stop);
    replicas.forEach(replica -> replica.network().close());
    kafkaNetwork.close();
    issuer.close();
    will.close();
  }
}
