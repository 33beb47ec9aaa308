package io.vinnrate.kit.access;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as the checked token tells.
 *
 * @param subject the person's or service's id at the issuer
 * @param client the system that the request came from, by its id at the issuer
 * @param isService whether a system calls for itself, without a person who signed in
 * @param actingFor the person that a service says it acts for; null when it does not say
 * @param reach which objects the caller may read and change
 */
public record Caller(
    String subject, String client, boolean isService, @Nullable String actingFor, Reach reach) {

  /** The same one, who says to act for a person; null for nobody. */
  Caller actingFor(@Nullable String person) {
    return new Caller(subject, client, isService, person, reach);
  }

  /** The person who acts; null when a service acts for nobody in particular. */
  public @Nullable String person() {
    return isService ? actingFor : subject;
  }

  /** Who acts: the person, else the service itself. */
  public String actor() {
    String person = person();
    return person == null ? subject : person;
  }
}
