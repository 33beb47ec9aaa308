package io.vinnrate.local.load;

import io.vinnrate.local.Progress;
import io.vinnrate.local.ServiceAddresses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The product's own sample: a made-up Nordic pipeline of open and closed opportunities. Loading
 * adds what is missing and leaves alone what is there, whoever has changed it since.
 */
public final class Sample {

  private static final String WHAT = "loading the sample";

  private final ServiceAddresses addresses;
  private final Supplier<String> tokens;
  private final Progress progress;
  private final Clock clock;
  private final Retry retry;
  private final ScoreWait scoreWait;

  Sample(
      ServiceAddresses addresses,
      Supplier<String> tokens,
      Progress progress,
      Clock clock,
      Retry retry,
      ScoreWait scoreWait) {
    this.addresses = addresses;
    this.tokens = tokens;
    this.progress = progress;
    this.clock = clock;
    this.retry = retry;
    this.scoreWait = scoreWait;
  }

  /**
   * Loads the sample through the public APIs and waits until each opportunity is scored.
   *
   * @param tokens let their bearer read and write everything
   * @throws LoadException with one line that says why, when that cannot be done
   */
  public static void load(ServiceAddresses addresses, Supplier<String> tokens, Progress progress) {
    new Sample(addresses, tokens, progress, Clock.systemUTC(), Retry.STANDARD, ScoreWait.STANDARD)
        .load();
  }

  void load() {
    SampleData data = SampleData.read(clock.instant());
    LoadReport report = new LoadReport();
    try (SalesApi api = new SalesApi(addresses, tokens, retry)) {
      addMissing(api, data, report);
      int added = (int) report.count(Loaded.Change.CREATED);
      progress.done(
          added == 0
              ? "the sample was there already"
              : WHAT + ": " + added + " of " + report.rows() + " opportunities are new");
      int missing = report.rows() - scoreWait.forScores(api, report.loaded(), progress).size();
      if (missing > 0) {
        throw new LoadException(
            missing + " of the sample's " + report.rows() + " opportunities have no score");
      }
    } catch (RefusedException e) {
      throw new LoadException("the sample was refused: " + e.getMessage(), e);
    }
  }

  private void addMissing(SalesApi api, SampleData data, LoadReport report) {
    int total = data.customers().size() + data.deals().size();
    AtomicInteger done = new AtomicInteger();
    each(data.customers(), customer -> add(api, customer, data.contributions()), done, total);
    DealLoader loader = new DealLoader(api);
    each(data.deals(), deal -> report.loaded(add(api, loader, deal)), done, total);
  }

  private <T> void each(List<T> items, Consumer<T> work, AtomicInteger done, int total) {
    InFlight.each(
        items.iterator(),
        Loader.IN_FLIGHT,
        item -> {
          work.accept(item);
          synchronized (done) {
            progress.update(WHAT, done.incrementAndGet(), total);
          }
        });
  }

  private static void add(SalesApi api, Customer customer, List<Contribution> contributions) {
    api.findCustomer(customer.externalId())
        .ifPresentOrElse(found -> customer.exists(found.id()), () -> customer.idFrom(api));
    String id = customer.idFrom(api);
    if (!api.hasContributions(id)) {
      contributions.stream()
          .filter(contribution -> contribution.customer().equals(customer))
          .forEach(
              contribution -> api.putContribution(id, contribution.period(), contribution.body()));
    }
  }

  private static Loaded add(SalesApi api, DealLoader loader, Deal deal) {
    Optional<ApiResponse> found = api.findOpportunity(deal.externalId());
    if (found.isEmpty()) {
      return loader.load(deal);
    }
    if (deal.closure().isPresent() && isUnfinished(found.get())) {
      loader.close(deal, deal.closure().get(), found.get());
    }
    return new Loaded(found.get().id(), Loaded.Change.UNCHANGED, Optional.empty(), 0);
  }

  /** An earlier load ended between creating and closing it; nobody has touched it since. */
  private static boolean isUnfinished(ApiResponse found) {
    return DealLoader.isOpen(found)
        && found.body().path("changedAt").equals(found.body().path("createdAt"));
  }
}
