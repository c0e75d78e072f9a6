package org.kawaraban.app.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import org.kawaraban.classify.export.ConceptScheme;
import org.kawaraban.classify.export.Skos;
import org.kawaraban.contract.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The scheme for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes partners, topics, instruments, series and institutions with their labels and definitions",
      "in English and Japanese, their entries in Wikidata, and the sections of the paper they are from."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban taxonomy export --format skos > kawaraban.ttl",
      "  kawaraban taxonomy export --format json > kawaraban.json"
    })
public final class TaxonomyExportCommand implements Runnable {
  /** How it is written. */
  enum Format {
    SKOS,
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "skos (RDF in Turtle) or json.")
  private Format format = Format.SKOS;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    ConceptScheme scheme = ConceptScheme.bundled();
    switch (format) {
      case SKOS -> out.print(Skos.turtle(scheme));
      case JSON -> out.println(json(scheme));
    }
    out.flush();
  }

  private static String json(ConceptScheme scheme) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(scheme);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the scheme cannot be written as JSON", e);
    }
  }
}
