package io.vinnrate.scoring.registry;

/** Where it is told which model is in force. */
public interface ModelEvents {

  /** Tells of it when the current transaction commits. */
  void publish(ModelActivated event);
}
