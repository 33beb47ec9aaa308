package io.vinnrate.local;

import io.vinnrate.local.process.Component;
import java.time.Duration;
import java.util.List;

/**
 * Stops components, each only when the process that was started for it still runs.
 *
 * @param state knows the processes
 */
record ShutDown(StateFolder state) {

  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Stops them one after the other, in the order given. */
  void stop(List<? extends Component> components) {
    for (Component component : components) {
      state
          .running(component.name())
          .ifPresent(process -> process.stop(component.stopSignal(), GRACE));
      state.recordStop(component);
    }
  }
}
