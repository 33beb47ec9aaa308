package io.vinnrate.customer.person;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a customer. None of it is told to other services.
 *
 * @param id identifies the person everywhere, as callers chose it
 * @param name the whole name
 * @param title such as "Head of production"
 */
public record Person(
    UUID id,
    String name,
    @Nullable String title,
    @Nullable String email,
    @Nullable String telephone) {

  /** How many a customer may have. */
  public static final int MAX_PER_CUSTOMER = 1_000;

  /** What tells who it is wherever it stands. */
  List<@Nullable String> telling() {
    return Arrays.asList(name, email, telephone);
  }

  /** Not what it says: failures and logs print it. */
  @Override
  public String toString() {
    return "Person[id=" + id + "]";
  }
}
