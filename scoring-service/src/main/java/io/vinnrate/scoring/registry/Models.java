package io.vinnrate.scoring.registry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import io.vinnrate.scoring.model.Model;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The models in memory, so that scoring needs no database. What another replica made or activated
 * is known here within half a second; what this one did, at once.
 */
@ApplicationScoped
public class Models {

  private static final Logger LOG = Logger.getLogger(Models.class);
  private static final Duration REFRESH = Duration.ofMillis(500);

  private final ModelStore store;
  private final Map<String, Model> models = new ConcurrentHashMap<>();
  private final Repeater refreshing =
      new Repeater(this::refresh, REFRESH, new Outage(LOG, "Looking for new models"));

  private volatile @Nullable ActiveModel active;

  Models(ModelStore store) {
    this.store = store;
  }

  /** Before anything is scored. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    store.begin();
    refresh();
    refreshing.start(Thread.ofVirtual().name("models"));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    refreshing.stop(REFRESH);
  }

  /** The model in force. */
  public ActiveModel active() {
    return Objects.requireNonNull(active, "No model is in force before the service has started");
  }

  /**
   * The model of this version.
   *
   * @throws UnknownModelException when there is none
   */
  public Model require(String version) {
    Model model = models.get(version);
    if (model == null) {
      throw new UnknownModelException(version);
    }
    return model;
  }

  /**
   * The model that something in the database names: another replica may have made it just now. No
   * SQL round trip, two when it is not in memory yet.
   *
   * @throws UnknownModelException when there is none
   */
  public Model stored(String version) {
    if (!models.containsKey(version)) {
      refresh();
    }
    return require(version);
  }

  /** Takes over what the database has. Two SQL round trips. */
  public synchronized void refresh() {
    for (StoredModel stored : store.others(models.keySet())) {
      models.put(stored.version(), stored.model());
    }
    Activation last = store.lastActivation();
    if (active == null || active.activation() != last.number()) {
      active = new ActiveModel(last.number(), require(last.modelVersion()));
      LOG.infof("Model %s is in force (activation %d)", last.modelVersion(), last.number());
    }
  }
}
