package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Published;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the topics' records came: what consumers have to put up with.
 *
 * @param records all
 * @param again those that had come before
 * @param late those that had not come before, after a later version of their key
 */
public record Traffic(long records, long again, long late) {

  /** Counts records, those of each partition in their order. */
  public static Traffic of(List<Published> records) {
    Set<String> known = new HashSet<>();
    Map<String, Long> latest = new HashMap<>();
    long again = 0;
    long late = 0;
    for (Published event : records) {
      if (event.eventId().isEmpty()) {
        continue;
      }
      String key = event.place().topic() + event.key();
      if (!known.add(event.eventId())) {
        again++;
      } else if (latest.merge(key, event.version(), Math::max) > event.version()) {
        late++;
      }
    }
    return new Traffic(records.size(), again, late);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d records in the topics: %,d had come before, %,d came after a later version",
        records,
        again,
        late);
  }
}
