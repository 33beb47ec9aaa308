package io.vinnrate.opportunity;

import java.util.List;

/** Where opportunities tell what happened to them. */
public interface OpportunityEvents {

  /** Tells of an event when the current transaction commits. */
  void publish(OpportunityEvent event);

  /** Tells of events in their order when the current transaction commits. One SQL round trip. */
  void publish(List<? extends OpportunityEvent> several);
}
