package org.kawaraban.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kawaraban bench}. */
@Command(
    name = "kawaraban bench",
    mixinStandardHelpOptions = true,
    description = "Measures Kawaraban beside the limits of this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PipelineBench.class,
      StoreBench.class,
      MemoryBench.class,
      BackfillBench.class,
      ParsingBench.Run.class,
      SearchBench.class,
      MatchingBench.class,
      DeliveryBench.class,
      TaggingBench.Run.class,
      WebBench.class
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban bench pipeline --items 20000",
      "  kawaraban bench store --items 100000",
      "  kawaraban bench memory",
      "  kawaraban bench backfill --pages 20000",
      "  kawaraban bench parsing",
      "  kawaraban bench search --items 100000",
      "  kawaraban bench matching --subscriptions 100000",
      "  kawaraban bench delivery --items 600",
      "  kawaraban bench tagging",
      "  kawaraban bench web --items 100000"
    })
final class BenchMain {
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchMain()).execute(arguments));
  }

  private BenchMain() {}
}
