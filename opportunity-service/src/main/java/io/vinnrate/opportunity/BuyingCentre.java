package io.vinnrate.opportunity;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Those who take part in a customer's decision about one opportunity. */
public final class BuyingCentre {

  /** How many parts all of them together may have. */
  public static final int MAX_ROLES = 100;

  private static final Comparator<UUID> AS_TEXT = Comparator.comparing(UUID::toString);

  private final UUID opportunityId;
  private final Map<UUID, Stakeholder> stakeholders;

  /**
   * The buying centre of an opportunity.
   *
   * @param stakeholders by their ids; the opportunity's own map, which changes with this
   */
  BuyingCentre(UUID opportunityId, Map<UUID, Stakeholder> stakeholders) {
    this.opportunityId = opportunityId;
    this.stakeholders = stakeholders;
  }

  /**
   * Adds somebody, or takes over what is known of somebody now.
   *
   * @return false when that is known already
   * @throws OpportunityException.ContactInFuture when the last contact is yet to come
   * @throws OpportunityException.BuyingCentreFull when there are too many
   */
  boolean put(UUID id, Stakeholder stakeholder, Instant now) {
    if (stakeholder.equals(stakeholders.get(id))) {
      return false;
    }
    Instant lastContactAt = stakeholder.lastContactAt();
    if (lastContactAt != null && lastContactAt.isAfter(now)) {
      throw new OpportunityException.ContactInFuture(lastContactAt);
    }
    int others = roles() - (has(id) ? require(id).roles().size() : 0);
    if (others + stakeholder.roles().size() > MAX_ROLES) {
      throw new OpportunityException.BuyingCentreFull(opportunityId);
    }
    stakeholders.put(id, stakeholder);
    return true;
  }

  private int roles() {
    return stakeholders.values().stream().mapToInt(it -> it.roles().size()).sum();
  }

  /**
   * Takes over that there was contact with somebody.
   *
   * @param met whether that was a meeting
   * @throws OpportunityException.NotFound when there is no such stakeholder
   */
  void contacted(UUID id, Instant at, boolean met) {
    stakeholders.put(id, require(id).contacted(at, met));
  }

  /**
   * Forgets somebody.
   *
   * @throws OpportunityException.NotFound when there is no such stakeholder
   */
  void remove(UUID id) {
    require(id);
    stakeholders.remove(id);
  }

  /** Takes names out. */
  void erase(ErasedPast past) {
    stakeholders.replaceAll(
        (id, stakeholder) -> {
          String path = "/stakeholders/" + id;
          String name = Objects.requireNonNull(past.masked(path + "/name", stakeholder.name()));
          String title = past.masked(path + "/title", stakeholder.title());
          return stakeholder.named(name, title, stakeholder.personId());
        });
  }

  /**
   * Forgets which people those are whose names were taken out.
   *
   * @return whether that was known
   */
  boolean forgetPeople(ErasedPast past) {
    boolean different = false;
    for (Map.Entry<UUID, Stakeholder> entry : stakeholders.entrySet()) {
      Stakeholder known = entry.getValue();
      if (past.isErased(entry.getKey()) && known.personId() != null) {
        entry.setValue(known.named(known.name(), known.title(), null));
        different = true;
      }
    }
    return different;
  }

  /**
   * What is known of somebody.
   *
   * @throws OpportunityException.NotFound when there is no such stakeholder
   */
  public Stakeholder require(UUID id) {
    Stakeholder stakeholder = stakeholders.get(id);
    if (stakeholder == null) {
      throw new OpportunityException.NotFound(opportunityId, "stakeholder " + id);
    }
    return stakeholder;
  }

  /** Whether somebody is known to take part. */
  public boolean has(UUID id) {
    return stakeholders.containsKey(id);
  }

  /** How far we have come with them. */
  public Coverage coverage() {
    return Coverage.of(List.copyOf(stakeholders.values()));
  }

  /** All of them by their ids, in the order of these as text. */
  public SortedMap<UUID, Stakeholder> stakeholders() {
    SortedMap<UUID, Stakeholder> sorted = new TreeMap<>(AS_TEXT);
    sorted.putAll(stakeholders);
    return Collections.unmodifiableSortedMap(sorted);
  }
}
