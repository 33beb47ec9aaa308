package io.vinnrate.local;

import io.vinnrate.local.issuer.SigningKey;
import io.vinnrate.local.issuer.SigningKeys;
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
      case "package" -> new Packaging(settings.project(), console).run();
      case "package --aot" -> {
        new Packaging(settings.project(), console).run();
        yield new AotCaches(console).make();
      }
      case "reproduce" ->
          new Reproduction(new Packaging(settings.project(), console), console).run();
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
      case "load" -> load(settings, rest, console);
      case "token" -> token(settings, rest);
      case "rotate-keys" -> rotateKeys(settings, rest);
      case "test" -> new TestRun(settings.project(), Clock.systemUTC()).run(rest);
      default -> {
        System.err.println("Not understood: " + String.join(" ", arguments) + "; see ./dev help.");
        yield USAGE;
      }
    };
  }

  private static int load(Settings settings, List<String> arguments, Console console) {
    Stack stack = new Stack(settings);
    return LoadCommand.run(arguments, stack.addresses(), stack.tokens(), console);
  }

  private static int token(Settings settings, List<String> arguments) {
    System.out.println(new Stack(settings).signer().sign(TokenCommand.claims(arguments)));
    return 0;
  }

  private static int rotateKeys(Settings settings, List<String> arguments) {
    if (!arguments.isEmpty() && !arguments.equals(List.of("--retire-old"))) {
      throw new LocalFailure("usage: ./dev rotate-keys [--retire-old]");
    }
    SigningKeys keys = settings.state().issuer().keys();
    SigningKey key = keys.rotate();
    if (!arguments.isEmpty()) {
      keys.retireOld();
    }
    System.out.printf("Key %s signs now; %d are published.%n", key.id(), keys.all().size());
    return 0;
  }
}
