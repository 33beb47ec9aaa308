package io.vinnrate.opportunity;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an opportunity; each in the caller's own words.
 *
 * @param owner the seller
 * @param team the seller's team
 * @param territory the part of the market that it lies in
 */
@Embeddable
public record Assignment(
    @Nullable String owner, @Nullable String team, @Nullable String territory) {

  /** Nobody does yet. */
  public static final Assignment NONE = new Assignment(null, null, null);

  /** The same without an owner. */
  Assignment ofNobody() {
    return new Assignment(null, team, territory);
  }

  /** The same, with what others say in the place of what this does not. */
  Assignment orElse(Assignment others) {
    return new Assignment(
        owner == null ? others.owner : owner,
        team == null ? others.team : team,
        territory == null ? others.territory : territory);
  }
}
