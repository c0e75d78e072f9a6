package org.kawaraban.app.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The scheme by which pages are labelled: for its authors, and for other programs. */
@Command(
    name = "taxonomy",
    mixinStandardHelpOptions = true,
    description = "Checks a taxonomy, or writes the scheme for other programs.",
    footer = {
      "",
      "Examples:",
      "  kawaraban taxonomy check mine.yaml",
      "  kawaraban taxonomy export --format skos > kawaraban.ttl"
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TaxonomyCheckCommand.class, TaxonomyExportCommand.class})
public final class TaxonomyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say check or export");
  }
}
