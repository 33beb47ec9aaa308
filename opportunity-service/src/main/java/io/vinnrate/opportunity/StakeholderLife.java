package io.vinnrate.opportunity;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The time in which the id of a stakeholder stands for the same somebody: from being added until
 * being forgotten or becoming another person.
 */
public final class StakeholderLife {

  private final int number;
  private final UUID stakeholderId;
  private final Set<UUID> people = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /**
   * A life that begins.
   *
   * @param number how many lives there were in the opportunity before
   */
  StakeholderLife(int number, UUID stakeholderId) {
    this.number = number;
    this.stakeholderId = stakeholderId;
  }

  int number() {
    return number;
  }

  /** By which id of the opportunity's. */
  public UUID stakeholderId() {
    return stakeholderId;
  }

  /** Which person that is to the owner of the people; at most one, none while nobody told. */
  public Set<UUID> people() {
    return Collections.unmodifiableSet(people);
  }

  /** Under which names. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Whether it may be a person: it is no other one. */
  boolean mayBe(UUID person) {
    return people.isEmpty() || people.contains(person);
  }

  void is(UUID person) {
    people.add(person);
  }

  void isCalled(String name) {
    names.add(name);
  }
}
