package org.kawaraban.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.coverage.Coverage;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.EmptySearch;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingReference;
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
    List<ItemSummary> found =
        items.stream()
            .map(this::summary)
            .filter(item -> any(query.relevant(), item.relevant()))
            .filter(item -> query.partner() == null || item.partners().contains(query.partner()))
            .filter(item -> query.topic() == null || item.topics().contains(query.topic()))
            .filter(
                item -> query.instrument() == null || query.instrument().equals(item.instrument()))
            .filter(item -> any(query.source(), item.source()))
            .filter(item -> any(query.lang(), item.lang()))
            .filter(item -> query.stage() == null || query.stage() == stageOf(item))
            .filter(item -> query.fromYear() == null || year(item) >= query.fromYear())
            .filter(item -> query.toYear() == null || year(item) <= query.toYear())
            .toList();
    return page(found, query.cursor(), query.limit());
  }

  /** Whoever has all words in its title, as they are written. */
  @Override
  public SearchResult search(SearchQuery query) {
    if (query.words().equals("the")) {
      throw new EmptySearch(query.words());
    }
    List<ItemSummary> found =
        items.stream()
            .map(this::summary)
            .filter(item -> item.title().contains(query.words()))
            .filter(item -> query.chosen().values().stream().allMatch(item.partners()::contains))
            .toList();
    Page<ItemSummary> page = page(found, query.cursor(), query.limit());
    List<SearchResult.Count> partners =
        found.stream()
            .flatMap(item -> item.partners().stream())
            .distinct()
            .map(
                key ->
                    new SearchResult.Count(
                        key, found.stream().filter(it -> it.partners().contains(key)).count()))
            .toList();
    return new SearchResult(
        found.size(),
        true,
        page.items().stream().map(item -> hit(item, query.words())).toList(),
        Map.of(Facet.PARTNER, partners),
        page.next());
  }

  private static SearchResult.Hit hit(ItemSummary item, String words) {
    int at = item.title().indexOf(words);
    return new SearchResult.Hit(
        item,
        List.of(new SearchResult.Mark(at, at + words.length())),
        new SearchResult.Snippet(
            "About " + words, 0, List.of(new SearchResult.Mark(6, 6 + words.length()))));
  }

  private @Nullable Stage stageOf(ItemSummary summary) {
    return items.stream()
        .filter(item -> item.item().id().equals(summary.id()))
        .flatMap(item -> item.tagging().ownMeeting().stream())
        .map(MeetingMention::stage)
        .findFirst()
        .orElse(null);
  }

  private static int year(ItemSummary item) {
    return item.published() == null
        ? item.captured().atZone(ZoneOffset.UTC).getYear()
        : item.published().year();
  }

  private static boolean any(@Nullable Object wanted, Object found) {
    return wanted == null || Objects.equals(wanted, found);
  }

  private static <T> Page<T> page(List<T> all, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : offset(cursor);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? "c" + to : null);
  }

  private static int offset(String cursor) {
    if (!cursor.matches("c\\d{1,6}")) {
      throw new ForeignCursor(cursor);
    }
    return Integer.parseInt(cursor.substring(1));
  }

  private ItemSummary summary(TaggedItem tagged) {
    PressItem item = tagged.item();
    Tag instrument = tagged.tagging().instrument();
    return new ItemSummary(
        item.id(),
        item.url(),
        item.source(),
        item.tier(),
        item.lang(),
        item.title(),
        item.published(),
        item.captured(),
        tagged.tagging().relevant(),
        tagged.tagging().partners().stream().map(Tag::key).toList(),
        tagged.tagging().topics().stream().map(Tag::key).toList(),
        instrument == null ? null : instrument.key(),
        meetingOf(tagged));
  }

  private @Nullable MeetingReference meetingOf(TaggedItem tagged) {
    Optional<MeetingMention> own = tagged.tagging().ownMeeting();
    return own.flatMap(
            mention ->
                meetings.stream()
                    .filter(meeting -> meeting.series().equals(mention.series()))
                    .findFirst())
        .map(
            meeting ->
                new MeetingReference(
                    meeting.key(), meeting.series(), meeting.seriesJa(), meeting.ordinal()))
        .orElse(null);
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
        meetingOf(newest),
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
            .filter(it -> any(query.series(), it.series()))
            .toList();
    return page(found, query.cursor(), query.limit());
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
            .filter(it -> any(query.timing(), it.timing()))
            .toList();
    return page(found, query.cursor(), query.limit());
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
  public Counts counts() {
    long relevant = items.stream().filter(item -> item.tagging().relevant()).count();
    return new Counts(items.size(), relevant, items.size(), meetings.size());
  }

  /** A number of plain relevant items, newest first. */
  public static SmallRecord ofPlainItems(int number) {
    SmallRecord plain = new SmallRecord();
    IntStream.range(0, number)
        .mapToObj(n -> Fixtures.item("https://www.mofa.go.jp/page_" + n, "en", "Item " + n, "Text"))
        .map(item -> Fixtures.tagged(item, Fixtures.relevant()))
        .forEach(plain::with);
    return plain;
  }
}
