package io.vinnrate.customer.contribution;

import java.util.UUID;

/** How a line of a bulk says which customer it means. */
public sealed interface CustomerName {

  /** By the customer's id. */
  record Own(UUID id) implements CustomerName {

    @Override
    public String toString() {
      return id.toString();
    }
  }

  /** By its identifier in the system that it is synchronised with. */
  record Outside(String externalId) implements CustomerName {

    @Override
    public String toString() {
      return "with the external id '" + externalId + "'";
    }
  }
}
