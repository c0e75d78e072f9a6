package org.kawaraban.ingest.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the placeholders of a listing's URLs: {@code {yyyy}}, {@code {reiwa}} (year of the era that
 * began in 2019) and {@code {MM}}.
 *
 * <p>A site closes a month or a year some days late, so the one before is asked too: with {@code
 * {MM}} always the previous month, else in January the previous year.
 *
 * <p>An archive's URLs may also have {@code {from}} and {@code {to}}, the first and last day of a
 * month.
 */
final class ListingUrls {
  static final int REIWA_BEFORE_FIRST = 2018;
  private static final YearMonth FIRST_OF_REIWA = YearMonth.of(2019, 5);

  /** The URLs to ask on this day of the source's zone, the current ones first. */
  static List<URI> on(LocalDate today, List<String> templates) {
    Set<URI> urls = new LinkedHashSet<>();
    for (String template : templates) {
      YearMonth current = YearMonth.from(today);
      urls.add(fill(template, current));
      if (template.contains("{MM}")) {
        urls.add(fill(template, current.minusMonths(1)));
      } else if (today.getMonthValue() == 1) {
        urls.add(fill(template, current.minusYears(1)));
      }
    }
    return List.copyOf(urls);
  }

  /** The archive's pages for some months, both included, oldest first. */
  static List<ArchivePage> archive(List<String> templates, YearMonth from, YearMonth to) {
    Map<URI, ArchivePage> pages = new LinkedHashMap<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      for (String template : templates) {
        boolean beforeEra = template.contains("{reiwa}") && month.isBefore(FIRST_OF_REIWA);
        if (!beforeEra) {
          // A page of a year is asked once for all of its months.
          ArchivePage page = new ArchivePage(fill(template, month), month, month);
          pages.merge(
              page.url(),
              page,
              (first, last) -> new ArchivePage(first.url(), first.from(), last.to()));
        }
      }
    }
    return List.copyOf(pages.values());
  }

  static void check(String template) {
    URI filled;
    try {
      filled = fill(template, YearMonth.of(2020, 1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a URL: " + template + "; placeholders are {yyyy}, {reiwa}, {MM}, {from} and {to}",
          e);
    }
    String scheme = filled.getScheme();
    if (filled.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new IllegalArgumentException("not an http or https URL: " + template);
    }
  }

  private static URI fill(String template, YearMonth month) {
    return URI.create(
        template
            .replace("{yyyy}", Integer.toString(month.getYear()))
            .replace("{reiwa}", Integer.toString(month.getYear() - REIWA_BEFORE_FIRST))
            .replace("{MM}", "%02d".formatted(month.getMonthValue()))
            .replace("{from}", month.atDay(1).toString())
            .replace("{to}", month.atEndOfMonth().toString()));
  }

  private ListingUrls() {}
}
