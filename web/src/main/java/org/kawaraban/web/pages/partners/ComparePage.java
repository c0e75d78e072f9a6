package org.kawaraban.web.pages.partners;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixQuery.Topics;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.query.Parameters;

/** {@code /partners?one=&two=&three=}: up to three partners side by side. */
final class ComparePage implements Page {
  private static final List<String> PLACES = List.of("one", "two", "three");

  private final RecordReader reader;
  private final Choices choices;
  private final Vocabulary vocabulary;

  ComparePage(RecordReader reader, Choices choices, Vocabulary vocabulary) {
    this.reader = reader;
    this.choices = choices;
    this.vocabulary = vocabulary;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    List<String> known = vocabulary.partners().stream().map(Vocabulary.Partner::key).toList();
    List<@Nullable String> chosen = new ArrayList<>();
    PLACES.forEach(place -> chosen.add(parameters.oneOf(place, known).orElse(null)));
    List<MatrixView> tables =
        Stream.of(Topics.values()).map(MatrixQuery.NOW::marks).map(reader::matrix).toList();
    return new Model(
        frame,
        chosen.stream().map(partner -> choices.partner(frame, partner)).toList(),
        Stream.concat(tables.get(0).areas().stream(), tables.get(1).areas().stream()).toList(),
        chosen.stream()
            .filter(Objects::nonNull)
            .distinct()
            .map(partner -> column(partner, tables))
            .toList());
  }

  private Column column(String partner, List<MatrixView> tables) {
    List<MeetingView> meetings =
        reader.meetings(MeetingQuery.newest(partner, ItemQuery.MAX_LIMIT)).items();
    List<MatrixView.Row> rows =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.partner().equals(partner))
            .toList();
    return new Column(
        partner,
        rows.stream()
            .map(MatrixView.Row::initialYear)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        rows.stream().flatMap(row -> row.cells().stream()).toList(),
        meetings);
  }

  /**
   * One partner.
   *
   * @param initialYear what Table 1 prints
   * @param cells of areas and key issues
   * @param meetings newest first, at most 1,000
   */
  record Column(
      String partner,
      @Nullable Integer initialYear,
      List<MatrixView.Cell> cells,
      List<MeetingView> meetings) {
    Optional<MatrixView.Cell> cell(String topic) {
      return cells.stream().filter(cell -> cell.area().equals(topic) && cell.marked()).findFirst();
    }

    List<MeetingView> held() {
      return meetings.stream().filter(meeting -> meeting.stage() == Stage.HELD).toList();
    }

    /** The first or the last meeting that was held, null where none was. */
    @Nullable MeetingView held(boolean last) {
      List<MeetingView> held = held();
      return held.isEmpty() ? null : held.get(last ? 0 : held.size() - 1);
    }
  }

  /**
   * The table.
   *
   * @param choices what each place may hold
   * @param topics areas, then key issues
   */
  record Model(Frame frame, List<Choices.Choice> choices, List<String> topics, List<Column> columns)
      implements Page.Model {
    @Override
    public String template() {
      return "partners/compare.jte";
    }

    /** The parameter of a place. */
    String place(int at) {
      return PLACES.get(at);
    }

    String day(MeetingView meeting) {
      PartialDate start = meeting.start();
      return start == null ? frame.say("date.unknown") : frame.moments().date(start);
    }
  }
}
