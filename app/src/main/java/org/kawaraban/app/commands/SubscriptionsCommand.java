package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
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
      "  kawaraban subscriptions send-test CHANNEL",
      "  kawaraban subscriptions would-be taro@example.org meeting/japan-uk-cyber-dialogue/5",
      "  kawaraban subscriptions export taro@example.org"
    })
public final class SubscriptionsCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "All, or those of one owner.")
  int list(
      @Mixin DataOption data,
      @Option(names = "--owner", paramLabel = "NAME", description = "Only theirs.")
          @Nullable String owner) {
    return ask(data, desk -> SubscriptionText.table(desk.list(owner)));
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One, with its channels and counts.")
  int show(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> SubscriptionText.of(desk.ofSubscription(id), id));
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Nothing matches it until it is resumed.")
  int pause(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> done(() -> desk.ofSubscription(id).pause(id), "paused"));
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "It matches again, from now on.")
  int resume(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> done(() -> desk.ofSubscription(id).resume(id), "resumed"));
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "For ever; what was delivered for it can still be told.")
  int delete(@Mixin DataOption data, @Parameters(paramLabel = "ID") String id) {
    return ask(data, desk -> done(() -> desk.ofSubscription(id).delete(id), "deleted"));
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "What it would have matched.")
  int test(
      @Mixin DataOption data,
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--days",
              paramLabel = "N",
              description = "Of which alerts are counted (default: ${DEFAULT-VALUE}).",
              defaultValue = "30")
          int days) {
    return ask(
        data,
        desk -> {
          OwnAlerts own = desk.ofSubscription(id);
          return Alerts.text(own.test(own.get(id), days, Alerts.MOST_TRIED), days);
        });
  }

  @Command(
      name = "deliveries",
      mixinStandardHelpOptions = true,
      description = "Its alerts in their order, and where each stands.")
  int deliveries(
      @Mixin DataOption data,
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--after",
              paramLabel = "N",
              description = "Only those with a higher number (default: ${DEFAULT-VALUE}).",
              defaultValue = "0")
          long after,
      @Option(
              names = "--limit",
              paramLabel = "N",
              description = "Most of them (default: ${DEFAULT-VALUE}).",
              defaultValue = "50")
          int limit) {
    return ask(
        data, desk -> DeliveryText.of(desk.ofSubscription(id).catchUp(id, after, limit), after));
  }

  @Command(
      name = "would-be",
      mixinStandardHelpOptions = true,
      description = "Whether a change alerts an owner, by which words, or why not.")
  int wouldBe(
      @Mixin DataOption data,
      @Parameters(index = "0", paramLabel = "OWNER") String owner,
      @Parameters(
              index = "1",
              paramLabel = "SUBJECT",
              description = "The id of a change, meeting/<key>, item/<id>, cell/GB/<topic> …")
          String about) {
    return ask(data, desk -> AnswerText.of(desk.of(owner).wouldBe(about)));
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Everything known of an owner, as JSON.")
  int export(@Mixin DataOption data, @Parameters(paramLabel = "OWNER") String owner) {
    return ask(data, desk -> desk.of(owner).export().toPrettyString() + "\n");
  }

  @Command(
      name = "forget",
      mixinStandardHelpOptions = true,
      description = "Deletes everything known of an owner, for ever.")
  int forget(@Mixin DataOption data, @Parameters(paramLabel = "OWNER") String owner) {
    return ask(
        data,
        desk -> "%d subscriptions and channels are deleted%n".formatted(desk.of(owner).forget()));
  }

  @Command(
      name = "counts",
      mixinStandardHelpOptions = true,
      description = "How many alerts of all there are, and where they stand.")
  int counts(@Mixin DataOption data) {
    return ask(data, desk -> DeliveryText.of(desk.counts()));
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Sends an alert again; receivers know it by its id.")
  int replay(
      @Mixin DataOption data,
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", paramLabel = "NUMBER") long number) {
    return ask(
        data,
        desk ->
            "%d messages are sent again%n".formatted(desk.ofSubscription(id).replay(id, number)));
  }

  @Command(
      name = "send-test",
      mixinStandardHelpOptions = true,
      description = "Sends a channel a message that says only that.")
  int sendTest(@Mixin DataOption data, @Parameters(paramLabel = "CHANNEL") String channel) {
    return ask(data, desk -> desk.ofChannel(channel).channels().sendTest(channel) + " is sent\n");
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = "Sends what was held back for a disabled channel.")
  int enable(@Mixin DataOption data, @Parameters(paramLabel = "CHANNEL") String channel) {
    return ask(
        data, desk -> done(() -> desk.ofChannel(channel).channels().enable(channel), "enabled"));
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = "Gives a channel a new secret.")
  int rotate(
      @Mixin DataOption data,
      @Parameters(paramLabel = "CHANNEL") String channel,
      @Option(
              names = "--hours",
              paramLabel = "N",
              description = "For which the former one signs too (default: ${DEFAULT-VALUE}).",
              defaultValue = "24")
          int hours) {
    return ask(
        data,
        desk ->
            Alerts.keys(desk.ofChannel(channel).channels().rotate(channel, Duration.ofHours(hours)))
                + "\n");
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
