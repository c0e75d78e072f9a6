package org.kawaraban.web.pages.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.Trends;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Link;
import org.kawaraban.web.pages.Page;

/**
 * {@code /figures}: the record drawn, each figure with the table it stands for. Without JavaScript
 * the tables are what is seen.
 */
final class FiguresPage implements Page {
  /** Japan among those who act together; it is no partner of itself. */
  private static final String JAPAN = "JP";

  private static final Set<String> STATES = Set.of(Locale.getISOCountries());

  private final RecordReader reader;

  FiguresPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Trends trends = reader.trends();
    return new Model(
        frame,
        List.of(
            byYear(
                "dialogues",
                trends.meetings(),
                Trends.Meetings::partner,
                frame.labels()::partner,
                Trends.Meetings::year,
                meetings -> meetings.held() + meetings.announced()),
            byYear(
                "areas",
                trends.areas(),
                Trends.Area::topic,
                frame.labels()::topic,
                Trends.Area::year,
                Trends.Area::items),
            network(frame, trends.bonds()),
            byYear(
                "coverage",
                trends.coverage(),
                Trends.Coverage::source,
                frame.sources()::of,
                Trends.Coverage::year,
                Trends.Coverage::items)));
  }

  /** A row for each key, the fullest first, and a column for each year. */
  private static <T> Figure byYear(
      String id,
      List<T> counts,
      Function<T, String> key,
      Function<String, String> label,
      ToIntFunction<T> year,
      ToLongFunction<T> number) {
    List<Integer> years = years(counts, year);
    Map<String, Map<Integer, Long>> byKey =
        counts.stream()
            .collect(
                groupingBy(key, TreeMap::new, groupingBy(year::applyAsInt, summingLong(number))));
    List<Row> rows =
        byKey.entrySet().stream()
            .map(
                row ->
                    new Row(
                        row.getKey(),
                        label.apply(row.getKey()),
                        years.stream().map(at -> row.getValue().getOrDefault(at, 0L)).toList()))
            .sorted(Comparator.comparingLong(Row::total).reversed().thenComparing(Row::label))
            .toList();
    return new Figure(id, years.stream().map(String::valueOf).toList(), rows);
  }

  private static <T> List<Integer> years(List<T> counts, ToIntFunction<T> year) {
    if (counts.isEmpty()) {
      return List.of();
    }
    int first = counts.stream().mapToInt(year).min().orElseThrow();
    int last = counts.stream().mapToInt(year).max().orElseThrow();
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** A row and a column for each, Japan first. */
  private static Figure network(Frame frame, List<Trends.Bond> bonds) {
    List<String> keys =
        bonds.stream()
            .filter(bond -> bond.one().equals(JAPAN))
            .sorted(
                Comparator.comparingLong(Trends.Bond::items)
                    .reversed()
                    .thenComparing(Trends.Bond::other))
            .map(Trends.Bond::other)
            .toList();
    List<String> all = Stream.concat(Stream.of(JAPAN), keys.stream()).toList();
    Map<List<String>, Long> items = new LinkedHashMap<>();
    for (Trends.Bond bond : bonds) {
      items.put(List.of(bond.one(), bond.other()), bond.items());
      items.put(List.of(bond.other(), bond.one()), bond.items());
    }
    List<Row> rows = new ArrayList<>();
    if (!keys.isEmpty()) {
      for (String key : all) {
        rows.add(
            new Row(
                key,
                name(frame, key),
                all.stream().map(other -> items.getOrDefault(List.of(key, other), 0L)).toList()));
      }
    }
    return new Figure(
        "network",
        rows.isEmpty() ? List.of() : all.stream().map(it -> name(frame, it)).toList(),
        rows);
  }

  private static String name(Frame frame, String key) {
    return key.equals(JAPAN) ? frame.say("figures.japan") : frame.labels().partner(key);
  }

  /**
   * A figure and its table.
   *
   * @param id of its data in the API and of its messages
   */
  record Figure(String id, List<String> columns, List<Row> rows) {
    String data(String format) {
      return Link.to("/api/figures/" + id, Map.of("format", format));
    }
  }

  /**
   * @param numbers one for each column
   */
  record Row(String key, String label, List<Long> numbers) {
    /** Whether it is an organisation: keys of states are those of ISO 3166-1. */
    boolean isBody() {
      return !STATES.contains(key);
    }

    long total() {
      return numbers.stream().mapToLong(Long::longValue).sum();
    }
  }

  record Model(Frame frame, List<Figure> figures) implements Page.Model {
    @Override
    public String template() {
      return "overview/figures.jte";
    }

    @Override
    public boolean runsScript() {
      return true;
    }
  }
}
