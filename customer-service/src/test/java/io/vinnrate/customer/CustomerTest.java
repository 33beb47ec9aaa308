package io.vinnrate.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private static final Instant NOW = Instant.parse("2026-03-20T08:05:00Z");

  /** Definitions that become others as soon as they have been asked. */
  private static final class ChangingSegments implements Segmentation {

    private long revision;

    ChangingSegments(long revision) {
      this.revision = revision;
    }

    @Override
    public Membership of(CustomerDetails details) {
      return new Membership(List.of("as-of-" + revision++), List.of());
    }

    @Override
    public long revision() {
      return revision;
    }
  }

  @Test
  void aNewCustomerStandsAtTheRevisionOfTheSegmentsThatItWasPutIn() {
    Customer customer = new Customer(named("New"), new ChangingSegments(4), NOW);
    assertThat(customer.standing().membership().segments()).containsExactly("as-of-4");
    assertThat(customer.standingRevision()).isEqualTo(4);
  }

  @Test
  void aChangePutsItInNewerSegmentsAndLeavesTheRestOfItsStandingAsOld() {
    Customer customer = new Customer(named("New"), new ChangingSegments(4), NOW);
    customer.change(named("Changed"), new ChangingSegments(6), NOW);
    assertThat(customer.standing().membership().segments()).containsExactly("as-of-6");
    assertThat(customer.standingRevision()).isEqualTo(4);
  }

  @Test
  void aChangeWhereOlderSegmentsAreKnownIsLookedAtAgain() {
    Customer customer = new Customer(named("New"), new ChangingSegments(4), NOW);
    customer.standAt(7);
    customer.change(named("Changed"), new ChangingSegments(6), NOW);
    assertThat(customer.standing().membership().segments()).containsExactly("as-of-6");
    assertThat(customer.standingRevision()).isEqualTo(6);
  }

  private static CustomerDetails named(String name) {
    return new CustomerDetails(
        null, name, null, Profile.UNKNOWN, Behaviour.UNKNOWN, Needs.UNKNOWN, null, Assignment.NONE);
  }
}
