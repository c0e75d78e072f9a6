package org.kawaraban.ingest.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills the placeholders of a listing's URLs: {@code {yyyy}}, {@code {reiwa}} (year of the era that
 * began in 2019) and {@code {MM}}.
 *
 * <p>A site closes a month or a year some days late, so the one before is asked too: with {@code
 * {MM}} always the previous month, else in January the previous year.
 */
final class ListingUrls {
  static final int REIWA_BEFORE_FIRST = 2018;

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

  static void check(String template) {
    URI filled;
    try {
      filled = fill(template, YearMonth.of(2020, 1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a URL: " + template + "; placeholders are {yyyy}, {reiwa} and {MM}", e);
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
            .replace("{MM}", "%02d".formatted(month.getMonthValue())));
  }

  private ListingUrls() {}
}
