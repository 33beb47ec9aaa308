package io.vinnrate.customer.loyalty;

import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Recording;
import io.vinnrate.customer.Versioned;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of customers' loyalty; each is one transaction. The SQL round trips that are named
 * are without the commit.
 */
@ApplicationScoped
@Transactional
public class CustomerLoyalty {

  /** How many surveys the loyalty of a customer looks back on. */
  public static final int MAX_HISTORY = 200;

  private final CustomerService customers;
  private final CustomerChanges changes;
  private final LoyaltySurveys surveys;
  private final KeptLoyaltyWeights weights;
  private final Clock clock;

  CustomerLoyalty(
      CustomerService customers,
      CustomerChanges changes,
      LoyaltySurveys surveys,
      KeptLoyaltyWeights weights,
      Clock clock) {
    this.customers = customers;
    this.changes = changes;
    this.surveys = surveys;
    this.weights = weights;
    this.clock = clock;
  }

  /**
   * Keeps a survey in the place of the one of its day. Five SQL round trips, one more when the
   * customer's standing changes; three when the same is kept already.
   *
   * @throws LoyaltyException.InTheFuture when its day has not come
   */
  public Recorded<WeighedSurvey> put(UUID id, ExpectedVersion expected, LoyaltySurvey survey) {
    if (survey.date().isAfter(today())) {
      throw new LoyaltyException.InTheFuture(survey.date(), today());
    }
    return changes.record(
        id,
        expected,
        customer -> {
          Effect effect = surveys.put(id, survey);
          LoyaltyWeights inForce = weights.current().weights();
          if (effect != Effect.NONE) {
            stand(customer, inForce);
          }
          return new Recording<>(inForce.weigh(survey), effect);
        });
  }

  /**
   * Forgets the survey of a day. Five SQL round trips, one more when the customer's standing
   * changes.
   *
   * @return the customer's version after it
   * @throws LoyaltyException.NotSurveyed when there is none
   */
  public long remove(UUID id, ExpectedVersion expected, LocalDate date) {
    return changes
        .record(
            id,
            expected,
            customer -> {
              if (!surveys.remove(id, date)) {
                throw LoyaltyException.NotSurveyed.on(id, date);
              }
              stand(customer, weights.current().weights());
              return new Recording<>(date, Effect.REMOVED);
            })
        .version();
  }

  private void stand(Customer customer, LoyaltyWeights inForce) {
    LoyaltySurvey latest = surveys.latest(List.of(customer.id())).get(customer.id());
    customer.stand(
        customer
            .standing()
            .withLoyaltyIndex(Optional.ofNullable(latest).flatMap(inForce::index).orElse(null)));
  }

  /**
   * The survey of a day. Three SQL round trips.
   *
   * @throws LoyaltyException.NotSurveyed when there is none
   */
  public Versioned<WeighedSurvey> survey(UUID id, LocalDate date) {
    long version = customers.find(id).version();
    LoyaltySurvey survey =
        surveys.find(id, date).orElseThrow(() -> LoyaltyException.NotSurveyed.on(id, date));
    return new Versioned<>(weights.current().weights().weigh(survey), version);
  }

  /**
   * The surveys before a day, the newest first. Three SQL round trips.
   *
   * @param before null for all
   */
  public Versioned<List<WeighedSurvey>> surveys(UUID id, @Nullable LocalDate before, int limit) {
    LocalDate until = before == null ? today() : before.minusDays(1);
    long version = customers.find(id).version();
    LoyaltyWeights inForce = weights.current().weights();
    return new Versioned<>(
        surveys.newest(id, until, limit).stream().map(inForce::weigh).toList(), version);
  }

  /**
   * How loyal a customer was on a day, by the weights of today. Three SQL round trips.
   *
   * @param asOf null for today
   * @throws LoyaltyException.NotSurveyed when there is no survey until then
   */
  public Versioned<Loyalty> loyalty(UUID id, @Nullable LocalDate asOf) {
    long version = customers.find(id).version();
    LocalDate until = asOf == null ? today() : asOf;
    List<LoyaltySurvey> newestFirst = surveys.newest(id, until, MAX_HISTORY);
    if (newestFirst.isEmpty()) {
      throw LoyaltyException.NotSurveyed.until(id, until);
    }
    return new Versioned<>(
        new Loyalty(weights.current().weights(), newestFirst.reversed()), version);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
