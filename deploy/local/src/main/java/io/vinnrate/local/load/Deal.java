package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One customer's opportunity with all that its row says.
 *
 * @param line the row's line
 * @param customer who may buy
 * @param externalId the opportunity's id in the system that it comes from
 * @param opportunity the body of the upsert, but for the customer's id
 * @param closure how it ended; empty while it is open
 */
record Deal(
    long line,
    Customer customer,
    String externalId,
    ObjectNode opportunity,
    Optional<Closure> closure) {

  /**
   * How an opportunity ended.
   *
   * @param outcome won, lost or abandoned
   * @param body the body of the closure
   */
  record Closure(Outcome outcome, ObjectNode body) {}
}
