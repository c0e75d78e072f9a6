package org.kawaraban.store.read;

import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Stage;

/**
 * Which items; each null means any. {@link #where} makes one.
 *
 * @param partner key of a counterpart
 * @param topic key
 * @param instrument key
 * @param source id
 * @param lang {@code en} or {@code ja}
 * @param stage of the meeting the item speaks of as its own
 * @param fromYear first year of publication, or of capture where no day is printed; 1 to 9999
 * @param toYear last year, as above
 * @param cursor of an earlier answer, or null for the start; a cursor we did not make is refused
 *     with {@link IllegalArgumentException}
 * @param limit 1 to 1000
 */
public record ItemQuery(
    @Nullable Boolean relevant,
    @Nullable String partner,
    @Nullable String topic,
    @Nullable String instrument,
    @Nullable String source,
    @Nullable String lang,
    @Nullable Stage stage,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    @Nullable String cursor,
    int limit) {
  public static final int MAX_LIMIT = 1000;

  public ItemQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is " + limit + "; allowed: 1 to " + MAX_LIMIT);
    }
  }

  /** The newest relevant items. */
  public static ItemQuery newest(int limit) {
    return where().relevant(true).first(limit);
  }

  /** The newest relevant items with this partner, or with any where it is null. */
  public static ItemQuery newest(@Nullable String partner, int limit) {
    return newest(partner, null, limit);
  }

  /** The newest relevant items with this partner and of this instrument; null is any. */
  public static ItemQuery newest(@Nullable String partner, @Nullable String instrument, int limit) {
    return where().relevant(true).partner(partner).instrument(instrument).first(limit);
  }

  /** Any item, to be narrowed. */
  public static Narrowing where() {
    return new Narrowing();
  }

  /** By what items are narrowed; what is not set, or set to null, is any. */
  public static final class Narrowing {
    private @Nullable Boolean relevant;
    private @Nullable String partner;
    private @Nullable String topic;
    private @Nullable String instrument;
    private @Nullable String source;
    private @Nullable String lang;
    private @Nullable Stage stage;
    private @Nullable Integer fromYear;
    private @Nullable Integer toYear;

    private Narrowing() {}

    public Narrowing relevant(@Nullable Boolean wanted) {
      this.relevant = wanted;
      return this;
    }

    public Narrowing partner(@Nullable String wanted) {
      this.partner = wanted;
      return this;
    }

    public Narrowing topic(@Nullable String wanted) {
      this.topic = wanted;
      return this;
    }

    public Narrowing instrument(@Nullable String wanted) {
      this.instrument = wanted;
      return this;
    }

    public Narrowing source(@Nullable String wanted) {
      this.source = wanted;
      return this;
    }

    public Narrowing lang(@Nullable String wanted) {
      this.lang = wanted;
      return this;
    }

    public Narrowing stage(@Nullable Stage wanted) {
      this.stage = wanted;
      return this;
    }

    public Narrowing years(@Nullable Integer from, @Nullable Integer to) {
      this.fromYear = from;
      this.toYear = to;
      return this;
    }

    /** The first page of them. */
    public ItemQuery first(int limit) {
      return after(null, limit);
    }

    /** The page after a cursor, or the first where it is null. */
    public ItemQuery after(@Nullable String cursor, int limit) {
      return new ItemQuery(
          relevant,
          partner,
          topic,
          instrument,
          source,
          lang,
          stage,
          fromYear,
          toYear,
          cursor,
          limit);
    }
  }
}
