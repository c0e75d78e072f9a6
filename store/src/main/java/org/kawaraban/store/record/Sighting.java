package org.kawaraban.store.record;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.database.CopyRows;
import org.kawaraban.store.database.Digest;

/**
 * One revision as it was seen once. Of several sightings of one revision the earliest is kept, and
 * of those captured at the same instant the one with the smallest digest: whatever the order in
 * which they come, the record is the same.
 *
 * @param json the whole message
 * @param digest SHA-256 of it, hexadecimal
 */
public record Sighting(TaggedItem tagged, CopyRows.Jsonb json, String digest) {
  /**
   * Of the revisions of one item: captured last is newest; of those captured together, published
   * last; then by digest. The database has the same order, and so does a list of revisions.
   */
  static final Comparator<Sighting> OLDEST_FIRST =
      comparing((Sighting one) -> one.rank().captured())
          .thenComparing(
              one -> Objects.toString(one.item().published(), ""), Comparator.naturalOrder())
          .thenComparing(one -> one.key().revision());

  /** Names a revision. */
  public record Key(String item, String revision) {}

  /** What decides between sightings. Times in microseconds, which is what PostgreSQL keeps. */
  public record Rank(Instant captured, String digest) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER =
        comparing(Rank::captured).thenComparing(Rank::digest);

    @Override
    public int compareTo(Rank other) {
      return ORDER.compare(this, other);
    }
  }

  public static Sighting of(TaggedItem tagged) {
    byte[] json = Json.write(tagged).getBytes(StandardCharsets.UTF_8);
    return new Sighting(tagged, new CopyRows.Jsonb(json), Digest.of(json));
  }

  public PressItem item() {
    return tagged.item();
  }

  public Key key() {
    return new Key(item().id().value(), item().revision());
  }

  public Rank rank() {
    return new Rank(item().captured().truncatedTo(ChronoUnit.MICROS), digest);
  }

  /** Slugs of the series it has a meeting of as its own. */
  Set<String> ownSeries() {
    return tagged.tagging().meetings().stream()
        .filter(mention -> mention.kind() == MentionKind.OWN)
        .map(mention -> Vocabulary.slug(mention.series()))
        .collect(toSet());
  }

  /** By which lists are ordered: published, else captured (UTC). */
  LocalDate day() {
    return item().published() != null
        ? item().published().first()
        : LocalDate.ofInstant(item().captured(), ZoneOffset.UTC);
  }
}
