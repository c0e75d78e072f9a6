package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Json;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.read.EmptySearch;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Full text, in English and Japanese. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds items by the words of their title and text, best first.",
    footer = {
      "",
      "Examples:",
      "  kawaraban search 'cyber dialogue' Estonia",
      "  kawaraban search '\"capacity building\" サイバー -fisheries'",
      "  kawaraban search --by partner=US --by year=2019 対話",
      "  kawaraban search --format json NATO        with marks, counts and snippets"
    })
public final class SearchCommand implements Callable<Integer> {
  /** How the answer is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "WORD",
      arity = "1..*",
      description =
          "All have to occur. \"Quotation marks\" keep a phrase together; a minus excludes (put --"
              + " before a first word with a minus).")
  private List<String> words = List.of();

  @Option(
      names = "--by",
      paramLabel = "FACET=VALUE",
      description = "Narrows by one of: ${COMPLETION-CANDIDATES}.")
  private Map<Facet, String> chosen = new EnumMap<>(Facet.class);

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most items listed, 1 to 100 (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    if (limit < 1 || limit > SearchQuery.MAX_LIMIT) {
      throw new ParameterException(
          spec.commandLine(), "--limit is %d; allowed: 1 to 100".formatted(limit));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      SearchResult result =
          store.reader().search(new SearchQuery(String.join(" ", words), chosen, null, limit));
      out.print(format == Format.JSON ? Json.write(result) + "\n" : text(result));
      out.flush();
    } catch (EmptySearch e) {
      throw new UserError(e.getMessage(), e);
    }
    return 0;
  }

  private static String text(SearchResult result) {
    StringBuilder text = new StringBuilder();
    for (SearchResult.Hit hit : result.items()) {
      ItemSummary item = hit.item();
      text.append(item.published() == null ? "undated   " : item.published())
          .append("  ")
          .append(item.id())
          .append("  ")
          .append(item.title().isBlank() ? item.url() : item.title())
          .append("\n            ")
          .append(hit.snippet().text().strip().replaceAll("\\s+", " "))
          .append('\n');
    }
    text.append("%d of %d items%n".formatted(result.items().size(), result.total()));
    result
        .facets()
        .forEach(
            (facet, counts) ->
                text.append(
                    "%-10s  %s%n"
                        .formatted(
                            facet.word(),
                            counts.stream()
                                .limit(10)
                                .map(count -> count.value() + " " + count.items())
                                .collect(Collectors.joining(", ")))));
    if (!result.complete()) {
      text.append("the newest items are still being read in; search again in a moment\n");
    }
    return text.toString();
  }
}
