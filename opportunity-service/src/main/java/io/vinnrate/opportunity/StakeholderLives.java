package io.vinnrate.opportunity;

import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.HistoryEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For whom the ids of an opportunity's stakeholders stood, version by version, as its history
 * tells.
 */
public final class StakeholderLives {

  private static final Pattern STAKEHOLDER = Pattern.compile("/stakeholders/([^/]+)/.*");

  private final List<StakeholderLife> all = new ArrayList<>();
  private final Map<UUID, StakeholderLife> now = new HashMap<>();
  private final SortedMap<String, String> state = new TreeMap<>();

  /** The lives that a whole history tells of. */
  public static StakeholderLives of(List<HistoryEntry> entries) {
    StakeholderLives lives = new StakeholderLives();
    entries.forEach(lives::takeIn);
    return lives;
  }

  /** All, those that have ended too. */
  public List<StakeholderLife> all() {
    return List.copyOf(all);
  }

  /** Who a stakeholder is after what was taken in; null for nobody. */
  @Nullable StakeholderLife of(UUID stakeholderId) {
    return now.get(stakeholderId);
  }

  /** The stakeholder that a path is about; null for none. */
  static @Nullable UUID stakeholderAt(String path) {
    Matcher matcher = STAKEHOLDER.matcher(path);
    return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
  }

  /** What is known after what was taken in. */
  @Nullable String value(String path) {
    return state.get(path);
  }

  /** Goes on by one version. */
  void takeIn(HistoryEntry entry) {
    for (Delta delta : entry.deltas()) {
      if (delta.to() == null) {
        state.remove(delta.path());
      } else {
        state.put(delta.path(), delta.to());
      }
    }
    for (UUID stakeholder : touched(entry)) {
      StakeholderLife next = next(stakeholder);
      if (next == null) {
        now.remove(stakeholder);
      } else {
        now.put(stakeholder, next);
      }
    }
  }

  /** The stakeholders that a version says something of. */
  static Set<UUID> touched(HistoryEntry entry) {
    Set<UUID> touched = new LinkedHashSet<>();
    for (Delta delta : entry.deltas()) {
      UUID stakeholder = stakeholderAt(delta.path());
      if (stakeholder != null) {
        touched.add(stakeholder);
      }
    }
    return touched;
  }

  private @Nullable StakeholderLife next(UUID stakeholder) {
    String path = "/stakeholders/" + stakeholder;
    String name = state.get(path + "/name");
    if (name == null) {
      return null;
    }
    String person = state.get(path + "/personId");
    StakeholderLife life = now.get(stakeholder);
    if (life == null || (person != null && !life.mayBe(UUID.fromString(person)))) {
      life = new StakeholderLife(all.size(), stakeholder);
      all.add(life);
    }
    life.isCalled(name);
    if (person != null) {
      life.is(UUID.fromString(person));
    }
    return life;
  }
}
