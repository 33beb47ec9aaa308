package io.vinnrate.customer;

import org.jspecify.annotations.Nullable;

/**
 * What may be said of a customer from outside.
 *
 * @param externalId its identifier in the system that it is synchronised with, unique among
 *     customers
 * @param name not blank
 * @param organizationNumber its number in the national register
 * @param profile what it is
 * @param behaviour how it behaves
 * @param needs what it needs
 * @param preferredChannel how it wants to be served
 * @param assignment who serves it
 */
public record CustomerDetails(
    @Nullable String externalId,
    String name,
    @Nullable String organizationNumber,
    Profile profile,
    Behaviour behaviour,
    Needs needs,
    @Nullable Channel preferredChannel,
    Assignment assignment) {

  public CustomerDetails {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }
}
