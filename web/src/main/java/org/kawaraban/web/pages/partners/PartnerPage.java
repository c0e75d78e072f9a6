package org.kawaraban.web.pages.partners;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.PartnerLedger;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.MissingOrdinals;
import org.kawaraban.web.pages.wording.Question;
import org.kawaraban.web.query.Refusal;

/** {@code /partners/{key}}: all that is known of Japan and one partner. */
final class PartnerPage implements Page {
  private static final int NEWEST = 10;

  /** Instruments of what both sides put their names to, memoranda among them. */
  private static final List<String> AGREEMENTS = List.of("agreement", "joint-statement");

  /** Most items of each of them. */
  private static final int AGREED = 30;

  private static final Comparator<ItemSummary> NEWEST_FIRST =
      comparing(ItemSummary::published, nullsFirst(naturalOrder()))
          .thenComparing(ItemSummary::id)
          .reversed();

  /** Fewer intervals say nothing of a rhythm. */
  private static final int LEAST_INTERVALS = 2;

  private final RecordReader reader;

  PartnerPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    String key = request.pathParam("key");
    if (frame.labels().vocabulary().partner(key).isEmpty()) {
      throw Refusal.notFound("partner", request.path(), key, "the key of a partner, as US");
    }
    PartnerLedger ledger = reader.ledger(key, frame.moments().today());
    Optional<MatrixView.Row> row =
        reader.matrix(false).rows().stream().filter(it -> it.partner().equals(key)).findFirst();
    return new Model(
        frame,
        key,
        row.orElse(null),
        series(ledger.meetings(), ledger.findings()),
        AGREEMENTS.stream()
            .flatMap(instrument -> newest(key, instrument, AGREED))
            .sorted(NEWEST_FIRST)
            .toList(),
        newest(key, null, NEWEST).toList());
  }

  private Stream<ItemSummary> newest(String partner, @Nullable String instrument, int most) {
    return reader.items(ItemQuery.newest(partner, instrument, most)).items().stream();
  }

  /** The series with most meetings first. */
  private static List<Series> series(List<MeetingView> meetings, List<Finding> findings) {
    Map<String, List<MeetingView>> bySeries =
        meetings.stream().collect(groupingBy(MeetingView::series));
    List<Series> series = new ArrayList<>();
    bySeries.forEach(
        (name, itsMeetings) ->
            series.add(
                new Series(
                    name,
                    itsMeetings,
                    findings.stream().filter(finding -> finding.series().equals(name)).toList())));
    series.sort(
        Collections.reverseOrder(comparing((Series one) -> one.meetings().size()))
            .thenComparing(Series::name));
    return series;
  }

  /**
   * One series with this partner.
   *
   * @param meetings newest first
   * @param findings of its ledger
   */
  record Series(String name, List<MeetingView> meetings, List<Finding> findings) {
    String nameJa() {
      return meetings.get(0).seriesJa();
    }

    /**
     * Months from one held meeting to the next, the median; a gap in the numbers counts as so many
     * meetings. Empty where too few are dated.
     */
    OptionalLong cadence() {
      List<MeetingView> held =
          meetings.stream().filter(Series::isHeldInAMonth).sorted(comparing(Series::day)).toList();
      List<Long> months = new ArrayList<>();
      for (int later = 1; later < held.size(); later++) {
        MeetingView from = held.get(later - 1);
        MeetingView to = held.get(later);
        months.add(ChronoUnit.MONTHS.between(day(from), day(to)) / steps(from, to));
      }
      Collections.sort(months);
      return months.size() < LEAST_INTERVALS
          ? OptionalLong.empty()
          : OptionalLong.of(Math.max(1, months.get(months.size() / 2)));
    }

    private static boolean isHeldInAMonth(MeetingView meeting) {
      PartialDate start = meeting.start();
      return meeting.stage() == Stage.HELD && start != null && start.month() != 0;
    }

    private static LocalDate day(MeetingView meeting) {
      return Objects.requireNonNull(meeting.start()).first();
    }

    private static int steps(MeetingView from, MeetingView to) {
      Integer first = from.ordinal();
      Integer second = to.ordinal();
      return first == null || second == null ? 1 : Math.max(1, second - first);
    }

    /** Numbers that no source prints. */
    Stream<Integer> missing() {
      return findings.stream()
          .filter(finding -> finding.kind() == Finding.Kind.MISSING)
          .map(Finding::ordinal)
          .filter(Objects::nonNull);
    }
  }

  /**
   * @param row its row of Table 1, null where it has none
   * @param agreements items that are agreements or joint statements, the newest first
   * @param newest its newest relevant items
   */
  record Model(
      Frame frame,
      String partner,
      MatrixView.@Nullable Row row,
      List<Series> series,
      List<ItemSummary> agreements,
      List<ItemSummary> newest)
      implements Page.Model {
    @Override
    public String template() {
      return "partners/partner.jte";
    }

    /** Its cells that are marked. */
    List<MatrixView.Cell> marked() {
      return row == null
          ? List.of()
          : row.cells().stream().filter(MatrixView.Cell::marked).toList();
    }

    List<Timeline.Entry> timeline(Series series) {
      return Timeline.of(frame, series.meetings(), series.findings());
    }

    /** Sentences for a person who looks after the ledger. */
    List<String> sentences(Series series) {
      String missing = MissingOrdinals.told(frame, series.missing());
      Stream<String> gaps =
          missing.isEmpty() ? Stream.empty() : Stream.of(frame.say("finding.MISSING", missing));
      Stream<String> others =
          series.findings().stream()
              .filter(finding -> finding.kind() != Finding.Kind.MISSING)
              .map(this::sentence);
      return Stream.concat(gaps, others).toList();
    }

    private String sentence(Finding finding) {
      return Question.finding(
          frame, finding.kind(), Stream.ofNullable(finding.ordinal()), finding.date());
    }
  }
}
