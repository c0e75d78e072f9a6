package org.kawaraban.store.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;

/** Citations of what is in the record. */
public final class Citations {
  private final RecordReader record;
  private final Vocabulary vocabulary;
  private final Attributions attributions;
  private final UnaryOperator<String> placesInJapanese;

  /**
   * @param placesInJapanese of the English name the record has, or of any other: then the same
   */
  public Citations(
      RecordReader record,
      Vocabulary vocabulary,
      Attributions attributions,
      UnaryOperator<String> placesInJapanese) {
    this.record = record;
    this.vocabulary = vocabulary;
    this.attributions = attributions;
    this.placesInJapanese = placesInJapanese;
  }

  /**
   * Of whatever a key names: an item by its id, a meeting by any of its keys, a cell as {@code
   * partner/area}; each also with its kind before it, as decisions and changes name their subjects.
   *
   * @return empty where it names nothing, or a cell that no primary source fills
   */
  public Optional<String> of(String subject, CitationFormat format) {
    String key = subject.replaceFirst("^(item|meeting|cell)/", "");
    int slash = key.indexOf('/');
    if (slash < 0) {
      return key.matches("[0-9a-f]{24}") ? item(new ItemId(key), format) : Optional.empty();
    }
    String first = key.substring(0, slash);
    return vocabulary.partner(first).isPresent()
        ? cell(first, key.substring(slash + 1), format)
        : meeting(key, format);
  }

  public Optional<String> item(ItemId id, CitationFormat format) {
    return record.item(id).map(view -> cited(view, names())).map(format::write);
  }

  /** The meeting any of whose keys this is, with the pages of all its sources. */
  public Optional<String> meeting(String key, CitationFormat format) {
    return record.meeting(key).map(this::cited).map(format::write);
  }

  /**
   * A cell as it stands, of Table 1 or of the key issues, with its earliest evidence.
   *
   * @return empty where no primary source fills it
   */
  public Optional<String> cell(String partner, String area, CitationFormat format) {
    return Optional.of(record.cell(partner, area, MatrixQuery.SOME_EVIDENCE))
        .filter(cell -> !cell.evidence().isEmpty())
        .map(cell -> cited(partner, cell))
        .map(format::write);
  }

  private Cited cited(ItemView view, Map<String, String> names) {
    Cited.Page page = page(view, names);
    String title = page.title().isBlank() ? page.url().toString() : page.title();
    return new Cited(
        Cited.Kind.ITEM,
        "kawaraban-" + view.newest().item().id(),
        title,
        title,
        page.published(),
        null,
        null,
        List.of(page),
        "",
        "");
  }

  private Cited cited(MeetingView meeting) {
    Integer ordinal = meeting.ordinal();
    String series = meeting.series();
    String seriesJa = meeting.seriesJa().isEmpty() ? series : meeting.seriesJa();
    return new Cited(
        Cited.Kind.MEETING,
        "kawaraban-" + Vocabulary.slug(meeting.key()),
        ordinal == null ? series : "%s, meeting no. %d".formatted(series, ordinal),
        ordinal == null ? seriesJa : "第%d回%s".formatted(ordinal, seriesJa),
        meeting.start(),
        meeting.place(),
        meeting.place() == null ? null : placesInJapanese.apply(meeting.place()),
        pages(meeting.sources().stream().map(MeetingView.Source::item).toList()),
        "Kawaraban record, meeting %s.".formatted(meeting.key()),
        "Kawaraban記録、会合%s。".formatted(meeting.key()));
  }

  private Cited cited(String partner, MatrixView.Cell cell) {
    Vocabulary.Partner with = vocabulary.partner(partner).orElseThrow();
    Vocabulary.Topic area = vocabulary.topic(cell.area()).orElseThrow();
    return new Cited(
        Cited.Kind.CELL,
        "kawaraban-table1-%s-%s".formatted(partner, cell.area()),
        "Japan–%s: %s".formatted(with.en(), area.en()),
        "日本・%s：%s".formatted(with.ja(), area.ja()),
        cell.year() == null ? null : new PartialDate(cell.year(), 0, 0),
        null,
        null,
        pages(cell.evidence().stream().map(MatrixView.CellEvidence::item).toList()),
        "Kawaraban record, Table 1, cell %s/%s, %d items."
            .formatted(partner, cell.area(), cell.items()),
        "Kawaraban記録、表1、セル%s/%s、%d件。".formatted(partner, cell.area(), cell.items()));
  }

  private List<Cited.Page> pages(List<ItemId> items) {
    Map<String, String> names = names();
    return items.stream()
        .flatMap(item -> record.item(item).stream())
        .map(view -> page(view, names))
        .toList();
  }

  private Cited.Page page(ItemView view, Map<String, String> names) {
    PressItem item = view.newest().item();
    return new Cited.Page(
        item.title(),
        names.getOrDefault(item.source(), item.source()),
        item.published(),
        item.url(),
        item.lang(),
        day(item.captured()),
        item.revision(),
        attributions.of(item.source()));
  }

  /** What the sources call themselves; one that never reported has its id. */
  private Map<String, String> names() {
    return record.sourceNames();
  }

  private static LocalDate day(Instant captured) {
    return LocalDate.ofInstant(captured, ZoneOffset.UTC);
  }
}
