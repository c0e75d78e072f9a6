package org.kawaraban.app.commands;

import java.util.concurrent.Callable;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import picocli.CommandLine.Command;

/** The {@code classify} program alone, against the broker and database the environment names. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Tags what ingest published and finds the meetings in it.",
      "Needs KAWARABAN_KAFKA_BOOTSTRAP_SERVERS and KAWARABAN_DATABASE_URL; logs to standard error."
    },
    footer = {
      "",
      "Example:",
      "  KAWARABAN_KAFKA_BOOTSTRAP_SERVERS=kafka:9092 \\\\",
      "  KAWARABAN_DATABASE_URL='jdbc:postgresql://db/kawaraban?user=kawaraban' kawaraban classify"
    })
public final class ClassifyCommand implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    return ProgramRun.alone(
        (settings, signal) -> {
          ClassifyConfig config = ClassifyConfig.from(settings);
          settings.refuseIfBad();
          ClassifyProgram program = new ClassifyProgram(config, signal::fatal);
          program.start();
          return new ProgramRun.Running(program::close, program::isRunning);
        });
  }
}
