package io.vinnrate.scoring.opportunity;

/** Where scoring tells what happened to scores. */
public interface ScoreEvents {

  /** Tells of an event when the current transaction commits. */
  void publish(ScoreEvent event);
}
