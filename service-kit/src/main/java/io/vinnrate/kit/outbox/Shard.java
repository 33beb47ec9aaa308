package io.vinnrate.kit.outbox;

/** The part of the outbox that an event belongs to; one replica at a time relays a shard. */
final class Shard {

  /** How many there are; the leases' rows are created by the migration. */
  static final int COUNT = 32;

  private Shard() {}

  /**
   * The shard of a record's key: all events of one key are in one shard, so that their order can be
   * kept.
   */
  static int of(String key) {
    return Math.floorMod(key.hashCode(), COUNT);
  }
}
