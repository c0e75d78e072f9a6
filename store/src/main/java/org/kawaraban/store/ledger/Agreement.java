package org.kawaraban.store.ledger;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;

/**
 * What the mentions of one sitting say together: each field as the first of them has it, in the
 * order of {@link OwnMention#PREFERENCE}. A precise date goes before a vague one, and one report
 * that it was held makes it held.
 */
final class Agreement {
  private final List<OwnMention> preferredFirst;
  private final NavigableSet<String> claimedKeys;
  private final NavigableSet<String> formerKeys;

  Agreement(Collection<OwnMention> mentions) {
    this.preferredFirst = mentions.stream().sorted(OwnMention.PREFERENCE).toList();
    this.claimedKeys =
        preferredFirst.stream()
            .flatMap(own -> OwnMention.keysOf(own.item(), own.mention()).stream())
            .collect(toCollection(TreeSet::new));
    this.formerKeys =
        preferredFirst.stream()
            .flatMap(own -> own.formerKeys().stream())
            .collect(toCollection(TreeSet::new));
  }

  OwnMention preferred() {
    return preferredFirst.get(0);
  }

  @Nullable Integer ordinal() {
    return first(MeetingMention::ordinal);
  }

  NavigableSet<String> claimedKeys() {
    return claimedKeys;
  }

  /**
   * What its mentions were named by once, in this series or another; some of it may still be
   * claimed.
   */
  NavigableSet<String> formerKeys() {
    return formerKeys;
  }

  Meeting meeting(String series, Predicate<String> owned, Vocabulary vocabulary) {
    NavigableSet<String> keys =
        claimedKeys.stream().filter(owned).collect(toCollection(TreeSet::new));
    NavigableSet<String> onlyFormer = new TreeSet<>(formerKeys);
    onlyFormer.removeAll(keys);
    MeetingMention dated = dated();
    Mode mode = first(mention -> mention.mode() == Mode.UNKNOWN ? null : mention.mode());
    return new Meeting(
        shownKey(series, keys),
        keys,
        onlyFormer,
        series,
        partners(series, vocabulary),
        ordinal(),
        dated.start(),
        dated.end(),
        first(MeetingMention::place),
        mode == null ? Mode.UNKNOWN : mode,
        stage(),
        day(),
        preferredFirst.stream().map(OwnMention::item).toList());
  }

  /** By ordinal, else by date, else by item: the last is always its own. */
  private String shownKey(String series, NavigableSet<String> keys) {
    String slug = Vocabulary.slug(series) + "/";
    return Stream.of(ordinal(), dated().start(), preferred().item())
        .filter(Objects::nonNull)
        .map(name -> slug + name)
        .filter(keys::contains)
        .findFirst()
        .orElseThrow();
  }

  private List<String> partners(String series, Vocabulary vocabulary) {
    List<String> fixed =
        vocabulary.series(series).map(Vocabulary.Series::partners).orElse(List.of());
    List<String> stated =
        first(mention -> mention.partners().isEmpty() ? null : mention.partners());
    return !fixed.isEmpty() || stated == null ? fixed : stated;
  }

  /** Start and end go together: they are of one mention. */
  private MeetingMention dated() {
    return mentions().min(comparingInt(Agreement::vagueness)).orElseThrow();
  }

  private static int vagueness(MeetingMention mention) {
    PartialDate start = mention.start();
    if (start == null) {
      return 3;
    }
    return start.isDay() ? 0 : start.month() > 0 ? 1 : 2;
  }

  private Stage stage() {
    return mentions().anyMatch(mention -> mention.stage() == Stage.HELD)
        ? Stage.HELD
        : Stage.ANNOUNCED;
  }

  private LocalDate day() {
    PartialDate start = dated().start();
    return start != null
        ? start.first()
        : preferredFirst.stream()
            .map(own -> LocalDate.ofInstant(own.captured(), ZoneOffset.UTC))
            .min(LocalDate::compareTo)
            .orElseThrow();
  }

  private Stream<MeetingMention> mentions() {
    return preferredFirst.stream().map(OwnMention::mention);
  }

  private <T> @Nullable T first(Function<MeetingMention, @Nullable T> field) {
    return mentions().map(field).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
