package org.kawaraban.web.pages;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /}: the newest relevant items. */
final class ItemsPage implements Page {
  private static final int LENGTH = 50;

  private final RecordReader reader;
  private final RecordQueries queries;
  private final Choices choices;

  ItemsPage(RecordReader reader, RecordQueries queries, Choices choices) {
    this.reader = reader;
    this.queries = queries;
    this.choices = choices;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    ItemQuery query = queries.items(parameters, true, LENGTH);
    var found = queries.ask(parameters, () -> reader.items(query));
    List<Choices.Choice> filters =
        List.of(
            choices.partner(frame, query.partner()),
            choices.topic(frame, query.topic()),
            choices.source(frame, query.source()),
            choices.lang(frame, query.lang()));
    return new Model(frame, filters, reader.counts(), found.items(), found.next());
  }

  /**
   * @param older cursor, null at the end
   */
  record Model(
      Frame frame,
      List<Choices.Choice> filters,
      RecordReader.Counts counts,
      List<ItemSummary> items,
      @Nullable String older)
      implements Page.Model {
    @Override
    public String template() {
      return "items.jte";
    }

    /** Whether the list is narrowed. */
    boolean filtered() {
      return filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
    }
  }
}
