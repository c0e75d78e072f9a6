package org.kawaraban.store.ledger;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Field;

/** Mentions as curators corrected them; those of rejected items are left out. */
public final class CuratedMentions {
  /** What the ledger is built of. */
  public static List<OwnMention> of(Collection<OwnMention> mentions, Curation curation) {
    return mentions.stream()
        .filter(own -> curation.relevance(own.item()).orElse(true))
        .map(own -> corrected(own, curation))
        .toList();
  }

  /** The names it had as it was read still lead to its meeting. */
  private static OwnMention corrected(OwnMention own, Curation curation) {
    Map<Field, String> values = curation.corrections(own.item());
    if (values.isEmpty()) {
      return own;
    }
    MeetingMention mention = with(own.mention(), values);
    Set<String> former = new HashSet<>(own.formerKeys());
    former.addAll(OwnMention.keysOf(own.item(), own.mention()));
    Set<String> current = OwnMention.keysOf(own.item(), mention);
    return new OwnMention(
        own.item(),
        own.tier(),
        own.published(),
        own.captured(),
        mention,
        former.stream().filter(key -> !current.contains(key)).collect(toSet()));
  }

  private static MeetingMention with(MeetingMention read, Map<Field, String> values) {
    String series = values.getOrDefault(Field.SERIES, read.series());
    PartialDate start = date(values, Field.START, read.start());
    PartialDate end = date(values, Field.END, read.end());
    boolean fits = start != null && end != null && !end.last().isBefore(start.first());
    return new MeetingMention(
        read.kind(),
        series,
        Vocabulary.bundled().series(series).isPresent(),
        read.partners(),
        value(values, Field.ORDINAL, read.ordinal(), Integer::valueOf),
        start,
        // An end read together with a start that was wrong goes with it.
        fits ? end : null,
        value(values, Field.PLACE, read.place(), text -> text),
        values.containsKey(Field.MODE) ? Field.mode(values.get(Field.MODE)) : read.mode(),
        values.containsKey(Field.STAGE) ? Field.stage(values.get(Field.STAGE)) : read.stage(),
        read.evidence());
  }

  static @Nullable PartialDate date(
      Map<Field, String> values, Field field, @Nullable PartialDate read) {
    return value(values, field, read, PartialDate::parse);
  }

  static <T> @Nullable T value(
      Map<Field, String> values, Field field, @Nullable T read, Function<String, T> parse) {
    return Optional.ofNullable(values.get(field))
        .map(text -> Optional.ofNullable(text.isEmpty() ? null : parse.apply(text)))
        .orElse(Optional.ofNullable(read))
        .orElse(null);
  }

  private CuratedMentions() {}
}
