package io.vinnrate.scoring.opportunity;

import java.util.List;

/** Where scoring tells what happened to scores. */
public interface ScoreEvents {

  /** Tells of events, in their order, when the current transaction commits. */
  void publish(List<? extends ScoreEvent> happened);
}
