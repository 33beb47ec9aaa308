package io.vinnrate.local;

import io.vinnrate.local.load.LoadCommand;
import io.vinnrate.local.load.LoadException;
import io.vinnrate.local.process.LocalFailure;
import java.time.Clock;
import java.util.List;

/** The commands of the project's {@code dev} script that are more than a few lines of shell. */
public final class Dev {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private Dev() {}

  /**
   * Runs one command. Exit code 0: done; 1: something stands in the way; 2: no such command.
   *
   * @param arguments the command's name and its arguments
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    Console console = new Console(System.out, Boolean.getBoolean("vinnrate.terminal"));
    try {
      return dispatch(arguments, console);
    } catch (LocalFailure | LoadException failure) {
      System.out.flush();
      console.clear();
      System.err.println(failure.getMessage());
      return FAILED;
    }
  }

  private static int dispatch(List<String> arguments, Console console) {
    Settings settings = Settings.from(System.getenv());
    StackCommands stack = new StackCommands(settings, console);
    String command = String.join(" ", arguments);
    return switch (command) {
      case "check" -> stack.check();
      case "up" -> stack.up();
      case "up --fresh" -> stack.upFresh();
      case "down" -> stack.down();
      case "status" -> stack.status();
      default -> withArguments(arguments, settings, stack, console);
    };
  }

  private static int withArguments(
      List<String> arguments, Settings settings, StackCommands stack, Console console) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    boolean one = rest.size() == 1;
    if (command.equals("start") && one) {
      return stack.start(rest.getFirst());
    }
    if (command.equals("stop") && one) {
      return stack.stop(rest.getFirst());
    }
    return switch (command) {
      case "load" -> LoadCommand.run(rest, new Stack(settings).addresses(), console);
      case "token" -> token(settings, rest);
      case "test" -> new TestRun(settings.project(), Clock.systemUTC()).run(rest);
      default -> {
        System.err.println("Not understood: " + String.join(" ", arguments) + "; see ./dev help.");
        yield USAGE;
      }
    };
  }

  private static int token(Settings settings, List<String> roles) {
    System.out.println(new LocalToken(settings.state().tokenKey(), Clock.systemUTC()).issue(roles));
    return 0;
  }
}
