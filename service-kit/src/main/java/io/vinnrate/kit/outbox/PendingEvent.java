package io.vinnrate.kit.outbox;

import java.util.Map;

/** A committed row of the outbox that waits for its acknowledgement. */
record PendingEvent(
    long id, int shard, String topic, String key, Map<String, String> headers, byte[] payload) {

  /** What must stay in order: the key within its topic. */
  String ordering() {
    return topic + '\u001f' + key;
  }
}
