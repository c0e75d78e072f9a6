package org.kawaraban.classify.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far labels agree with a reader's: figures for all pages, for those the reader was sure of,
 * for each language and for each source, and every error with its pages. A pure function of the
 * pages.
 */
public final class Evaluation {
  /** One page with the labels found. */
  public record Judged(LabelledPage page, Labels found) {}

  /**
   * One figure.
   *
   * @param value 0 to 1, or NaN where these pages say nothing of it; so are all other numbers
   * @param precision and recall are NaN where the figure is no F1
   * @param keyword what bare words reach
   * @param majority what one answer for all pages reaches
   */
  public record Figure(
      String name,
      double value,
      double low,
      double high,
      double precision,
      double recall,
      double keyword,
      double majority) {}

  /** The figures of some of the pages. */
  public record Group(String name, int pages, List<Figure> figures) {
    /** The figure of this name. */
    public Figure figure(String wanted) {
      return figures.stream()
          .filter(figure -> figure.name().equals(wanted))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no figure is called " + wanted));
    }
  }

  private final List<Group> groups;
  private final List<Confusion> confusions;

  private Evaluation(List<Group> groups, List<Confusion> confusions) {
    this.groups = groups;
    this.confusions = confusions;
  }

  /**
   * Judges pages.
   *
   * @throws IllegalArgumentException where there is none, or two have one id
   */
  public static Evaluation of(List<Judged> pages) {
    refuseTwins(pages);
    List<Line> lines = lines(pages);
    List<Group> groups = new ArrayList<>();
    selections(pages)
        .forEach(
            (name, takes) -> {
              List<Line> taken = lines.stream().filter(line -> takes.test(line.page())).toList();
              if (!taken.isEmpty()) {
                groups.add(group(name, taken));
              }
            });
    return new Evaluation(List.copyOf(groups), Confusion.of(pages));
  }

  /** In this order: all, firm; each language, and its firm pages; each source. */
  public List<Group> groups() {
    return groups;
  }

  /** The group of this name. */
  public Group group(String name) {
    return groups.stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no group is called " + name));
  }

  List<Confusion> confusions() {
    return confusions;
  }

  private record Line(LabelledPage page, Tally found, Tally keyword, Tally majority) {}

  private static List<Line> lines(List<Judged> pages) {
    KeywordRule keywords = KeywordRule.bundled();
    Labels majority =
        MajorityLabels.of(pages.stream().map(judged -> judged.page().gold()).toList());
    return pages.stream()
        .map(
            judged -> {
              Labels gold = judged.page().gold();
              return new Line(
                  judged.page(),
                  Tally.of(gold, judged.found()),
                  Tally.of(gold, keywords.labels(judged.page().page())),
                  Tally.of(gold, majority));
            })
        .toList();
  }

  private static Map<String, Predicate<LabelledPage>> selections(List<Judged> pages) {
    Map<String, Predicate<LabelledPage>> selections = new LinkedHashMap<>();
    selections.put("all", page -> true);
    selections.put("firm", page -> !page.weak());
    for (String lang : List.of("en", "ja")) {
      Predicate<LabelledPage> spoken = page -> page.page().lang().equals(lang);
      selections.put(lang, spoken);
      selections.put(lang + "-firm", spoken.and(page -> !page.weak()));
    }
    Map<String, Predicate<LabelledPage>> sources = new TreeMap<>();
    for (Judged judged : pages) {
      String source = judged.page().page().source();
      sources.put("source:" + source, page -> page.page().source().equals(source));
    }
    selections.putAll(sources);
    return selections;
  }

  private static Group group(String name, List<Line> lines) {
    List<Tally> found = lines.stream().map(Line::found).toList();
    Tally sum = Tally.sum(found);
    Tally keyword = Tally.sum(lines.stream().map(Line::keyword).toList());
    Tally majority = Tally.sum(lines.stream().map(Line::majority).toList());
    List<Interval> intervals = Interval.of(found);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < Measure.ALL.size(); i++) {
      Measure measure = Measure.ALL.get(i);
      boolean hasPrecision = measure.isF1() && !Double.isNaN(sum.value(i));
      figures.add(
          new Figure(
              measure.name(),
              sum.value(i),
              intervals.get(i).low(),
              intervals.get(i).high(),
              hasPrecision ? sum.precision(i) : Double.NaN,
              hasPrecision ? sum.recall(i) : Double.NaN,
              keyword.value(i),
              majority.value(i)));
    }
    return new Group(name, lines.size(), List.copyOf(figures));
  }

  private static void refuseTwins(List<Judged> pages) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("there is no labelled page to evaluate on");
    }
    Set<String> ids = new HashSet<>();
    for (Judged judged : pages) {
      if (!ids.add(judged.page().page().id())) {
        throw new IllegalArgumentException(
            "two pages have the id " + judged.page().page().id() + "; allowed: one");
      }
    }
  }
}
