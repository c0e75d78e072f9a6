package org.kawaraban.store.border;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.contract.Vocabulary;

/**
 * Refuses what cannot be true, before it is written. The types of {@code contract} refuse the rest
 * as they are read: years outside 1900 to 2100, an end before its start, ordinals outside 1 to 999.
 */
public final class Border {
  /** Keys are parts of names and permalinks, separated there by slashes. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+-]{0,59}");

  private static final Pattern REVISION = Pattern.compile("[0-9a-f]{16}");
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-12-31T00:00:00Z");

  /** Why an item is refused, one sentence, or nothing. */
  public static Optional<String> refusal(TaggedItem tagged) {
    PressItem item = tagged.item();
    if (!REVISION.matcher(item.revision()).matches()) {
      return refused(item, "revision", item.revision(), "16 hexadecimal digits");
    }
    if (item.source().isBlank()) {
      return refused(item, "source", item.source(), "the id of a source");
    }
    if (outOfRange(item.captured())) {
      return refused(item, "captured", item.captured(), "years 1990 to 2100");
    }
    if (!complete(tagged.tagging())) {
      return Optional.of("the tagging of item " + item.id() + " lacks a part that is always there");
    }
    Optional<String> malformed = keys(tagged.tagging()).filter(key -> !isKey(key)).findFirst();
    if (malformed.isPresent()) {
      return refused(
          item, "key of a label", malformed.get(), "letters, digits, + and -, at most 60");
    }
    for (MeetingMention mention : tagged.tagging().meetings()) {
      if (Vocabulary.slug(mention.series()).isEmpty()) {
        return refused(item, "series", mention.series(), "a name with a letter or digit");
      }
    }
    return tagged.tagging().ownMeeting().flatMap(own -> heldInTheFuture(item, own));
  }

  private static Stream<String> keys(Tagging tagging) {
    Stream<String> tags =
        Stream.of(tagging.partners(), tagging.mentioned(), tagging.topics())
            .flatMap(List::stream)
            .map(Tag::key);
    Stream<String> ties =
        tagging.ties().stream().flatMap(tie -> Stream.of(tie.partner(), tie.topic()));
    Stream<String> sides =
        tagging.meetings().stream().flatMap(meeting -> meeting.partners().stream());
    Stream<String> instrument = Stream.ofNullable(tagging.instrument()).map(Tag::key);
    return Stream.of(tags, ties, sides, instrument).flatMap(keys -> keys);
  }

  private static boolean complete(Tagging tagging) {
    return tagging.outcome() != null
        && evidenceIsComplete(tagging.relevance())
        && Stream.of(tagging.partners(), tagging.mentioned(), tagging.topics())
            .flatMap(List::stream)
            .allMatch(Border::complete)
        && (tagging.instrument() == null || complete(tagging.instrument()))
        && tagging.ties().stream().allMatch(Border::complete)
        && tagging.meetings().stream().allMatch(Border::complete);
  }

  private static boolean complete(Tag tag) {
    return isThere(tag.key()) && evidenceIsComplete(tag.evidence());
  }

  private static boolean complete(Tie tie) {
    return isThere(tie.partner()) && isThere(tie.topic()) && evidenceIsComplete(tie.evidence());
  }

  private static boolean complete(MeetingMention mention) {
    return mention.kind() != null
        && mention.series() != null
        && mention.mode() != null
        && mention.stage() != null
        && evidenceIsComplete(mention.evidence());
  }

  private static boolean evidenceIsComplete(List<Evidence> evidence) {
    return evidence.stream().allMatch(span -> span.field() != null && span.rule() != null);
  }

  private static boolean isThere(@Nullable String key) {
    return key != null && !key.isBlank();
  }

  private static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  /** Why a report is refused, one sentence, or nothing. */
  public static Optional<String> refusal(SourceReport report) {
    if (report.source().isBlank()) {
      return Optional.of("a source report names no source");
    }
    if (outOfRange(report.at())) {
      return Optional.of(
          "the report of source %s is of %s; allowed: years 1990 to 2100"
              .formatted(report.source(), report.at()));
    }
    if (report.name() == null || report.url() == null) {
      return Optional.of("the report of source " + report.source() + " lacks its name or URL");
    }
    if (report.listed() < 0 || report.published() < 0 || report.failed() < 0) {
      return Optional.of("the report of source " + report.source() + " counts below zero");
    }
    return Optional.empty();
  }

  private static Optional<String> heldInTheFuture(PressItem item, MeetingMention own) {
    if (own.stage() != Stage.HELD || own.start() == null) {
      return Optional.empty();
    }
    LocalDate said =
        item.published() != null
            ? item.published().last()
            : LocalDate.ofInstant(item.captured(), ZoneOffset.UTC);
    // A day of grace: the meeting's day may have begun further east than the page's.
    if (!own.start().first().isAfter(said.plusDays(1))) {
      return Optional.empty();
    }
    return refused(item, "start of a held meeting", own.start(), "not after its page, " + said);
  }

  private static boolean outOfRange(Instant time) {
    return time.isBefore(EARLIEST) || time.isAfter(LATEST);
  }

  private static Optional<String> refused(
      PressItem item, String what, @Nullable Object found, String allowed) {
    return Optional.of(
        "%s of item %s is \"%s\"; allowed: %s".formatted(what, item.id(), found, allowed));
  }

  private Border() {}
}
