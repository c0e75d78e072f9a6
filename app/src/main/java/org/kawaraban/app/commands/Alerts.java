package org.kawaraban.app.commands;

import java.time.Clock;
import java.util.function.Function;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreReader;

/** What the commands about subscriptions have in common. */
final class Alerts {
  /**
   * Asks the desk of the instance the option names.
   *
   * @throws UserError with the sentence by which the desk refused
   */
  static String ask(DataOption data, Function<AlertDesk, String> question) {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      return question.apply(AlertDesk.open(store.dataSource(), store.reader(), Clock.systemUTC()));
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  /** What a subscription would have matched, in lines for a terminal. */
  static String text(BackTest.Result result, int lastDays) {
    StringBuilder text = new StringBuilder();
    text.append(
        "in the last %d days it would have given %d alerts; over all history %d, from %d changes%n"
            .formatted(lastDays, result.recent(), result.ever(), result.changes()));
    for (BackTest.Example example : result.examples()) {
      text.append(
          "  %s  %s  because of %s%n"
              .formatted(
                  example.change().at(),
                  example.change().subject(),
                  example.reasons().isEmpty()
                      ? "what it is not"
                      : String.join(", ", example.reasons())));
    }
    if (result.ever() == 0 && result.changes() > 0) {
      text.append("warning: nothing in the record would ever have matched it\n");
    }
    return text.toString();
  }

  private Alerts() {}
}
