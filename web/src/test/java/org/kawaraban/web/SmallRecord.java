package org.kawaraban.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.coverage.Coverage;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.PartnerLedger;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;

/** A record in memory, in the order it was given; its cursors are {@code c<offset>}. */
public final class SmallRecord implements RecordReader {
  private final List<TaggedItem> items = new ArrayList<>();
  private final List<MeetingView> meetings = new ArrayList<>();
  private final SmallItems lists = new SmallItems(items, meetings);
  private final List<SourceView> sources = new ArrayList<>();
  private final List<RecordChange> changes = new ArrayList<>();
  private List<Finding> findings = List.of();
  private Trends trends = new Trends(List.of(), List.of(), List.of(), List.of());
  private MatrixView matrix = new MatrixView(List.of(), List.of(), 0);
  private MatrixView baseline = new MatrixView(List.of(), List.of(), 0);

  public SmallRecord with(TaggedItem... more) {
    items.addAll(List.of(more));
    return this;
  }

  public SmallRecord with(MeetingView meeting) {
    meetings.add(meeting);
    return this;
  }

  public SmallRecord with(Finding... found) {
    findings = List.of(found);
    return this;
  }

  /** The latest first. */
  public SmallRecord with(RecordChange... latestFirst) {
    changes.addAll(List.of(latestFirst));
    return this;
  }

  public SmallRecord with(Trends counted) {
    trends = counted;
    return this;
  }

  public SmallRecord with(SourceView source) {
    sources.add(source);
    return this;
  }

  public SmallRecord with(MatrixView baselineOnly, MatrixView whole) {
    baseline = baselineOnly;
    matrix = whole;
    return this;
  }

  @Override
  public Page<ItemSummary> items(ItemQuery query) {
    return lists.matching(query);
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return lists.search(query);
  }

  @Override
  public Map<ItemId, ItemView> items(Collection<ItemId> ids) {
    return items.stream()
        .filter(item -> ids.contains(item.item().id()))
        .collect(
            Collectors.groupingBy(
                item -> item.item().id(),
                Collectors.collectingAndThen(Collectors.toList(), this::view)));
  }

  private ItemView view(List<TaggedItem> revisions) {
    TaggedItem newest = revisions.get(0);
    return new ItemView(
        newest,
        lists.meetingOf(newest),
        withdrawn(newest.item().id()),
        revisions.stream()
            .map(TaggedItem::item)
            .map(item -> new ItemView.Revision(item.revision(), item.captured(), item.title()))
            .toList());
  }

