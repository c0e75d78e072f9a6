package org.kawaraban.classify.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kawaraban.contract.Evidence;

/** Numbers the spans of a page in reading order, and writes the text with them. */
final class Marks {
  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A place in the page, whatever was read there. */
  private record Span(Evidence.Field field, int start, int end) {
    static Span of(Evidence evidence) {
      return new Span(evidence.field(), evidence.start(), evidence.end());
    }
  }

  private static final Comparator<Span> IN_READING_ORDER =
      Comparator.comparing(Span::field)
          .thenComparing(Span::start)
          .thenComparing(Comparator.comparing(Span::end).reversed());

  private final Map<Span, Integer> numbers = new LinkedHashMap<>();

  Marks(Collection<Evidence> all) {
    TreeSet<Span> spans = new TreeSet<>(IN_READING_ORDER);
    all.forEach(evidence -> spans.add(Span.of(evidence)));
    spans.forEach(span -> numbers.put(span, numbers.size() + 1));
  }

  /** The number of a span, counted from 1, as it stands at its marks. */
  String of(Evidence evidence) {
    return raised(numbers.getOrDefault(Span.of(evidence), 0));
  }

  /**
   * A text with its spans between {@code ⟦¹} and {@code ⟧¹}. They may overlap.
   *
   * @param style how marks are set off from the text
   */
  String mark(Evidence.Field field, String text, Style style) {
    Map<Integer, List<String>> opening = new LinkedHashMap<>();
    Map<Integer, List<String>> closing = new LinkedHashMap<>();
    TreeSet<Integer> places = new TreeSet<>();
    numbers.forEach(
        (span, number) -> {
          if (span.field() == field) {
            opening
                .computeIfAbsent(span.start(), at -> new ArrayList<>())
                .add("⟦" + raised(number));
            // What opens last closes first.
            closing
                .computeIfAbsent(span.end(), at -> new ArrayList<>())
                .add(0, "⟧" + raised(number));
            places.add(span.start());
            places.add(span.end());
          }
        });
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (int place : places) {
      marked.append(text, from, place);
      closing.getOrDefault(place, List.of()).forEach(mark -> marked.append(style.mark(mark)));
      opening.getOrDefault(place, List.of()).forEach(mark -> marked.append(style.mark(mark)));
      from = place;
    }
    return marked.append(text.substring(from)).toString();
  }

  /** Raised digits are told from those of the text, to which a mark may stand next. */
  private static String raised(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> RAISED_DIGITS.substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }
}
