package io.vinnrate.fuzz;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.wire.Answer;
import io.vinnrate.fuzz.wire.Connection;
import io.vinnrate.fuzz.wire.Message;
import io.vinnrate.local.Console;
import io.vinnrate.local.LocalAccess;
import io.vinnrate.local.ServiceAddresses;
import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./dev fuzz}: sends requests made from the OpenAPI documents to the stack that is up. */
public final class Fuzz {

  private static final int FOUND = 1;
  private static final int USAGE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Options options;
  private final Console console;
  private final Map<String, URI> addresses;
  private final String token;
  private final Curl curl;

  private Fuzz(Options options, Console console, LocalAccess access) {
    this.options = options;
    this.console = console;
    ServiceAddresses services = access.addresses();
    this.addresses =
        Map.of(
            "customer",
            services.customer(),
            "opportunity",
            services.opportunity(),
            "scoring",
            services.scoring());
    this.token = access.token();
    this.curl = new Curl(token, Path.of(System.getProperty("java.io.tmpdir"), "vinnrate-fuzz"));
  }

  /**
   * Runs the fuzzer. Exit code 0: nothing is wrong; 1: something is, or the stack is not up; 2: the
   * command line is not understood.
   *
   * @param arguments the command's arguments
   */
  public static void main(String[] arguments) throws InterruptedException {
    Console console = new Console(System.out, Boolean.getBoolean("vinnrate.terminal"));
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (LocalFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(USAGE);
      return;
    }
    System.exit(run(options, console));
  }

  private static int run(Options options, Console console) throws InterruptedException {
    try {
      return new Fuzz(options, console, LocalAccess.fromEnvironment()).run();
    } catch (LocalFailure failure) {
      console.clear();
      System.err.println(failure.getMessage());
      return FOUND;
    }
  }

  private int run() throws InterruptedException {
    Map<String, ApiDocument> documents = new TreeMap<>();
    addresses.forEach((service, address) -> documents.put(service, document(service, address)));
    Campaign campaign =
        new Campaign(documents, addresses, options, token, LocalDate.now(ZoneOffset.UTC), PATIENCE);
    long start = System.nanoTime();
    console.print(
        "  What the stack holds is rubbish afterwards: ./dev up --fresh gives the sample back");
    campaign.run(this::print, console);
    campaign.tally().table().forEach(console::print);
    return conclude(campaign.tally(), Duration.ofNanos(System.nanoTime() - start));
  }

  private int conclude(Tally tally, Duration took) {
    console.print(
        String.format(
            Locale.ROOT,
            "%n  %,d requests with seed %d in %d s: %s",
            tally.requests(),
            options.seed(),
            took.toSeconds(),
            tally.distinctFindings() == 0
                ? "nothing is wrong"
                : tally.distinctFindings() + " findings"));
    return tally.distinctFindings() == 0 ? 0 : FOUND;
  }

  private static ApiDocument document(String service, URI address) {
    try (Connection connection = new Connection(address, PATIENCE)) {
      Answer answer =
          connection.exchange(new Message("GET", "/q/openapi?format=json", List.of(), null));
      if (answer.isSuccess()) {
        return ApiDocument.parse(service, answer.text());
      }
      throw new LocalFailure(
          "%s-service answered %d for its document.".formatted(service, answer.status()));
    } catch (IOException absent) {
      throw new LocalFailure(
          "%s-service does not answer on %s: start the stack with ./dev up."
              .formatted(service, address),
          absent);
    }
  }

  private void print(Finding finding) {
    Operation operation = finding.request().operation();
    URI address = addresses.get(operation.service());
    console.print(
        """

        %s: %s
          %s, seed %d, request %d (%s)
          %s
          %s\
        """
            .formatted(
                finding.fault().kind().meaning(),
                finding.fault().what(),
                operation,
                options.seed(),
                finding.request().number(),
                finding.request().twist(),
                finding.fault().detail(),
                address == null ? "" : curl.command(finding.request(), address)));
  }
}
