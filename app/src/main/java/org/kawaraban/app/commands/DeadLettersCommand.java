package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.letters.DeadLetterBox;
import org.kawaraban.app.letters.DeadLetterBox.Letter;
import org.kawaraban.app.letters.Redrive;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.ingest.IngestTasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Input that could not be used: look at it, and drive it again once its cause is mended. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and re-drives input that could not be used.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  kawaraban dead-letters list",
      "  kawaraban dead-letters show 3-17",
      "  kawaraban dead-letters redrive 3-17 4-2",
      "  kawaraban dead-letters redrive --all"
    },
    subcommands = {
      DeadLettersCommand.ListCommand.class,
      DeadLettersCommand.ShowCommand.class,
      DeadLettersCommand.RedriveCommand.class
    })
public final class DeadLettersCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private static DeadLetterBox box(InstanceAccess instance) {
    return new DeadLetterBox(instance.backbone().bootstrapServers());
  }

  /** One line for each letter. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists dead letters, oldest first.")
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Option(names = "--all", description = "Those that were driven again, too.")
    private boolean all;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (InstanceAccess instance = ProgramRun.access(data)) {
        List<Letter> letters =
            box(instance).letters().stream().filter(letter -> all || !letter.redriven()).toList();
        TextTable table = new TextTable("ID", "TIME", "STAGE", "SUBJECT", "REASON");
        for (Letter letter : letters) {
          table.row(
              letter.id(),
              TIME.format(letter.at()),
              letter.stage(),
              letter.subject(),
              letter.reason() + (letter.redriven() ? " (driven again)" : ""));
        }
        out.print(letters.isEmpty() ? "no dead letters\n" : table);
        out.flush();
      }
      return 0;
    }
  }

  /** One letter with its bytes. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows one dead letter: where it was refused, why, and its content.")
  static final class ShowCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Parameters(paramLabel = "ID", description = "As `list` names it.")
    private String id = "";

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (InstanceAccess instance = ProgramRun.access(data)) {
        DeadLetterBox box = box(instance);
        Letter letter = box.letters(List.of(id)).get(0);
        DeadLetter content = box.content(letter);
        out.printf("id       %s%s%n", letter.id(), letter.redriven() ? " (driven again)" : "");
        out.printf("time     %s%n", TIME.format(letter.at()));
        out.printf("stage    %s%n", content.stage());
        out.printf("subject  %s%n", content.subject());
        out.printf("reason   %s%n", content.reason());
        out.printf("topic    %s%n", content.topic() == null ? "none" : content.topic());
        out.printf("key      %s%n", text(content.key()));
        out.printf("content%n%s%n", text(content.value()));
        out.flush();
      }
      return 0;
    }

    private static String text(byte @Nullable [] bytes) {
      return bytes == null ? "none" : new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Drives letters again. */
  @Command(
      name = "redrive",
      mixinStandardHelpOptions = true,
      description = {
        "Sends dead letters the way they came, once more; nothing is lost if they are refused again."
      })
  static final class RedriveCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "As `list` names them.")
    private List<String> ids = List.of();

    @Option(
        names = "--all",
        description = "Every letter that was not driven again yet, but for what came back.")
    private boolean all;

    @Override
    public Integer call() {
      if (ids.isEmpty() != all) {
        throw new ParameterException(
            spec.commandLine(), "give the ids of dead letters, or --all; not both, not neither");
      }
      Map<String, String> environment = ProgramRun.on(data.directory, System.getenv());
      Clock clock = Clock.systemUTC();
      try (InstanceAccess instance = ProgramRun.access(data);
          IngestTasks ingest = ProgramRun.tasks(data.directory, instance, environment, clock)) {
        DeadLetterBox box = box(instance);
        return redrive(letters(box), new Redrive(box, ingest));
      }
    }

    private List<Letter> letters(DeadLetterBox box) {
      if (!all) {
        return box.letters(ids);
      }
      List<Letter> left = box.letters().stream().filter(letter -> !letter.redriven()).toList();
      long cameBack = left.stream().filter(Letter::cameBack).count();
      if (cameBack > 0) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
            "%d left alone: driven again before and refused once more; name them to try again%n",
            cameBack);
      }
      return left.stream().filter(letter -> !letter.cameBack()).toList();
    }

    private int redrive(List<Letter> letters, Redrive redrive) {
      PrintWriter out = spec.commandLine().getOut();
      int refused = 0;
      for (Letter letter : letters) {
        Optional<String> refusal = redrive.again(letter);
        out.printf("%s  %s%n", letter.id(), refusal.orElse("driven again"));
        refused += refusal.isPresent() ? 1 : 0;
      }
      out.flush();
      return refused == 0 ? 0 : 1;
    }
  }
}
