package io.vinnrate.customer.person;

import java.time.Instant;
import java.util.UUID;

/** Where it is told who was erased. */
public interface PersonEvents {

  /** Tells that what others hold on a person is to go, when the current transaction commits. */
  void erased(UUID personId, Instant at);
}
