package org.kawaraban.alert.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Facts.Page;
import org.kawaraban.alert.match.Facts.Substance;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MeetingView;

/**
 * Gathers what a change is about. The change itself names subject, kind and evidence; labels and
 * texts of the evidence, and what a meeting is by now, are asked of the record. It may have moved
 * on since: then the alert tells the newer state at once, and the change that brought it is no news
 * any more.
 */
public final class FactsReader {
  private static final String JOINT_TEXT = "joint-statement";

  private final Round record;
  private final Vocabulary vocabulary;

  public FactsReader(Round record, Vocabulary vocabulary) {
    this.record = record;
    this.vocabulary = vocabulary;
  }

  public Facts read(RecordChange change) {
    return new Gathering(change.evidence()).facts(change);
  }

  /** What any change of a meeting is about, as far as the change itself does not say. */
  public Facts.Matter matter(MeetingView meeting) {
    return new Gathering(List.of()).matter(meeting);
  }

  /** All names of a subject: those of a meeting are many, and changes may tell of it by any. */
  public List<String> names(String subject) {
    String meeting = "meeting/";
    return Stream.concat(
            Stream.of(subject),
            subject.startsWith(meeting)
                ? record.meeting(subject.substring(meeting.length())).stream()
                    .flatMap(view -> view.keys().stream())
                    .map(meeting::concat)
                : Stream.of())
        .distinct()
        .toList();
  }

  /** The facts of one subject while they come together. */
  private final class Gathering {
    private final Set<Term> terms = new HashSet<>();
    private final List<Page> pages = new ArrayList<>();
    private final Set<ItemId> evidence;

    Gathering(Collection<ItemId> evidence) {
      this.evidence = new LinkedHashSet<>(evidence);
    }

    Facts.Matter matter(MeetingView meeting) {
      series(Vocabulary.slug(meeting.series()));
      sources(meeting);
      readEvidence();
      return new Facts.Matter(terms, pages);
    }

    Facts facts(RecordChange change) {
      add(Field.KIND, TermNames.kindWord(change.kind()));
      String[] subject = change.subject().split("/", 2);
      @Nullable MeetingNews meeting =
          switch (subject[0]) {
            case "meeting" -> meeting(subject[1]);
            case "item" -> ownMeeting(new ItemId(subject[1]));
            default -> null;
          };
      switch (subject[0]) {
        case "cell" -> cell(subject[1]);
        case "series" -> series(subject[1]);
        case "source" -> add(Field.SOURCE, subject[1]);
        default -> {}
      }
      readEvidence();
      return new Facts(change, terms, pages, meeting);
    }

    private void readEvidence() {
      evidence.forEach(id -> record.item(id).ifPresent(this::item));
    }

    private MeetingNews meeting(String key) {
      // A series' slug holds no slash, and every key starts with it.
      series(key.substring(0, key.indexOf('/')));
      Optional<MeetingView> known = record.meeting(key);
      known.ifPresent(this::sources);
      return known
          .map(this::news)
          .orElseGet(
              () ->
                  new MeetingNews(
                      List.of(key), new Substance(null, null, null, null, null, false)));
    }

    /** The meeting a page speaks of as its own; null where it speaks of none. */
    private @Nullable MeetingNews ownMeeting(ItemId item) {
      evidence.add(item);
      return record
          .item(item)
          .flatMap(view -> Optional.ofNullable(view.meeting()))
          .flatMap(reference -> record.meeting(reference.key()))
          .map(this::news)
          .orElse(null);
    }

    private MeetingNews news(MeetingView meeting) {
      List<String> keys =
          Stream.concat(Stream.of(meeting.key()), meeting.keys().stream()).distinct().toList();
      boolean jointText =
          meeting.sources().stream()
              .flatMap(source -> record.item(source.item()).stream())
              .anyMatch(source -> isJointText(source.newest().tagging()));
      return new MeetingNews(
          keys,
          new Substance(
              meeting.ordinal(),
              meeting.start(),
              meeting.end(),
              meeting.place(),
              meeting.stage(),
              jointText));
    }

    private void sources(MeetingView meeting) {
      meeting.partners().forEach(partner -> add(Field.PARTNER, partner));
      meeting.sources().forEach(source -> evidence.add(source.item()));
    }

    private void cell(String cell) {
      String[] parts = cell.split("/", 2);
      add(Field.CELL, cell);
      add(Field.PARTNER, parts[0]);
      add(Field.TOPIC, parts[1]);
    }

    private void series(String slug) {
      add(Field.SERIES, slug);
      vocabulary.series().stream()
          .filter(series -> series.slug().equals(slug))
          .forEach(
              series -> {
                series.partners().forEach(partner -> add(Field.PARTNER, partner));
                add(Field.INSTRUMENT, series.instrument());
              });
    }

    private void item(ItemView view) {
      TaggedItem newest = view.newest();
      PressItem item = newest.item();
      Tagging tagging = newest.tagging();
      add(Field.SOURCE, item.source());
      add(Field.LANG, item.lang());
      tagging.partners().forEach(tag -> add(Field.PARTNER, tag.key()));
      tagging.topics().forEach(tag -> add(Field.TOPIC, tag.key()));
      for (Tie tie : tagging.ties()) {
        add(Field.CELL, tie.partner() + "/" + tie.topic());
      }
      @Nullable Tag instrument = tagging.instrument();
      if (instrument != null) {
        add(Field.INSTRUMENT, instrument.key());
      }
      tagging
          .ownMeeting()
          .ifPresent(mention -> add(Field.SERIES, Vocabulary.slug(mention.series())));
      pages.add(new Page(item.lang(), item.title() + "\n\n" + item.text()));
    }

    private void add(Field field, String value) {
      terms.add(new Term(field, value));
    }
  }

  private static boolean isJointText(Tagging tagging) {
    Tag instrument = tagging.instrument();
    return instrument != null && instrument.key().equals(JOINT_TEXT);
  }
}
