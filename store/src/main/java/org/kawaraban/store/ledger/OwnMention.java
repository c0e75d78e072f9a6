package org.kawaraban.store.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;

/**
 * The one meeting that a relevant item announces or reports, as its newest revision has it.
 *
 * @param formerKeys what its older revisions yielded; these names still lead to its meeting
 */
public record OwnMention(
    ItemId item,
    Tier tier,
    @Nullable PartialDate published,
    Instant captured,
    MeetingMention mention,
    Set<String> formerKeys) {
  /**
   * Whose word counts first where mentions disagree: the officials' own, then a report of what was
   * held before an announcement of it, then the earliest published, then the smallest item id.
   */
  static final Comparator<OwnMention> PREFERENCE =
      comparing(OwnMention::tier)
          .thenComparing(own -> own.mention().stage() == Stage.HELD ? 0 : 1)
          .thenComparing(OwnMention::published, nullsLast(naturalOrder()))
          .thenComparing(OwnMention::item);

  public OwnMention {
    formerKeys = Set.copyOf(formerKeys);
  }

  /** What names a series: two spellings with one slug are one series. */
  String seriesSlug() {
    return Vocabulary.slug(mention.series());
  }

  /** Every name this mention yields: by ordinal and by date where it has them, and by item. */
  public static Set<String> keysOf(ItemId item, MeetingMention mention) {
    String series = Vocabulary.slug(mention.series()) + "/";
    Set<String> keys = new TreeSet<>();
    if (mention.ordinal() != null) {
      keys.add(series + mention.ordinal());
    }
    if (mention.start() != null) {
      keys.add(series + mention.start());
    }
    keys.add(series + item);
    return keys;
  }
}
