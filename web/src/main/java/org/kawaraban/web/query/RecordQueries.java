package org.kawaraban.web.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.EmptySearch;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.NotRecorded;
import org.kawaraban.store.read.RecordedInstant;
import org.kawaraban.store.read.SearchQuery;

/** Queries of the record from the parameters pages and API share. */
public final class RecordQueries {
  /** Languages the record can be narrowed to. */
  public static final List<String> LANGUAGES = List.of("en", "ja");

  /** Stages of a meeting, as requests and answers write them. */
  public static final List<String> STAGES = Stream.of(Stage.values()).map(Stage::name).toList();

  /** Years that can be asked for. */
  public static final int FIRST_YEAR = 1900;

  public static final int LAST_YEAR = 2100;

  /** What a day may be, in words for a refusal. */
  public static final String DAY = "a day as yyyy-MM-dd";

  /** What a cursor may be, in words for a refusal. */
  public static final String CURSOR = "a cursor from \"next\" of an earlier answer";

  /** Parameter of an instant of the record's own history. */
  public static final String RECORDED_ON = "asRecordedOn";

  /** Most items of a cell that one answer lists. */
  private static final int MAX_EVIDENCE = 10_000;

  /** What can be looked for, in words for a refusal. */
  public static final String WORDS = "one word or more that is no article or particle";

  private final List<String> partners;
  private final List<String> topics;
  private final List<String> instruments;

  public RecordQueries(Vocabulary vocabulary) {
    this.partners = vocabulary.partners().stream().map(Vocabulary.Partner::key).toList();
    this.topics = vocabulary.topics().stream().map(Vocabulary.Topic::key).toList();
    this.instruments = vocabulary.instruments().stream().map(Vocabulary.Label::key).toList();
  }

  /**
   * Reads partner, topic, instrument, source, lang, stage, from, to and cursor.
   *
   * @param relevant null for any
   */
  public ItemQuery items(Parameters parameters, @Nullable Boolean relevant, int limit) {
    Optional<Integer> from = fromYear(parameters);
    return ItemQuery.where()
        .relevant(relevant)
        .partner(parameters.oneOf("partner", partners).orElse(null))
        .topic(parameters.oneOf("topic", topics).orElse(null))
        .instrument(parameters.oneOf("instrument", instruments).orElse(null))
        .source(parameters.text("source").orElse(null))
        .lang(parameters.oneOf("lang", LANGUAGES).orElse(null))
        .stage(parameters.oneOf("stage", STAGES).map(Stage::valueOf).orElse(null))
        .years(from.orElse(null), toYear(parameters, from).orElse(null))
        .after(parameters.text("cursor").orElse(null), limit);
  }

