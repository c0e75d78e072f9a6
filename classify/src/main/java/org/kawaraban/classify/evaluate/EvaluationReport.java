package org.kawaraban.classify.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.kawaraban.classify.evaluate.Evaluation.Figure;
import org.kawaraban.classify.evaluate.Evaluation.Group;
import org.kawaraban.contract.Json;

/** Writes an evaluation for a person, or as JSON. */
public final class EvaluationReport {
  private static final String NOTHING = "    –";

  /** Groups that a table for readers shows, by their names. */
  private static final Map<String, String> LANGUAGES = Map.of("en", "English", "ja", "Japanese");

  /**
   * Tables of figures, then every error with its pages.
   *
   * @param taxonomyVersion of what was evaluated
   */
  public static String text(Evaluation evaluation, String taxonomyVersion) {
    StringBuilder out = new StringBuilder();
    out.append("taxonomy ").append(taxonomyVersion);
    out.append("; 95 % intervals of ").append(Interval.RESAMPLES).append(" resamples of pages\n");
    for (Group group : evaluation.groups()) {
      out.append(
          "%n%-30s value  95 %%           precision recall  keyword  majority%n"
              .formatted(group.name() + " (" + group.pages() + " pages)"));
      group.figures().forEach(figure -> out.append(line(figure)));
    }
    out.append("\nerrors: what a reader says -> what was found, on which pages\n");
    for (Confusion confusion : evaluation.confusions()) {
      out.append(
          "%4d  %s: %s  %s%n"
              .formatted(
                  confusion.pages().size(),
                  confusion.label(),
                  confusion.error(),
                  String.join(" ", confusion.pages())));
    }
    return out.toString();
  }

  private static String line(Figure figure) {
    return "  %-28s %s  [%s %s]  %s     %s   %s    %s%n"
        .formatted(
            figure.name(),
            number(figure.value()),
            number(figure.low()),
            number(figure.high()),
            number(figure.precision()),
            number(figure.recall()),
            number(figure.keyword()),
            number(figure.majority()));
  }

  private static String number(double figure) {
    return Double.isNaN(figure) ? NOTHING : String.format(Locale.ROOT, "%.3f", figure);
  }

  /** A table in Markdown: one row for each figure of each language, beside both baselines. */
  public static String markdown(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append("| pages | figure | value | 95 % | keywords | one answer for all |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Group group : evaluation.groups()) {
      if (!LANGUAGES.containsKey(group.name())) {
        continue;
      }
      String pages = "%s (%d)".formatted(LANGUAGES.get(group.name()), group.pages());
      for (Figure figure : group.figures()) {
        if (!figure.name().startsWith(Measure.TOPIC)) {
          out.append(
              "| %s | %s | %s | %s to %s | %s | %s |\n"
                  .formatted(
                      pages,
                      figure.name().replace('_', ' '),
                      twoDigits(figure.value()),
                      twoDigits(figure.low()),
                      twoDigits(figure.high()),
                      twoDigits(figure.keyword()),
                      twoDigits(figure.majority())));
        }
      }
    }
    return out.toString();
  }

  private static String twoDigits(double figure) {
    return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%.2f", figure);
  }

  /**
   * {@code {"taxonomy","pages","resamples","seed","groups":{name:{"n",figure:{"value",…}}},
   * "errors":[{"label","error","pages"}]}}; a figure of which the pages say nothing is null.
   */
  public static ObjectNode json(Evaluation evaluation, String taxonomyVersion) {
    ObjectNode report = Json.mapper().createObjectNode();
    report.put("taxonomy", taxonomyVersion);
    report.put("pages", evaluation.group("all").pages());
    report.put("resamples", Interval.RESAMPLES);
    report.put("seed", Interval.SEED);
    ObjectNode groups = report.putObject("groups");
    for (Group group : evaluation.groups()) {
      ObjectNode figures = groups.putObject(group.name()).put("n", group.pages());
      group.figures().forEach(figure -> write(figures.putObject(figure.name()), figure));
    }
    ArrayNode errors = report.putArray("errors");
    for (Confusion confusion : evaluation.confusions()) {
      ObjectNode error =
          errors.addObject().put("label", confusion.label()).put("error", confusion.error());
      confusion.pages().forEach(error.putArray("pages")::add);
    }
    return report;
  }

  private static void write(ObjectNode node, Figure figure) {
    put(node, "value", figure.value());
    put(node, "low", figure.low());
    put(node, "high", figure.high());
    put(node, "precision", figure.precision());
    put(node, "recall", figure.recall());
    put(node, "keyword", figure.keyword());
    put(node, "majority", figure.majority());
  }

  private static void put(ObjectNode node, String name, double figure) {
    if (Double.isNaN(figure)) {
      node.putNull(name);
    } else {
      node.put(name, figure);
    }
  }

  private EvaluationReport() {}
}
