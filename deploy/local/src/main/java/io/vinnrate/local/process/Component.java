package io.vinnrate.local.process;

/** One process that the local stack is made of: a server or a service. */
public interface Component {

  /** The name that people use for it; also that of its log file. */
  String name();

  /** The port of 127.0.0.1 that it listens on. */
  int port();

  /** How it is asked to end. */
  StopSignal stopSignal();

  /**
   * Prepares what it needs and starts the process, without waiting until it is ready.
   *
   * @return the process, to be given to {@link #isReady} until that says yes
   * @throws LocalFailure when it cannot be started here
   */
  ChildProcess launch();

  /** Tells whether it does its work now; answers within a few seconds. */
  boolean isReady();
}
