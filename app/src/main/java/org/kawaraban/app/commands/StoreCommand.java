package org.kawaraban.app.commands;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import picocli.CommandLine.Command;

/** The {@code store} program alone, against the broker and database the environment names. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps the record.",
      "Needs KAWARABAN_KAFKA_BOOTSTRAP_SERVERS and KAWARABAN_DATABASE_URL; logs to standard error."
    },
    footer = {
      "",
      "Example:",
      "  KAWARABAN_KAFKA_BOOTSTRAP_SERVERS=kafka:9092 \\\\",
      "  KAWARABAN_DATABASE_URL='jdbc:postgresql://db/kawaraban?user=kawaraban' kawaraban store"
    })
public final class StoreCommand implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    return ProgramRun.alone(
        (settings, signal) -> {
          StoreConfig config = StoreConfig.from(settings);
          settings.refuseIfBad();
          StoreProgram program = new StoreProgram(config, Clock.systemUTC(), signal::fatal);
          program.start();
          return new ProgramRun.Running(program::close, () -> true);
        });
  }
}
