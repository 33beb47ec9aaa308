package io.vinnrate.kit.inbox;

/** What a service does with the events of one topic: as they come, and when one is replayed. */
public interface Subscription extends EventHandler {

  /** The topic's name at the broker. */
  String topic();
}
