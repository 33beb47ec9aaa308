package io.vinnrate.customer.contribution;

import java.time.LocalDate;

/** The price of a currency that was the last one on a day. */
record Price(String currency, LocalDate day) {

  /** What it takes to convert a contribution. */
  static Price of(Contribution contribution) {
    return new Price(contribution.currency(), contribution.period().lastDay());
  }
}
