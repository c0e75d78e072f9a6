package org.kawaraban.app.commands;

import static java.util.stream.Collectors.toMap;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.citation.Reference;
import org.kawaraban.store.citation.Style;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Citations of what the record holds. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description = "Prints how to cite an item, a meeting or a cell of Table 1.",
    footer = {
      "",
      "Examples:",
      "  kawaraban cite item/0123456789abcdef01234567",
      "  kawaraban cite meeting/japan-us-cyber-dialogue/7 --as footnote-ja",
      "  kawaraban cite cell/US/cyber-dialogue --as csl-json"
    })
public final class CiteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "WHAT", description = "item/ID, meeting/KEY or cell/PARTNER/TOPIC.")
  private String what = "";

  @Option(
      names = "--as",
      paramLabel = "STYLE",
      description =
          "bibtex, ris, csl-json, footnote-en or footnote-ja (default: ${DEFAULT-VALUE}).",
      defaultValue = "bibtex")
  private String style = "bibtex";

  @Override
  public Integer call() {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      Reference reference = reference(store.reader());
      PrintWriter out = spec.commandLine().getOut();
      out.print(Style.parse(style).write(reference));
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private Reference reference(RecordReader record) {
    Citations citations = new Citations(institutions());
    String[] parts = what.split("/", 2);
    String name = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "item" ->
          citations.of(record.item(new ItemId(name)).orElseThrow(() -> missing("item", name)));
      case "meeting" ->
          citations.of(record.meeting(name).orElseThrow(() -> missing("meeting", name)));
      case "cell" -> cell(record, citations, name);
      default ->
          throw new IllegalArgumentException(
              "cannot cite \"%s\"; allowed: item/ID, meeting/KEY, cell/PARTNER/TOPIC"
                  .formatted(what));
    };
  }

  private static Reference cell(RecordReader record, Citations citations, String name) {
    String[] parts = name.split("/", 2);
    String topic = parts.length == 2 ? parts[1] : "";
    boolean isArea =
        Vocabulary.bundled().areas().stream().anyMatch(area -> area.key().equals(topic));
    MatrixQuery.Topics topics = isArea ? MatrixQuery.Topics.AREAS : MatrixQuery.Topics.KEY_ISSUES;
    MatrixView table =
        record.matrix(new MatrixQuery(false, topics, null, null, MatrixQuery.SOME_EVIDENCE));
    for (MatrixView.Row row : table.rows()) {
      for (MatrixView.Cell cell : row.cells()) {
        if (row.partner().equals(parts[0]) && cell.area().equals(topic) && cell.marked()) {
          List<URI> pages =
              cell.evidence().stream()
                  .flatMap(item -> record.item(item.item()).stream())
                  .map(view -> view.newest().item().url())
                  .toList();
          return citations.of(row, cell, pages);
        }
      }
    }
    throw missing("marked cell", name);
  }

  private static IllegalArgumentException missing(String kind, String name) {
    return new IllegalArgumentException("the record has no %s %s".formatted(kind, name));
  }

  private static Map<String, String> institutions() {
    return ProgramRun.catalogue(System.getenv()).sources().stream()
        .collect(toMap(Source::id, Source::name));
  }
}
