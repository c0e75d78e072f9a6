package org.kawaraban.app.commands;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.kawaraban.alert.AlertConfig;
import org.kawaraban.alert.AlertProgram;
import org.kawaraban.store.StoreReader;
import picocli.CommandLine.Command;

/** The {@code alert} program alone, against the broker and database the environment names. */
@Command(
    name = "alert",
    mixinStandardHelpOptions = true,
    description = {
      "Tells subscribers what changed in the record.",
      "Needs KAWARABAN_KAFKA_BOOTSTRAP_SERVERS and KAWARABAN_DATABASE_URL; logs to standard error."
    },
    footer = {
      "",
      "Example:",
      "  KAWARABAN_KAFKA_BOOTSTRAP_SERVERS=kafka:9092 \\\\",
      "  KAWARABAN_DATABASE_URL='jdbc:postgresql://db/kawaraban?user=kawaraban' kawaraban alert"
    })
public final class AlertCommand implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    return ProgramRun.alone(
        (settings, signal) -> {
          AlertConfig config = AlertConfig.from(settings);
          settings.refuseIfBad();
          StoreReader store = StoreReader.open(config.databaseUrl());
          AlertProgram program =
              new AlertProgram(
                  config,
                  store.reader(),
                  ProgramRun.placesInJapanese(),
                  Clock.systemUTC(),
                  signal::fatal);
          program.start();
          return new ProgramRun.Running(
              () -> {
                program.close();
                store.close();
              },
              program::isReady);
        });
  }
}