  /**
   * Reads q, cursor and the name of each facet.
   *
   * @return empty where q is
   */
  public Optional<SearchQuery> search(Parameters parameters, int limit) {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      value(parameters, facet).ifPresent(value -> chosen.put(facet, value));
    }
    String cursor = parameters.text("cursor").orElse(null);
    return parameters.text("q").map(words -> new SearchQuery(words, chosen, cursor, limit));
  }

  private Optional<String> value(Parameters parameters, Facet facet) {
    return switch (facet) {
      case PARTNER -> parameters.oneOf(facet.word(), partners);
      case TOPIC -> parameters.oneOf(facet.word(), topics);
      case INSTRUMENT -> parameters.oneOf(facet.word(), instruments);
      case STAGE -> parameters.oneOf(facet.word(), STAGES);
      case YEAR -> parameters.integer(facet.word(), FIRST_YEAR, LAST_YEAR).map(String::valueOf);
      case RELEVANT -> parameters.flag(facet.word()).map(String::valueOf);
      case SOURCE, LANG -> parameters.text(facet.word());
    };
  }

  /** Reads partner, series, stage, from, to and cursor. */
  public MeetingQuery meetings(Parameters parameters, int limit) {
    Optional<Integer> from = fromYear(parameters);
    return new MeetingQuery(
        parameters.oneOf("partner", partners).orElse(null),
        parameters.text("series").orElse(null),
        parameters.oneOf("stage", STAGES).map(Stage::valueOf).orElse(null),
        from.orElse(null),
        toYear(parameters, from).orElse(null),
        parameters.text("cursor").orElse(null),
        limit);
  }

  private static Optional<Integer> fromYear(Parameters parameters) {
    return parameters.integer("from", FIRST_YEAR, LAST_YEAR);
  }

  /** Not before the first: no year would be left. */
  private static Optional<Integer> toYear(Parameters parameters, Optional<Integer> from) {
    return parameters.integer("to", from.orElse(FIRST_YEAR), LAST_YEAR);
  }

  /** Reads baselineOnly, topics, asKnownOn, asTrueIn, asRecordedOn and evidence. */
  public static MatrixQuery matrix(Parameters parameters, Instant now) {
    return new MatrixQuery(
        parameters.flag("baselineOnly").orElse(false),
        parameters.oneOf("topics", List.of("areas", "key-issues")).orElse("areas").equals("areas")
            ? MatrixQuery.Topics.AREAS
            : MatrixQuery.Topics.KEY_ISSUES,
        day(parameters, "asKnownOn").orElse(null),
        parameters.integer("asTrueIn", FIRST_YEAR, LAST_YEAR).orElse(null),
        parameters.text(RECORDED_ON).map(text -> recordedOn(parameters, text, now)).orElse(null),
        parameters.integer("evidence", 0, MAX_EVIDENCE).orElse(MatrixQuery.SOME_EVIDENCE));
  }

  private static Instant recordedOn(Parameters parameters, String text, Instant now) {
    return RecordedInstant.parse(text, now)
        .filter(instant -> hasFourDigits(instant.atOffset(ZoneOffset.UTC).getYear()))
        .orElseThrow(() -> parameters.refusal(RECORDED_ON, text, RecordedInstant.ALLOWED));
  }

  /**
   * Reads partner, area, from and to.
   *
   * @param today the last day, and a year later than the first, where none are given
   */
  public AbsenceQuery absence(Parameters parameters, LocalDate today) {
    String partner =
        parameters
            .oneOf("partner", partners)
            .orElseThrow(() -> parameters.refusal("partner", "", String.join(", ", partners)));
    String area =
        parameters
            .oneOf("area", topics)
            .orElseThrow(() -> parameters.refusal("area", "", String.join(", ", topics)));
    LocalDate to = day(parameters, "to").orElse(today);
    LocalDate from = day(parameters, "from").orElse(to.minusYears(1).plusDays(1));
    if (to.isBefore(from)) {
      throw parameters.refusal("to", to.toString(), "a day not before " + from);
    }
    return new AbsenceQuery(partner, area, from, to);
  }

  /** Between two days, both included, on one area with one partner. */
  public record AbsenceQuery(String partner, String area, LocalDate from, LocalDate to) {}

  /** Reads a day. */
  public static Optional<LocalDate> day(Parameters parameters, String name) {
    Optional<String> value = parameters.text(name);
    try {
      Optional<LocalDate> day = value.map(LocalDate::parse);
      if (day.isEmpty() || hasFourDigits(day.get().getYear())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Refused below, as a year that the database does not know is.
    }
    throw parameters.refusal(name, value.orElse(""), DAY);
  }

  private static boolean hasFourDigits(int year) {
    return year >= 1 && year <= 9999;
  }

  /**
   * Asks the record, and refuses a cursor it did not make, a search for nothing, and an instant at
   * which it did not keep what it said.
   */
  public <T> T ask(Parameters parameters, Supplier<T> question) {
    try {
      return question.get();
    } catch (ForeignCursor e) {
      String cursor = parameters.text("cursor").orElse("");
      throw parameters.refusal("cursor", cursor, CURSOR);
    } catch (EmptySearch e) {
      throw parameters.refusal("q", parameters.text("q").orElse(""), WORDS);
    } catch (NotRecorded e) {
      String instant = parameters.text(RECORDED_ON).orElse("");
      throw parameters.refusal(RECORDED_ON, instant, e.allowed());
    }
  }
}
