package org.kawaraban.app.commands;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.IngestProgram;
import picocli.CommandLine.Command;

/** The {@code ingest} program alone, against the broker and database the environment names. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Lists and fetches what the sources publish.",
      "Needs KAWARABAN_KAFKA_BOOTSTRAP_SERVERS and KAWARABAN_DATABASE_URL; logs to standard error."
    },
    footer = {
      "",
      "Example:",
      "  KAWARABAN_KAFKA_BOOTSTRAP_SERVERS=kafka:9092 \\\\",
      "  KAWARABAN_DATABASE_URL='jdbc:postgresql://db/kawaraban?user=kawaraban' kawaraban ingest"
    })
public final class IngestCommand implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    return ProgramRun.alone(
        (settings, signal) -> {
          IngestConfig config = IngestConfig.from(settings);
          settings.refuseIfBad();
          IngestProgram program = new IngestProgram(config, Clock.systemUTC(), signal::fatal);
          program.start();
          return new ProgramRun.Running(program::close, () -> true);
        });
  }
}
