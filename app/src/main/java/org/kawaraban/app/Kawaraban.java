package org.kawaraban.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.kawaraban.app.commands.AbsenceCommand;
import org.kawaraban.app.commands.AccountsCommand;
import org.kawaraban.app.commands.AlertCommand;
import org.kawaraban.app.commands.BackfillCommand;
import org.kawaraban.app.commands.BackupCommand;
import org.kawaraban.app.commands.CiteCommand;
import org.kawaraban.app.commands.ClassifyCommand;
import org.kawaraban.app.commands.DatasetCommand;
import org.kawaraban.app.commands.DeadLettersCommand;
import org.kawaraban.app.commands.EvaluateCommand;
import org.kawaraban.app.commands.ImportCommand;
import org.kawaraban.app.commands.IngestCommand;
import org.kawaraban.app.commands.RebuildCommand;
import org.kawaraban.app.commands.ReclassifyCommand;
import org.kawaraban.app.commands.ReextractCommand;
import org.kawaraban.app.commands.RestoreCommand;
import org.kawaraban.app.commands.ReviewCommand;
import org.kawaraban.app.commands.SearchCommand;
import org.kawaraban.app.commands.SourcesCommand;
import org.kawaraban.app.commands.StoreCommand;
import org.kawaraban.app.commands.SubscribeCommand;
import org.kawaraban.app.commands.SubscriptionsCommand;
import org.kawaraban.app.commands.Table1Command;
import org.kawaraban.app.commands.TagCommand;
import org.kawaraban.app.commands.TaxonomyCommand;
import org.kawaraban.app.commands.UpCommand;
import org.kawaraban.app.commands.WebCommand;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Settings.BadSettings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The {@code kawaraban} command. Exit codes: 0 done, 1 failed, 2 wrong usage or settings. */
@Command(
    name = "kawaraban",
    mixinStandardHelpOptions = true,
    description = "Monitors the announcements on Japan's cyber diplomacy.",
    footer = {
      "",
      "Examples:",
      "  kawaraban up                      everything, at http://localhost:8080",
      "  kawaraban up --demo               the same on a bundled local site",
      "  kawaraban import pages.jsonl      take pages you have saved",
      "  kawaraban table1 --format csv     partner x area of cooperation, from evidence",
      "",
      "Settings are environment variables; docs/configuration.md lists them."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      IngestCommand.class,
      ClassifyCommand.class,
      StoreCommand.class,
      AlertCommand.class,
      WebCommand.class,
      ImportCommand.class,
      TagCommand.class,
      EvaluateCommand.class,
      TaxonomyCommand.class,
      Table1Command.class,
      SearchCommand.class,
      DatasetCommand.class,
      ReviewCommand.class,
      AccountsCommand.class,
      SubscribeCommand.class,
      SubscriptionsCommand.class,
      AbsenceCommand.class,
      CiteCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RebuildCommand.class,
      SourcesCommand.class,
      BackfillCommand.class,
      ReextractCommand.class,
      ReclassifyCommand.class,
      DeadLettersCommand.class,
      HelpCommand.class
    })
public final class Kawaraban {
  public static void main(String[] arguments) {
    int code = commandLine().execute(arguments);
    // Kafka and OkHttp leave threads that would keep the JVM for a minute.
    System.exit(code);
  }

  /** The command line as users get it; tests run it with writers of their own. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Kawaraban());
    tellVersion(commandLine.getCommandSpec());
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Kawaraban::day)
        .setExecutionExceptionHandler(Kawaraban::report);
  }

  /** Every command, however deep, answers --version; picocli gives it to none below. */
  private static void tellVersion(CommandSpec command) {
    command.versionProvider(new Version());
    command.subcommands().values().forEach(below -> tellVersion(below.getCommandSpec()));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is no day; allowed: yyyy-MM-dd, as 2019-10-01".formatted(text));
    }
  }

  private static int report(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof BadSettings) {
      err.println("kawaraban: " + failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    err.println("kawaraban: " + sentence(failure));
    if (!(failure instanceof UserError)) {
      LoggerFactory.getLogger(Kawaraban.class).error("the command failed", failure);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** The version in the manifest of the jar; "development" when run from classes. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Kawaraban.class.getPackage().getImplementationVersion();
      return List.of("kawaraban " + (version == null ? "development" : version))
          .toArray(String[]::new);
    }
  }
}
