package io.vinnrate.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; null means any.
 *
 * @param customerClass of this class
 * @param segment in the segment with this key
 * @param industry exactly this industry
 * @param assignment exactly this owner, team and territory
 * @param text part of the name, in any case
 */
public record CustomerFilter(
    @Nullable CustomerClass customerClass,
    @Nullable String segment,
    @Nullable String industry,
    Assignment assignment,
    @Nullable String text) {

  /** All customers. */
  public static final CustomerFilter ALL =
      new CustomerFilter(null, null, null, Assignment.NONE, null);
}
