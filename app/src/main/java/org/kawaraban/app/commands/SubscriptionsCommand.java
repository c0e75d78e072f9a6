package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.subscription.QuietHours;
import org.kawaraban.alert.subscription.Subscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Subscriptions, their channels and what became of their alerts. */
@Command(
    name = "subscriptions",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows, tries, pauses and deletes subscriptions, and what was delivered.",
    footer = {
      "",
      "Examples:",
      "  kawaraban subscriptions list",
      "  kawaraban subscriptions test ID --days 90",
      "  kawaraban subscriptions deliveries ID --after 12",
      "  kawaraban subscriptions send-test CHANNEL"
    })
public final class SubscriptionsCommand {
  @Spec private CommandSpec spec;

  @Command(name = "list", description = "All, or those of one owner.")
  int list(
      @Mixin DataOption data,
      @Option(names = "--owner", description = "Only theirs.") @Nullable String owner) {
    return ask(
        data,
        desk -> {
          List<Subscription> all = desk.book().list(owner);
          TextTable table = new TextTable("ID", "OWNER", "NAME", "STATE", "RATE", "WHEN");
          for (Subscription one : all) {
            table.row(
                one.id(),
                one.owner(),
                one.name(),
                state(one),
                one.rate().name().toLowerCase(Locale.ROOT),
                one.clause().toString());
          }
          return all.isEmpty() ? "there are no subscriptions\n" : table.toString();
        });
  }

  @Command(name = "show", description = "One, with its channels and counts.")
  int show(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(
        data,
        desk -> {
          Subscription one = desk.book().get(id);
          QuietHours quiet = one.quiet();
          StringBuilder text = new StringBuilder();
          text.append(
              "%s of %s, %s, %s since %s%nwhen %s%n"
                  .formatted(
                      one.name(),
                      one.owner(),
                      state(one),
                      one.rate().name().toLowerCase(Locale.ROOT),
                      one.created(),
                      one.clause()));
          text.append(
              "zone %s, %s%n"
                  .formatted(one.zone(), quiet == null ? "no quiet hours" : "quiet " + quiet));
          desk.channels(id).forEach(channel -> text.append(line(channel)));
          desk.counts(id)
              .forEach(
                  (state, number) ->
                      text.append("%s %d%n".formatted(state.toLowerCase(Locale.ROOT), number)));
          return text.toString();
        });
  }

  @Command(name = "pause", description = "Nothing matches it until it is resumed.")
  int pause(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> done(() -> desk.book().pause(id), "paused"));
  }

  @Command(name = "resume", description = "It matches again, from now on.")
  int resume(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> done(() -> desk.book().resume(id), "resumed"));
  }

  @Command(name = "delete", description = "For ever; what was delivered for it can still be told.")
  int delete(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> done(() -> desk.book().delete(id), "deleted"));
  }

  @Command(name = "test", description = "What it would have matched.")
  int test(
      @Mixin DataOption data,
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--days",
              description = "Of which alerts are counted (default: ${DEFAULT-VALUE}).",
              defaultValue = "30")
          int days) {
    return ask(data, desk -> Alerts.text(desk.test(desk.book().get(id), days), days));
  }

  @Command(name = "deliveries", description = "Its alerts in their order, and where each stands.")
  int deliveries(
      @Mixin DataOption data,
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--after",
              description = "Only those with a higher number (default: ${DEFAULT-VALUE}).",
              defaultValue = "0")
          long after,
      @Option(
              names = "--limit",
              description = "Most of them (default: ${DEFAULT-VALUE}).",
              defaultValue = "50")
          int limit) {
    return ask(
        data,
        desk -> {
          desk.book().get(id);
          StringBuilder text = new StringBuilder();
          for (DeliveryLog.Line line : desk.deliveries(id, after, limit)) {
            text.append(
                "%d  %s  %s  %s%n"
                    .formatted(
                        line.number(),
                        line.matched(),
                        line.state().toLowerCase(Locale.ROOT),
                        String.join(", ", line.changes())));
            line.messages().forEach(message -> text.append(attempts(desk, message)));
          }
          return text.isEmpty() ? "no alerts after number " + after + "\n" : text.toString();
        });
  }

  @Command(name = "replay", description = "Sends an alert again; receivers know it by its id.")
  int replay(
      @Mixin DataOption data,
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", paramLabel = "NUMBER") long number) {
    return ask(data, desk -> "%d messages are sent again%n".formatted(desk.replay(id, number)));
  }

  @Command(name = "send-test", description = "Sends a channel a message that says only that.")
  int sendTest(@Mixin DataOption data, @Parameters(paramLabel = "CHANNEL") String channel) {
    return ask(data, desk -> desk.sendTest(channel) + " is sent\n");
  }

  @Command(name = "enable", description = "Sends what was held back for a disabled channel.")
  int enable(@Mixin DataOption data, @Parameters(paramLabel = "CHANNEL") String channel) {
    return ask(data, desk -> done(() -> desk.enable(channel), "enabled"));
  }

  @Command(name = "rotate", description = "Gives a channel a new secret.")
  int rotate(
      @Mixin DataOption data,
      @Parameters(paramLabel = "CHANNEL") String channel,
      @Option(
              names = "--hours",
              description = "For which the former one signs too (default: ${DEFAULT-VALUE}).",
              defaultValue = "24")
          int hours) {
    return ask(data, desk -> desk.rotate(channel, Duration.ofHours(hours)).text() + "\n");
  }

  private static String attempts(AlertDesk desk, String message) {
    StringBuilder text = new StringBuilder("   " + message + "\n");
    for (DeliveryLog.AttemptLine attempt : desk.attempts(message)) {
      text.append(
          "     attempt %d, %s: %s %s%n"
              .formatted(
                  attempt.number(),
                  attempt.at(),
                  attempt.status() == null ? "no answer," : attempt.status(),
                  attempt.answer().lines().findFirst().orElse("")));
    }
    return text.toString();
  }

  private static String line(Channel channel) {
    String more =
        channel.disabledReason() != null
            ? ", disabled because " + channel.disabledReason()
            : channel.confirmed() ? "" : ", not confirmed by its reader";
    return "channel %s to %s%s%n".formatted(channel.id(), channel.address(), more);
  }

  private static String state(Subscription subscription) {
    return subscription.active() ? "active" : "paused";
  }

  private static String done(Runnable act, String word) {
    act.run();
    return word + "\n";
  }

  private int ask(DataOption data, Function<AlertDesk, String> question) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Alerts.ask(data, question));
    out.flush();
    return 0;
  }
}
