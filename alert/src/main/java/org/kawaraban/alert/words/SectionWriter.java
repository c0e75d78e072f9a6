package org.kawaraban.alert.words;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Notice.Change;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.alert.words.Statement.Line;
import org.kawaraban.alert.words.Statement.Link;
import org.kawaraban.alert.words.Statement.Section;
import org.kawaraban.alert.words.Statement.Source;
import org.kawaraban.contract.PartialDate;

/** Changes by partner, as people read them. */
final class SectionWriter {
  private final UnaryOperator<String> link;
  private final UnaryOperator<String> placesInJapanese;

  /**
   * @param link makes an address of a path of ours
   * @param placesInJapanese of the English name the record has, or of any other: then the same
   */
  SectionWriter(UnaryOperator<String> link, UnaryOperator<String> placesInJapanese) {
    this.link = link;
    this.placesInJapanese = placesInJapanese;
  }

  /** A change of several partners stands under the first of them. */
  List<Section> sections(List<Change> changes, Wording wording) {
    Map<String, List<Line>> byPartner = new LinkedHashMap<>();
    for (Change change : changes) {
      String partner =
          change.told().partners().stream()
              .findFirst()
              .map(key -> TermWriter.partner(key, wording.language()))
              .orElseGet(() -> wording.say("alert.no-partner"));
      byPartner.computeIfAbsent(partner, none -> new ArrayList<>()).add(line(change, wording));
    }
    return byPartner.entrySet().stream()
        .map(section -> new Section(section.getKey(), section.getValue()))
        .toList();
  }

  private Line line(Change change, Wording wording) {
    Told told = change.told();
    return new Line(
        wording.say("kind." + change.kind()),
        new Link(link.apply(told.path()), told.title(wording.language())),
        when(told, wording.language()),
        told.sources().stream().map(SectionWriter::source).toList());
  }

  private String when(Told told, Language language) {
    PartialDate start = told.start();
    PartialDate end = told.end();
    String days =
        start == null
            ? ""
            : end == null || end.equals(start) ? start.toString() : start + " – " + end;
    return Stream.of(days, place(told, language))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private String place(Told told, Language language) {
    String place = told.place();
    if (place == null) {
      return "";
    }
    return language == Language.JA ? placesInJapanese.apply(place) : place;
  }

  private static Source source(Told.Source source) {
    PartialDate published = source.published();
    return new Source(
        new Link(source.url().toString(), source.title()),
        published == null ? source.source() : source.source() + ", " + published);
  }
}
