package org.kawaraban.app.commands;

import picocli.CommandLine.Command;

/** Releases of the record that others can cite. */
@Command(
    name = "dataset",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Builds, checks and compares releases of the record.",
    footer = {
      "",
      "Examples:",
      "  kawaraban dataset build",
      "  kawaraban dataset build release-1",
      "  kawaraban dataset build release-2 --previous release-1",
      "  kawaraban dataset validate release-2",
      "  kawaraban dataset diff release-1 release-2"
    },
    subcommands = {
      DatasetBuildCommand.class,
      DatasetValidateCommand.class,
      DatasetDiffCommand.class
    })
public final class DatasetCommand {}
