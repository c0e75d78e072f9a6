package org.kawaraban.web.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MeetingQuery;

/** Queries of the record from the parameters pages and API share. */
public final class RecordQueries {
  /** Languages the record can be narrowed to. */
  public static final List<String> LANGUAGES = List.of("en", "ja");

  /** What a day may be, in words for a refusal. */
  public static final String DAY = "a day as yyyy-MM-dd";

  /** Most items of a cell that one answer lists. */
  private static final int MAX_EVIDENCE = 10_000;

  private final List<String> partners;
  private final List<String> topics;

  public RecordQueries(Vocabulary vocabulary) {
    this.partners = vocabulary.partners().stream().map(Vocabulary.Partner::key).toList();
    this.topics = vocabulary.topics().stream().map(Vocabulary.Topic::key).toList();
  }

  /**
   * Reads partner, topic, source, lang and cursor.
   *
   * @param relevant null for any
   */
  public ItemQuery items(Parameters parameters, @Nullable Boolean relevant, int limit) {
    return new ItemQuery(
        relevant,
        parameters.oneOf("partner", partners).orElse(null),
        parameters.oneOf("topic", topics).orElse(null),
        parameters.text("source").orElse(null),
        parameters.oneOf("lang", LANGUAGES).orElse(null),
        parameters.text("cursor").orElse(null),
        limit);
  }

  /** Reads partner, series and cursor. */
  public MeetingQuery meetings(Parameters parameters, int limit) {
    return new MeetingQuery(
        parameters.oneOf("partner", partners).orElse(null),
        parameters.text("series").orElse(null),
        parameters.text("cursor").orElse(null),
        limit);
  }

  /** Reads baselineOnly, topics, asKnownOn, asTrueIn and evidence. */
  public static MatrixQuery matrix(Parameters parameters) {
    return new MatrixQuery(
        parameters.flag("baselineOnly").orElse(false),
        parameters.oneOf("topics", List.of("areas", "key-issues")).orElse("areas").equals("areas")
            ? MatrixQuery.Topics.AREAS
            : MatrixQuery.Topics.KEY_ISSUES,
        day(parameters, "asKnownOn").orElse(null),
        parameters.integer("asTrueIn", 1900, 2100).orElse(null),
        parameters.integer("evidence", 0, MAX_EVIDENCE).orElse(MatrixQuery.SOME_EVIDENCE));
  }

  /** Reads a day. */
  public static Optional<LocalDate> day(Parameters parameters, String name) {
    Optional<String> value = parameters.text(name);
    try {
      return value.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw parameters.refusal(name, value.orElse(""), DAY);
    }
  }

  /** Asks the record, and refuses a cursor it did not make. */
  public <T> T ask(Parameters parameters, Supplier<T> question) {
    try {
      return question.get();
    } catch (ForeignCursor e) {
      String cursor = parameters.text("cursor").orElse("");
      throw parameters.refusal("cursor", cursor, "a cursor from \"next\" of an earlier answer");
    }
  }
}
