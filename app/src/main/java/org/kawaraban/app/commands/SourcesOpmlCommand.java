package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.ingest.catalogue.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The feeds of the catalogue to and from other feed readers. */
@Command(
    name = "opml",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the feeds of the catalogue as OPML; with --import, the feeds of an OPML file as entries",
      "of a source catalogue, for you to complete."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban sources opml > kawaraban.opml",
      "  kawaraban sources opml --import reader.opml --lang ja --zone Asia/Tokyo > mine.yaml"
    })
public final class SourcesOpmlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--import", paramLabel = "FILE", description = "An OPML file.")
  private @Nullable Path file;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Of feeds that do not say it (default: ${DEFAULT-VALUE}).",
      defaultValue = "en")
  private String lang = "en";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the entries (default: ${DEFAULT-VALUE}).",
      defaultValue = "UTC")
  private String zone = "UTC";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(file == null ? Opml.of(ProgramRun.catalogue(System.getenv())) : entries(file));
    out.flush();
    return 0;
  }

  private String entries(Path opml) {
    try {
      return Opml.toCatalogue(Files.readString(opml), lang, zone);
    } catch (IOException e) {
      throw new UserError(opml + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new UserError(opml + ": " + e.getMessage(), e);
    }
  }
}
