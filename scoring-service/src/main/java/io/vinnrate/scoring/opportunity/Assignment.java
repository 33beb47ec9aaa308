package io.vinnrate.scoring.opportunity;

import org.jspecify.annotations.Nullable;

/**
 * Whose work an opportunity is, which decides who may see it. Each is null when it has none.
 *
 * @param owner who works on it
 * @param team the owner's team
 * @param territory the part of the market that it lies in
 */
public record Assignment(
    @Nullable String owner, @Nullable String team, @Nullable String territory) {

  /** Nobody's. */
  public static final Assignment NONE = new Assignment(null, null, null);
}