  private @Nullable Instant withdrawn(ItemId id) {
    return sources.stream()
        .map(SourceView::newest)
        .filter(report -> report.withdrawn().contains(id))
        .map(SourceReport::at)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Optional<TaggedItem> revision(ItemId id, String revision) {
    return items.stream()
        .filter(item -> item.item().id().equals(id) && item.item().revision().equals(revision))
        .findFirst();
  }

  @Override
  public Page<MeetingView> meetings(MeetingQuery query) {
    List<MeetingView> found =
        meetings.stream()
            .filter(it -> query.partner() == null || it.partners().contains(query.partner()))
            .filter(it -> SmallItems.any(query.series(), it.series()))
            .filter(it -> SmallItems.any(query.stage(), it.stage()))
            .toList();
    return SmallItems.page(found, query.cursor(), query.limit());
  }

  @Override
  public Map<String, MeetingView> meetings(Collection<String> keys) {
    return meetings.stream()
        .flatMap(meeting -> meeting.keys().stream().map(key -> Map.entry(key, meeting)))
        .filter(one -> keys.contains(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }

  @Override
  public List<Finding> findings(LocalDate asOf) {
    return findings;
  }

  @Override
  public List<Finding> expected(LocalDate asOf) {
    return findings.stream().filter(finding -> finding.kind() == Finding.Kind.DUE).toList();
  }

  @Override
  public PartnerLedger ledger(String partner, LocalDate asOf) {
    List<MeetingView> met =
        meetings.stream().filter(meeting -> meeting.partners().contains(partner)).toList();
    List<String> series = met.stream().map(MeetingView::series).toList();
    return new PartnerLedger(
        met, findings.stream().filter(finding -> series.contains(finding.series())).toList());
  }

  @Override
  public Map<String, String> sourceNames() {
    return sources.stream()
        .map(SourceView::newest)
        .filter(report -> !report.name().isBlank())
        .collect(Collectors.toMap(SourceReport::source, SourceReport::name));
  }

  @Override
  public MatrixView matrix(MatrixQuery query) {
    if (query.topics() == MatrixQuery.Topics.KEY_ISSUES) {
      return new MatrixView(List.of(), List.of(), 0);
    }
    return query.baselineOnly() ? baseline : matrix;
  }

  @Override
  public MatrixView.Cell cell(String partner, String topic, int evidence) {
    return matrix.rows().stream()
        .filter(row -> row.partner().equals(partner))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.area().equals(topic))
        .findFirst()
        .orElse(new MatrixView.Cell(topic, MatrixView.Basis.NONE, null, 0, 0, List.of()));
  }

  @Override
  public List<Reach> reach(LocalDate before) {
    return List.of();
  }

  @Override
  public Absence absence(String partner, String area, LocalDate from, LocalDate to) {
    List<Absence.Found> found =
        items.stream()
            .filter(
                item ->
                    item.tagging().ties().stream()
                        .anyMatch(tie -> tie.partner().equals(partner) && tie.topic().equals(area)))
            .map(TaggedItem::item)
            .map(item -> new Absence.Found(item.id(), "2024-11-16", item.source(), item.title()))
            .toList();
    Instant noon = from.atTime(12, 0).toInstant(ZoneOffset.UTC);
    List<Window> windows =
        List.of(
            new Window("eeas", noon, noon.plusSeconds(60), true, 2, List.of()),
            new Window(
                "eeas",
                noon.plusSeconds(60),
                noon.plusSeconds(90),
                false,
                1,
                List.of(SourceState.FAILED)));
    return new Absence(partner, area, from, to, found, windows);
  }

  @Override
  public Page<RecordChange> changes(ChangeQuery query) {
    List<RecordChange> found =
        changes.stream()
            .filter(it -> query.subjects().isEmpty() || query.subjects().contains(it.subject()))
            .filter(it -> query.kinds().isEmpty() || query.kinds().contains(it.kind()))
            .filter(it -> SmallItems.any(query.timing(), it.timing()))
            .toList();
    return SmallItems.page(found, query.cursor(), query.limit());
  }

  @Override
  public Trends trends() {
    return trends;
  }

  @Override
  public List<SourceView> sources() {
    return List.copyOf(sources);
  }

  /** Of one poll, on which all is known. */
  @Override
  public Optional<SourceHistory> source(String id, int polls, Instant from, Instant to) {
    return sources.stream()
        .filter(source -> source.newest().source().equals(id))
        .findFirst()
        .map(
            source ->
                new SourceHistory(
                    source,
                    List.of(source.newest()),
                    Coverage.between(id, List.of(source.newest()), from, to)));
  }

  @Override
  public Optional<Page<SourceReport>> polls(String id, @Nullable String cursor, int limit) {
    return source(id, 1, Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
        .map(history -> new Page<>(history.polls(), null));
  }

  @Override
  public Counts counts() {
    long relevant = items.stream().filter(item -> item.tagging().relevant()).count();
    return new Counts(items.size(), relevant, items.size(), meetings.size());
  }

  /** A number of plain relevant items, newest first. */
  public static SmallRecord ofPlainItems(int number) {
    SmallRecord plain = new SmallRecord();
    IntStream.range(0, number)
        .mapToObj(n -> Pieces.item("https://www.mofa.go.jp/page_" + n, "en", "Item " + n, "Text"))
        .map(item -> Pieces.tagged(item, Pieces.relevant()))
        .forEach(plain::with);
    return plain;
  }
}
