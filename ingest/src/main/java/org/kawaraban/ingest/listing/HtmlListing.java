package org.kawaraban.ingest.listing;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.Ladder;
import org.kawaraban.ingest.catalogue.Listing.HtmlRules;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.extract.HtmlText;
import org.kawaraban.ingest.extract.Links;
import org.kawaraban.ingest.extract.PrintedDate;
import org.kawaraban.ingest.listing.ListingOutcome.Empty;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingOutcome.SchemaChanged;

/**
 * A listing page by its source's selectors. Everything that stands in a row counts, wherever its
 * link points: pages of a ministry lie all over its site.
 */
final class HtmlListing {
  private final HtmlRules rules;
  private final URI url;
  private final List<String> patterns;
  private final MissingYear missingYear;

  private HtmlListing(HtmlRules rules, URI url, List<String> patterns, MissingYear missingYear) {
    this.rules = rules;
    this.url = url;
    this.patterns = patterns;
    this.missingYear = missingYear;
  }

  static ListingOutcome read(
      String html, URI url, HtmlRules rules, LocalDate today, Source source) {
    Document page = Jsoup.parse(html, url.toString());
    List<Element> containers = first(List.of(page), rules.container());
    if (containers.isEmpty()) {
      return new SchemaChanged(
          "none of " + rules.container().rungs() + " is on the page; has its markup changed?");
    }
    MissingYear missingYear = new MissingYear(heading(page, rules.heading()), today);
    HtmlListing listing = new HtmlListing(rules, url, source.datePatterns(), missingYear);
    List<ListedRow> rows = listing.rows(containers);
    return rows.isEmpty() ? new Empty() : new Listed(rows, listing.next(page));
  }

  private List<ListedRow> rows(List<Element> containers) {
    Set<Element> rows = identities(first(containers, rules.row()));
    Set<Element> dates = identities(first(containers, rules.dateAbove()));
    List<ListedRow> listed = new ArrayList<>();
    Set<Element> done = new HashSet<>();
    PartialDate above = null;
    for (Element container : containers) {
      for (Element element : container.getAllElements()) {
        if (dates.contains(element)) {
          above = date(element.text());
        }
        if (rows.contains(element) && done.add(element)) {
          listed.addAll(links(element, above));
        }
      }
    }
    return listed;
  }

  private List<ListedRow> links(Element row, @Nullable PartialDate above) {
    List<Element> links = first(List.of(row), rules.link());
    PartialDate inside =
        first(List.of(row), rules.dateInside()).stream()
            .flatMap(element -> Optional.ofNullable(date(element.text())).stream())
            .findFirst()
            .orElse(above);
    String title = text(row, rules.title());
    String summary = text(row, rules.summary());
    return links.stream()
        .flatMap(
            link ->
                Links.resolve(url, link.attr("href"))
                    .map(
                        target ->
                            new ListedRow(
                                target,
                                title.isEmpty() ? HtmlText.line(link) : title,
                                inside,
                                summary,
                                "",
                                List.of()))
                    .stream())
        .toList();
  }

  private @Nullable PartialDate date(String text) {
    return PrintedDate.find(text, patterns)
        .or(() -> PrintedDate.findWithoutYear(text).flatMap(missingYear::of))
        .orElse(null);
  }

  private Optional<URI> next(Document page) {
    return first(List.of(page), rules.next()).stream()
        .flatMap(link -> Links.resolve(url, link.attr("href")).stream())
        .filter(next -> !next.equals(url))
        .findFirst();
  }

  private static Optional<PartialDate> heading(Document page, Ladder ladder) {
    return ladder
        .within(page)
        .flatMap(List::stream)
        .flatMap(element -> PrintedDate.findHeading(element.text()).stream())
        .findFirst();
  }

  private static String text(Element row, Ladder ladder) {
    return first(List.of(row), ladder).stream()
        .map(element -> HtmlText.line(element))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** All that the first rung finds in any of the elements. */
  private static List<Element> first(List<? extends Element> in, Ladder ladder) {
    return ladder.within(in).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  /** jsoup's elements are equal only to themselves, which is what is wanted here. */
  private static Set<Element> identities(List<Element> elements) {
    return new HashSet<>(elements);
  }
}
