package org.kawaraban.app.commands;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.web.WebConfig;
import org.kawaraban.web.WebProgram;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.health.Readiness.Component;
import org.kawaraban.web.services.WebServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final Logger LOG = LoggerFactory.getLogger(WebCommand.class);

  @Override
  public Integer call() throws InterruptedException {
    return ProgramRun.alone(
        (settings, signal) -> {
          WebConfig config = WebConfig.from(settings);
          String databaseUrl = settings.required(CommonSettings.DATABASE_URL);
          SourceCatalogue catalogue = IngestConfig.catalogue(settings);
          Releases releases = StoreConfig.releasesIn(settings);
          AddressTrials trials = new AddressTrials(IngestConfig.trial(settings, Clock.systemUTC()));
          StoreReader store = StoreReader.open(databaseUrl);
          Accounts accounts = Accounts.open(store.dataSource(), Clock.systemUTC());
          AlertDesk alerts = AlertDesk.open(store.dataSource(), store.reader(), Clock.systemUTC());
          accounts
              .firstInvitation()
              .ifPresent(
                  secret ->
                      LOG.info(
                          "the first admin signs in at {}/invitations/{}",
                          config.publicBaseUrl(),
                          secret));
          WebProgram web =
              new WebProgram(
                  config,
                  new WebServices(
                      store.reader(),
                      ProgramRun.reference(catalogue),
                      store.desk(Clock.systemUTC()),
                      new Rehearsal(store.dataSource(), Clock.systemUTC()),
                      accounts,
                      alerts,
                      ProgramRun.captures(settings, store.dataSource()),
                      releases,
                      trials),
                  () -> List.of(new Component("database", store.answers(), "")),
                  new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                  Clock.systemUTC());
          web.start();
          return new ProgramRun.Running(
              () -> {
                web.close();
                trials.close();
                store.close();
              },
              store::answers);
        });
  }
}
