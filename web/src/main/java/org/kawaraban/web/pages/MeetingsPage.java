package org.kawaraban.web.pages;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /meetings}: the ledger, newest first. */
final class MeetingsPage implements Page {
  private static final int LENGTH = 100;

  private final RecordReader reader;
  private final RecordQueries queries;
  private final Choices choices;

  MeetingsPage(RecordReader reader, RecordQueries queries, Choices choices) {
    this.reader = reader;
    this.queries = queries;
    this.choices = choices;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    MeetingQuery query = queries.meetings(parameters, LENGTH);
    var found = queries.ask(parameters, () -> reader.meetings(query));
    List<Choices.Choice> filters =
        List.of(choices.partner(frame, query.partner()), choices.series(frame, query.series()));
    boolean whole = query.partner() == null && query.series() == null && query.cursor() == null;
    return new Model(
        frame, filters, whole ? expected(frame) : List.of(), found.items(), found.next());
  }

  /** What was announced or promised and is still to come, the next first. */
  private List<Finding> expected(Frame frame) {
    return reader.findings(frame.moments().today()).stream()
        .filter(finding -> finding.kind() == Finding.Kind.DUE)
        .sorted(comparing(Finding::date, nullsLast(naturalOrder())).thenComparing(Finding::series))
        .toList();
  }

  /**
   * @param expected on the whole list's first page; empty elsewhere
   * @param older cursor, null at the end
   */
  record Model(
      Frame frame,
      List<Choices.Choice> filters,
      List<Finding> expected,
      List<MeetingView> meetings,
      @Nullable String older)
      implements Page.Model {
    @Override
    public String template() {
      return "meetings.jte";
    }

    /** The meeting's page where it was announced, else the item that promises it. */
    String ground(Finding finding) {
      String ground = finding.grounds().get(0);
      return frame.link((ground.contains("/") ? "/meetings/" : "/items/") + ground);
    }

    /** Whether the list is narrowed. */
    boolean filtered() {
      return filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
    }
  }
}
