package org.kawaraban.web.pages.items;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.web.api.Listing;
import org.kawaraban.web.pages.Format;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Listed;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /search}: items by their words, and how the matches divide. */
final class SearchPage implements Page {
  private static final int LENGTH = 20;

  /** Most values of a facet that are offered. */
  private static final int VALUES = 12;

  private final RecordReader reader;
  private final RecordQueries queries;

  SearchPage(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    Optional<SearchQuery> query =
        queries.search(
            parameters, Math.min(SearchQuery.MAX_LIMIT, Format.rows(parameters, LENGTH)));
    return query
        .map(asked -> new Model(frame, asked, queries.ask(parameters, () -> reader.search(asked))))
        .orElseGet(() -> new Model(frame, null, null));
  }

  /**
   * @param query null where nothing was typed yet, then there is no result either
   */
  record Model(Frame frame, @Nullable SearchQuery query, @Nullable SearchResult result)
      implements Listed {
    @Override
    public String template() {
      return "items/search.jte";
    }

    @Override
    public Rows rows() {
      String title = frame.say("search.title") + ": " + words();
      return result == null
          ? ItemRows.of(frame, title, List.of(), new Listing<>(List.of(), null), null)
          : ItemRows.of(
              frame,
              title,
              result.items().stream().map(SearchResult.Hit::item).toList(),
              result,
              result.next());
    }

    /** One facet with the values that the matches have. */
    record Group(String label, List<Value> values) {}

    /**
     * One value of a facet.
     *
     * @param link narrows by it, or no longer where it is chosen
     */
    record Value(String label, long items, boolean chosen, String link) {}

    String words() {
      return query == null ? "" : query.words();
    }

    List<Group> groups() {
      List<Group> groups = new ArrayList<>();
      if (query == null || result == null) {
        return groups;
      }
      result
          .facets()
          .forEach(
              (facet, counts) ->
                  groups.add(
                      new Group(
                          frame.say("search.facet." + facet.word()),
                          counts.stream()
                              .limit(VALUES)
                              .map(it -> value(query, facet, it))
                              .toList())));
      return groups;
    }

    private Value value(SearchQuery asked, Facet facet, SearchResult.Count count) {
      boolean chosen = count.value().equals(asked.chosen().get(facet));
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("q", asked.words());
      asked.chosen().forEach((other, value) -> parameters.put(other.word(), value));
      parameters.put(facet.word(), chosen ? "" : count.value());
      return new Value(
          label(facet, count.value()), count.items(), chosen, frame.link("/search", parameters));
    }

    private String label(Facet facet, String value) {
      return switch (facet) {
        case PARTNER -> frame.labels().partner(value);
        case TOPIC -> frame.labels().topic(value);
        case INSTRUMENT -> frame.labels().instrument(value);
        case SOURCE -> frame.sources().of(value);
        case YEAR -> value;
        case STAGE -> frame.say("stage." + value);
        case LANG -> frame.languageName(value);
        case RELEVANT -> frame.say("search.relevant." + value);
      };
    }
  }
}
