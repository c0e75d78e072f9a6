package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.QuietHours;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.subscription.Zones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a subscription, after trying it on the record. */
@Command(
    name = "subscribe",
    mixinStandardHelpOptions = true,
    description = {
      "Subscribes to changes of the record, after showing what would have matched.",
      "A condition joins terms by and, or, not and brackets; a term is field:value. Fields:",
      "partner, topic, cell (partner/topic), series, instrument, kind, source, lang, text."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban subscribe --owner taro@example.org --name UK --webhook https://example.org/hook \\\\",
      "    --when 'partner:GB and (kind:meeting-announced or kind:meeting-held)'",
      "  kawaraban subscribe --owner taro@example.org --name 英国 --mail taro@example.org \\\\",
      "    --language JA --rate DAILY --when partner:英国",
      "  kawaraban subscribe --owner taro@example.org --name Infrastructure --dry-run \\\\",
      "    --when 'text:\"critical infrastructure\" or text:重要インフラ'"
    })
public final class SubscribeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--owner",
      paramLabel = "ADDRESS",
      required = true,
      description = "Whose it is; an e-mail address.")
  private String owner = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "By which its owner knows it.")
  private String name = "";

  @Option(names = "--when", required = true, paramLabel = "CONDITION", description = "See above.")
  private String when = "";

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "Where alerts are sent (Standard Webhooks); may be repeated. Without one they wait to be"
              + " read with `subscriptions deliveries`.")
  private List<String> webhooks = List.of();

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description = "Where alerts are mailed, once its reader has confirmed; may be repeated.")
  private List<String> mails = List.of();

  @Option(
      names = "--chat",
      paramLabel = "URL",
      description =
          "An incoming webhook of Slack or a chat that takes the same, where alerts are written for"
              + " people to read; may be repeated.")
  private List<String> chats = List.of();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "Of mails: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "EN")
  private Language language = Language.EN;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "INSTANT")
  private Rate rate = Rate.INSTANT;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "In which days and quiet hours are meant (default: ${DEFAULT-VALUE}).",
      defaultValue = Zones.DEFAULT)
  private String zone = Zones.DEFAULT;

  @Option(
      names = "--quiet",
      paramLabel = "HOURS",
      description = "In which nothing is sent: 22:00-07:00.")
  private @Nullable String quiet;

  @Option(
      names = "--heartbeat",
      description = "Tells once a week if nothing happened, and which sources could not be read.")
  private boolean heartbeat;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "Counts what the last so many days would have given (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int days = 30;

  @Option(names = "--dry-run", description = "Shows what would have matched and keeps nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Alerts.ask(data, this::subscribe));
    out.flush();
    return 0;
  }

  private String subscribe(AlertDesk desk) {
    OwnAlerts own = desk.of(owner);
    Subscription subscription = own.read(wish());
    own.channels().check(destinations());
    StringBuilder text = new StringBuilder("when " + subscription.clause() + "\n");
    if (SubscriptionBook.matchesEverything(subscription)) {
      text.append("warning: it matches every change there is\n");
    }
    text.append(Alerts.text(own.test(subscription, days, Alerts.MOST_TRIED), days));
    if (dryRun) {
      return text.append("nothing was kept\n").toString();
    }
    List<Channel> channels = own.keep(subscription, destinations());
    text.append("subscription ").append(subscription.id()).append('\n');
    channels.forEach(
        channel -> text.append(Alerts.line(channel, own.channels().hindrances(channel))));
    return text.toString();
  }

  private List<Destination> destinations() {
    return Stream.concat(
            webhooks.stream().map(url -> new Destination(Kind.WEBHOOK, url)),
            Stream.concat(
                mails.stream().map(address -> new Destination(Kind.MAIL, address)),
                chats.stream().map(url -> new Destination(Kind.CHAT, url))))
        .toList();
  }

  private Wish wish() {
    return new Wish(
        name,
        when,
        rate,
        language,
        Zones.of(zone),
        quiet == null ? null : QuietHours.parse(quiet),
        heartbeat);
  }
}
