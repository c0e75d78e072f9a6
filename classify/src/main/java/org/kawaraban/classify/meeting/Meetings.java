package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateResolver;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.naming.MeetingNames;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.naming.Naming;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.HeldMeeting;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.MeetingType;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;

/** All meetings of a relevant page. */
public final class Meetings {
  /** More than any annual report names; a list of thousands is no page about meetings. */
  private static final int MOST_MENTIONS = 60;

  private final Reading reading;
  private final PageDates dates;
  private final Naming naming;

  private Meetings(Reading reading, Set<String> facing) {
    this.reading = reading;
    this.dates = new PageDates(reading);
    this.naming = new Naming(reading, facing);
  }

  /**
   * What was found.
   *
   * @param mentions in page order, at most one of them the page's own
   * @param candidates series the vocabulary lacks
   * @param own the page's own meeting, or null where it has none or one of an unknown kind
   */
  public record Found(
      List<MeetingMention> mentions, List<Candidate> candidates, @Nullable HeldMeeting own) {}

  /**
   * Reads the meetings of a page.
   *
   * @param instrument its main act
   * @param facing whom it sets beside Japan
   */
  public static Found of(Reading reading, String instrument, Set<String> facing) {
    return new Meetings(reading, facing).find(instrument);
  }

  private Found find(String instrument) {
    List<MeetingMention> mentions = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    Optional<NamedMeeting> own = new OwnMeeting(reading, dates, naming, instrument).find();
    own.ifPresent(found -> mentions.add(new MeetingFacts(reading, dates, found).read(instrument)));
    for (Hit hit : reading.hits().of(Kind.MEETING)) {
      if (mentions.size() < MOST_MENTIONS) {
        other(hit, mentions).ifPresent(mentions::add);
      }
    }
    Set<String> proposed = new HashSet<>();
    for (MeetingMention mention : mentions) {
      if (!mention.known() && proposed.add(mention.series())) {
        candidates.add(
            new Candidate(Candidate.Kind.SERIES, mention.series(), mention.evidence().get(0)));
      }
    }
    HeldMeeting held =
        own.filter(found -> found.type() != null)
            .map(found -> new HeldMeeting(found.type(), found.hit()))
            .orElse(null);
    return new Found(List.copyOf(mentions), List.copyOf(candidates), held);
  }

  /** A named meeting beside the page's own; general ones are named too often to be facts. */
  private Optional<MeetingMention> other(Hit hit, List<MeetingMention> already) {
    if (reading.taxonomy().meetingTypeOf(hit.key()).general()) {
      return Optional.empty();
    }
    Optional<NamedMeeting> found = naming.of(hit);
    if (found.isEmpty() || !isOneOf(found.get(), already)) {
      return Optional.empty();
    }
    int sentence = hit.sentence();
    Integer ordinal = Ordinals.beside(reading, hit).map(Ordinals.Found::value).orElse(null);
    MentionKind kind = kind(hit);
    String series = found.get().name().series();
    boolean repeated =
        already.stream()
            .anyMatch(
                mention ->
                    mention.series().equals(series)
                        && (ordinal == null
                            ? kind != MentionKind.PROMISED
                            : ordinal.equals(mention.ordinal())));
    if (repeated) {
      return Optional.empty();
    }
    Optional<DateResolver.Days> days = days(sentence, kind);
    PartialDate start = days.map(DateResolver.Days::start).orElse(null);
    PartialDate end = days.map(DateResolver.Days::end).orElse(null);
    String place =
        new Places(reading, dates, new Places.Sought(hit, ordinal, null, Tense.UNTOLD))
            .in(List.of(sentence), sentence)
            .map(Hit::key)
            .orElse(null);
    return Optional.of(
        new MeetingMention(
            kind,
            series,
            found.get().name().known(),
            found.get().name().partners(),
            ordinal,
            start,
            end,
            place,
            place == null ? Mode.UNKNOWN : Mode.IN_PERSON,
            kind == MentionKind.PROMISED ? Stage.ANNOUNCED : Stage.HELD,
            List.of(reading.evidence(hit, "meeting.beside"))));
  }

  /**
   * "Consultations with the following countries", on a page about dialogues with each of several:
   * no one meeting of all of them.
   */
  private boolean isOneOf(NamedMeeting found, List<MeetingMention> already) {
    MeetingNames.Name name = found.name();
    return name.known()
        || name.partners().size() < 2
        || naming.tellsWho(found.hit())
        || already.stream().anyMatch(mention -> mention.partners().equals(name.partners()));
  }

  private Optional<DateResolver.Days> days(int sentence, MentionKind kind) {
    DateResolver resolver =
        new DateResolver(
            dates.published(), kind == MentionKind.PROMISED ? Tense.FUTURE : Tense.PAST);
    return dates.in(sentence).stream().map(resolver::resolve).flatMap(Optional::stream).findFirst();
  }

  private MentionKind kind(Hit hit) {
    int sentence = hit.sentence();
    // A world forum that those who met look forward to is no meeting they promise each other.
    MeetingType type = reading.taxonomy().meetingTypeOf(hit.key());
    if ((type.dialogue() || type.hasPair())
        && Cues.near(reading, sentence, "next", hit.start(), hit.end())) {
      return MentionKind.PROMISED;
    }
    boolean back =
        Cues.near(reading, sentence, "previous", hit.start(), hit.end())
            || Cues.near(reading, sentence, "background", hit.start(), hit.end());
    return back ? MentionKind.PREVIOUS : MentionKind.OTHER;
  }
}
