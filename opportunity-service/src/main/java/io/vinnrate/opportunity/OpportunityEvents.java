package io.vinnrate.opportunity;

/** Where opportunities tell what happened to them. */
public interface OpportunityEvents {

  /** Tells of an event when the current transaction commits. */
  void publish(OpportunityEvent event);
}
