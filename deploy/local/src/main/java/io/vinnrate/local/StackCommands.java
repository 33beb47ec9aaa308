package io.vinnrate.local;

import io.vinnrate.local.Table.Align;
import io.vinnrate.local.load.Sample;
import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import java.util.List;
import java.util.Optional;

/** The commands that start, stop and show the local stack. Each returns its exit code. */
final class StackCommands {

  private static final int WIDEST = 60;

  private final Settings settings;
  private final StateFolder state;
  private final Console console;

  StackCommands(Settings settings, Console console) {
    this.settings = settings;
    this.state = settings.state();
    this.console = console;
  }

  /** Insists that all that does not run yet could be started. */
  int check() {
    Stack stack = new Stack(settings);
    state.requireRoom();
    for (Component component : stack.components()) {
      requirePort(component);
    }
    return 0;
  }

  private void requirePort(Component component) {
    boolean runs = state.running(component.name()).isPresent();
    if (!runs && !LocalPorts.isFree(component.port())) {
      throw new LocalFailure(
          "Port %d, which %s needs, is in use. Set %s to use another one."
              .formatted(
                  component.port(), component.name(), Settings.portVariable(component.name())));
    }
  }

  /** Starts all that does not run, with the sample in it, and shows the ranked pipeline. */
  int up() {
    state.lock();
    return bringUp();
  }

  /** Stops all, forgets all data, and starts again. */
  int upFresh() {
    state.lock();
    stopAll();
    state.wipe();
    return bringUp();
  }

  private int bringUp() {
    Stack stack = new Stack(settings);
    if (stack.components().stream().allMatch(this::works)) {
      console.print("Vinnrate is running already.");
      show(stack);
      return 0;
    }
    check();
    StartUp startUp = new StartUp(state, console);
    startUp.start(stack.servers());
    stack.provision();
    startUp.start(stack.services());
    if (!state.hasSample()) {
      Sample.load(stack.addresses(), stack.tokens(), console);
      state.recordSample();
    }
    show(stack);
    startUp.keep();
    return 0;
  }

  private boolean works(Component component) {
    return state.running(component.name()).isPresent() && component.isReady();
  }

  private void show(Stack stack) {
    Table addresses = new Table(WIDEST, Align.LEFT, Align.LEFT, Align.LEFT);
    for (Service service : stack.services()) {
      addresses.add(service.name(), service.address().toString(), service.swaggerUi().toString());
    }
    addresses.add("issuer", stack.issuerAddress().toString(), "./dev token");
    addresses.add("postgres", stack.postgresAddress(), "user = password = database");
    addresses.add("kafka", stack.kafkaAddress(), "");
    console.print("\nThe open pipeline, by expected value\n");
    console.print(RankedPipeline.table(stack.addresses().scoring(), stack.tokens().get()));
    console.print("\nListening\n");
    console.print(addresses.toString());
    console.print("\nLogs: ./dev logs   State: ./dev status   Stop: ./dev down");
  }

  /** Stops all that was started. */
  int down() {
    state.lock();
    stopAll();
    console.print("Vinnrate is stopped. Its data is kept for the next ./dev up.");
    return 0;
  }

  private void stopAll() {
    List<Component> components = new Stack(settings).stopOrder();
    components.forEach(this::stop);
    components.forEach(component -> state.forget(component.name()));
  }

  private void stop(Component component) {
    if (state.running(component.name()).isPresent()) {
      console.update("Stopping " + component.name(), 0, 0);
      new ShutDown(state).stop(List.of(component));
      console.done(component.name() + " is stopped");
    }
  }

  /** Starts one component. */
  int start(String name) {
    state.lock();
    Component component = new Stack(settings).component(name);
    requirePort(component);
    StartUp startUp = new StartUp(state, console);
    startUp.start(List.of(component));
    startUp.keep();
    return 0;
  }

  /** Stops one component. */
  int stop(String name) {
    state.lock();
    stop(new Stack(settings).component(name));
    return 0;
  }

  /** Shows the state of each component; 0 when all work, else 1. */
  int status() {
    Stack stack = new Stack(settings);
    Table table = new Table(WIDEST, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.add("Component", "PID", "Port", "State");
    for (Component component : stack.components()) {
      String pid =
          state.running(component.name()).map(process -> Long.toString(process.pid())).orElse("-");
      table.add(component.name(), pid, Integer.toString(component.port()), stateOf(component));
    }
    console.print(table.toString());
    return stack.components().stream().allMatch(this::works) ? 0 : 1;
  }

  private String stateOf(Component component) {
    Optional<ChildProcess> process = state.running(component.name());
    if (process.isPresent()) {
      return component.isReady() ? "running" : "not ready";
    }
    return state.hasDied(component.name()) ? "ended by itself" : "stopped";
  }
}
