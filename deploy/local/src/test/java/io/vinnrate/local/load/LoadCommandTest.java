package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vinnrate.local.ServiceAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {

  private static final Retry QUICK = new Retry(4, Duration.ofMillis(1), Duration.ofMillis(5));
  private static final ScoreWait SHORT = new ScoreWait(Duration.ofSeconds(1), Duration.ofMillis(5));

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final FakeServices services;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  LoadCommandTest() throws IOException {
    services = new FakeServices();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void loadsClosesAndRanks() throws IOException {
    services.score =
        opportunity -> OptionalDouble.of(opportunity.body().at("/amount/amount").asDouble());

    int exit =
        load(
            """
            A,Fjord AS,0.9,Won,Yes,Clear,Up
            B,Fjord AS,0.5,Lost,No,Vague,Up
            C,Tind AS,0.4,Won,Yes,None,Up
            D,Tind AS,0.1,Running,Yes,None,Down
            """);

    assertThat(exit).isZero();
    assertThat(out())
        .isEqualTo(
            """
            4 rows: 4 created, 0 changed, 0 unchanged, 0 refused
            outcomes known: n 3, base rate 0.667, AUC 0.500
            """);
    assertThat(services.customers).containsOnlyKeys("c-Fjord AS", "c-Tind AS");
    assertThat(services.opportunities.values())
        .extracting(FakeResource::status)
        .containsExactlyInAnyOrder("won", "lost", "won", "open");
  }

  @Test
  void repeatingChangesNothing() throws IOException {
    String rows = "A,Fjord AS,1,Won,Yes,Clear,Up\nB,Tind AS,2,Running,No,Vague,Up\n";
    load(rows);
    assertThat(services.changes.getAndSet(0)).isEqualTo(5);
    out.reset();

    assertThat(load(rows)).isZero();

    assertThat(services.changes).hasValue(0);
    assertThat(out()).startsWith("2 rows: 0 created, 0 changed, 2 unchanged, 0 refused\n");
  }

  @Test
  void aRowThatHasChangedSinceChangesItsOpportunity() throws IOException {
    load("A,Fjord AS,1,Running,Yes,Vague,Up\n");
    out.reset();

    load("A,Fjord AS,2,Won,Yes,Clear,Up\n");

    assertThat(out()).startsWith("1 rows: 0 created, 1 changed, 0 unchanged, 0 refused\n");
    assertThat(services.opportunities.values())
        .extracting(FakeResource::status)
        .containsExactly("won");
  }

  @Test
  void anOpportunityThatIsThereKeepsWhatTheRowDoesNotSay() throws IOException {
    String row = "A,Fjord AS,1,Running,Yes,Vague,Up\n";
    load(row);
    services.opportunities.computeIfPresent(
        "A",
        (id, found) ->
            found.changed(((ObjectNode) found.body().deepCopy()).put("situation", "channels")));
    out.reset();

    load(row);

    assertThat(out()).startsWith("1 rows: 0 created, 0 changed, 1 unchanged, 0 refused\n");
  }

  @Test
  void aCustomerThatIsThereKeepsWhatElseIsKnownOfIt() throws IOException {
    JsonNode known = JSON.readTree("{\"name\":\"fjord as\",\"owner\":\"Ingrid\"}");
    services.addCustomer("c-Fjord AS", known);

    load("A,Fjord AS,1,Running,,,\nB,Fjord AS,1,Running,,,\n");

    assertThat(services.customers.values())
        .extracting(FakeResource::body)
        .containsExactly(JSON.readTree("{\"name\":\"Fjord AS\",\"owner\":\"Ingrid\"}"));
    assertThat(services.changes).hasValue(3);
  }

  @Test
  void reportsRefusedRowsByLineAndLoadsTheOthers() throws IOException {
    load("E,Tind AS,1,Won,,,\n");
    out.reset();

    int exit =
        load(
            """
            A,Fjord AS,1,Running,Yes,Clear,Up
            B,Fjord AS,-5,Running,Yes,Clear,Up
            C,Fjord AS,1,Running,Perhaps,Clear,Up
            D,Fjord AS
            E,Tind AS,1,Lost,,,
            """);

    assertThat(exit).isEqualTo(LoadCommand.INCOMPLETE);
    assertThat(err())
        .isEqualTo(
            """
            line 3: amount/amount: must not be negative
            line 4: Next: the mapping has no "Perhaps" in answers[0].values
            line 5: the row: has 5 values fewer than the header has columns
            line 6: outcome: it is closed as won, not lost
            """);
    assertThat(out()).isEqualTo("5 rows: 1 created, 0 changed, 0 unchanged, 4 refused\n");
    assertThat(services.opportunities).containsOnlyKeys("A", "E");
  }

  @Test
  void saysSoWhenAllEndedAlike() throws IOException {
    load("A,Fjord AS,1,Won,,,\n");

    assertThat(out()).contains("outcomes known: n 1, base rate 1.000, no AUC, since all were won");
  }

  @Test
  void triesAgainWhenAServiceIsBusy() throws IOException {
    services.failNext(3);
    assertThat(load("A,Fjord AS,1,Won,,,\n")).isZero();

    services.failureStatus = 429;
    services.failNext(3);
    assertThat(load("B,Fjord AS,1,Won,,,\n")).isZero();
  }

  @Test
  void stopsWhenAServiceStaysBusy() throws IOException {
    services.failNext(1000);

    assertThat(load("A,Fjord AS,1,Won,,,\nB,Fjord AS,1,Won,,,\n"))
        .isEqualTo(LoadCommand.INCOMPLETE);

    assertThat(err())
        .isEqualTo(
            services.addresses().opportunity()
                + " stays unavailable: busy; run the same command again to go on from here\n");
    assertThat(out()).isEqualTo("0 rows: 0 created, 0 changed, 0 unchanged, 0 refused\n");
  }

  @Test
  void saysWhichAddressDoesNotAnswer() throws IOException {
    URI nobody = URI.create("http://localhost:1");
    ServiceAddresses addresses = new ServiceAddresses(nobody, nobody, nobody);

    assertThat(command(addresses).run(arguments("A,Fjord AS,1,Won,,,\n")))
        .isEqualTo(LoadCommand.INCOMPLETE);

    assertThat(err()).startsWith("http://localhost:1 does not answer; run the same command again");
  }

  @Test
  void givesUpOnScoresThatDoNotCome() throws IOException {
    services.score = opportunity -> OptionalDouble.empty();

    assertThat(load("A,Fjord AS,1,Won,,,\n")).isEqualTo(LoadCommand.INCOMPLETE);

    assertThat(err()).startsWith("1 of 1 opportunities have no score after 1 s without a new one");
  }

  @Test
  void saysSoWhenScoresCannotBeRead() throws IOException {
    services.scoringIsBroken = true;

    assertThat(load("A,Fjord AS,1,Won,,,\n")).isEqualTo(LoadCommand.INCOMPLETE);

    assertThat(err()).startsWith("a score cannot be read: Internal error; run the same command");
  }

  @Test
  void sendsNothingWhenTheCommandOrTheMappingIsWrong() throws IOException {
    LoadCommand command = command(services.addresses());

    assertThat(command.run(List.of("a.csv"))).isEqualTo(LoadCommand.USAGE);
    assertThat(command.run(List.of("--mapping", "m.yaml"))).isEqualTo(LoadCommand.USAGE);
    assertThat(command.run(List.of("a.csv", "--mapping", "m.yaml"))).isEqualTo(LoadCommand.USAGE);
    Path file = Files.writeString(folder.resolve("other.csv"), "Id,Firm\n1,x\n");
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), TestMapping.YAML);
    assertThat(command.run(List.of("--mapping", mapping.toString(), file.toString())))
        .isEqualTo(LoadCommand.USAGE);

    assertThat(err().lines())
        .containsExactly(
            "usage: ./dev load FILE.csv --mapping MAPPING.yaml",
            "usage: ./dev load FILE.csv --mapping MAPPING.yaml",
            "m.yaml does not exist",
            "the file has no column \"Amount\" (mapping: amount); its columns are Id, Firm");
    assertThat(services.requests).hasValue(0);
  }

  @Test
  void loadsManyRowsAFewAtATime() throws IOException {
    String rows =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "deal/%d æ,Firm %d,1,Running,Yes,Clear,Up\n".formatted(i, i % 50))
            .collect(Collectors.joining());

    assertThat(load(rows)).isZero();

    assertThat(out()).startsWith("2000 rows: 2000 created");
    assertThat(services.opportunities).hasSize(2_000).containsKey("deal/1999 æ");
    assertThat(services.changes).hasValue(2_050);
    assertThat(services.mostUnderWay.get()).isBetween(2, Loader.IN_FLIGHT);
  }

  private int load(String rows) throws IOException {
    return command(services.addresses()).run(arguments(rows));
  }

  private List<String> arguments(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), TestMapping.HEADER + "\n" + rows);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), TestMapping.YAML);
    return List.of(file.toString(), "--mapping", mapping.toString());
  }

  private LoadCommand command(ServiceAddresses addresses) {
    return new LoadCommand(
        addresses,
        FakeServices.TOKENS,
        new RecordedProgress(),
        stream(out),
        stream(err),
        QUICK,
        SHORT);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
