package io.vinnrate.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; null means any.
 *
 * @param customerClass of this class
 * @param segment in the segment with this key
 * @param industry exactly this industry
 * @param owner exactly this owner
 * @param text part of the name, in any case
 */
public record CustomerFilter(
    @Nullable CustomerClass customerClass,
    @Nullable String segment,
    @Nullable String industry,
    @Nullable String owner,
    @Nullable String text) {

  /** All customers. */
  public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null);
}
