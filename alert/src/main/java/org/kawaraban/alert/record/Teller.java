package org.kawaraban.alert.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.EnglishOrdinal;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MeetingView;

/** Says in words what a change is about, in English and Japanese. */
public final class Teller {
  private final Round record;
  private final Vocabulary vocabulary;

  public Teller(Round record, Vocabulary vocabulary) {
    this.record = record;
    this.vocabulary = vocabulary;
  }

  /** As the record has it now: it may have moved on since the change. */
  public Told tell(RecordChange change) {
    String[] subject = change.subject().split("/", 2);
    return switch (subject[0]) {
      case "meeting" ->
          record.meeting(subject[1]).map(this::meeting).orElseGet(() -> lost(subject[1]));
      case "item" ->
          record
              .item(new ItemId(subject[1]))
              .map(Teller::item)
              .orElseGet(() -> named(subject[1], subject[1], List.of(), "/", change.evidence()));
      case "cell" -> cell(subject[1], change.evidence());
      case "series" -> series(subject[1], change.evidence());
      default -> named(subject[1], subject[1], List.of(), "/sources", change.evidence());
    };
  }

  private Told meeting(MeetingView meeting) {
    return new Told(
        name(meeting, Language.EN),
        name(meeting, Language.JA),
        meeting.partners(),
        meeting.start(),
        meeting.end(),
        meeting.place(),
        "/meetings/" + meeting.key(),
        meeting.sources().stream()
            .map(
                source ->
                    new Told.Source(
                        source.title(),
                        source.url(),
                        source.source(),
                        source.lang(),
                        source.published()))
            .toList());
  }

  /** What a meeting is called: its series, with the ordinal where one is known. */
  public static String name(MeetingView meeting, Language language) {
    boolean japanese = language == Language.JA && !meeting.seriesJa().isEmpty();
    String series = japanese ? meeting.seriesJa() : meeting.series();
    if (meeting.ordinal() == null) {
      return series;
    }
    return language == Language.JA
        ? "第%d回%s".formatted(meeting.ordinal(), series)
        : EnglishOrdinal.of(meeting.ordinal()) + " " + series;
  }

  /** One of which no source speaks any more. */
  private Told lost(String key) {
    String slug = key.substring(0, key.indexOf('/'));
    Optional<Vocabulary.Series> series = series(slug);
    return named(
        series.map(Vocabulary.Series::name).orElse(key),
        series.map(Vocabulary.Series::ja).orElse(key),
        series.map(Vocabulary.Series::partners).orElse(List.of()),
        "/meetings",
        List.of());
  }

  private static Told item(ItemView view) {
    PressItem item = view.newest().item();
    return new Told(
        item.title(),
        item.title(),
        view.newest().tagging().partners().stream().map(Tag::key).toList(),
        null,
        null,
        null,
        "/items/" + item.id().value(),
        List.of(source(view)));
  }

  private Told cell(String cell, Collection<ItemId> evidence) {
    String[] parts = cell.split("/", 2);
    Optional<Vocabulary.Partner> partner = vocabulary.partner(parts[0]);
    Optional<Vocabulary.Topic> topic = vocabulary.topic(parts[1]);
    return named(
        partner.map(Vocabulary.Partner::en).orElse(parts[0])
            + " – "
            + topic.map(Vocabulary.Topic::en).orElse(parts[1]),
        partner.map(Vocabulary.Partner::ja).orElse(parts[0])
            + " – "
            + topic.map(Vocabulary.Topic::ja).orElse(parts[1]),
        List.of(parts[0]),
        "/partners/" + parts[0],
        evidence);
  }

  private Told series(String slug, Collection<ItemId> evidence) {
    return series(slug)
        .map(one -> named(one.name(), one.ja(), one.partners(), "/meetings", evidence))
        .orElseGet(() -> named(slug, slug, List.of(), "/meetings", evidence));
  }

  private Optional<Vocabulary.Series> series(String slug) {
    return vocabulary.series().stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  private Told named(
      String en, @Nullable String ja, List<String> partners, String path, Collection<ItemId> from) {
    List<Told.Source> sources =
        from.stream()
            .limit(Told.MOST_SOURCES)
            .flatMap(id -> record.item(id).stream())
            .map(Teller::source)
            .toList();
    return new Told(en, ja == null ? en : ja, partners, null, null, null, path, sources);
  }

  private static Told.Source source(ItemView view) {
    PressItem item = view.newest().item();
    return new Told.Source(item.title(), item.url(), item.source(), item.lang(), item.published());
  }
}
