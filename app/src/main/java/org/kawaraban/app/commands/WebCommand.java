package org.kawaraban.app.commands;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.store.StoreReader;
import org.kawaraban.web.WebConfig;
import org.kawaraban.web.WebProgram;
import org.kawaraban.web.health.Readiness.Component;
import picocli.CommandLine.Command;

/** The {@code web} program alone, over the record in the database the environment names. */
@Command(
    name = "web",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the record: pages and JSON API.",
      "Needs KAWARABAN_KAFKA_BOOTSTRAP_SERVERS and KAWARABAN_DATABASE_URL; logs to standard error."
    },
    footer = {
      "",
      "Example:",
      "  KAWARABAN_KAFKA_BOOTSTRAP_SERVERS=kafka:9092 KAWARABAN_WEB_PORT=80 \\\\",
      "  KAWARABAN_DATABASE_URL='jdbc:postgresql://db/kawaraban?user=kawaraban' kawaraban web"
    })
public final class WebCommand implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    return ProgramRun.alone(
        (settings, signal) -> {
          WebConfig config = WebConfig.from(settings);
          String databaseUrl = settings.required(CommonSettings.DATABASE_URL);
          SourceCatalogue catalogue = IngestConfig.catalogue(settings);
          settings.refuseIfBad();
          StoreReader store = StoreReader.open(databaseUrl);
          WebProgram web =
              new WebProgram(
                  config,
                  store.reader(),
                  ProgramRun.reference(catalogue),
                  () -> List.of(new Component("database", store.answers(), "")),
                  new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                  Clock.systemUTC());
          web.start();
          return new ProgramRun.Running(
              () -> {
                web.close();
                store.close();
              },
              store::answers);
        });
  }
}
