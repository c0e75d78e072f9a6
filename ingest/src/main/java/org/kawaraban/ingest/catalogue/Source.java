package org.kawaraban.ingest.catalogue;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Tier;

/**
 * One entry of the catalogue: an institution's pages, how to read them and on what terms.
 *
 * @param enabled a source that is dead or unproven stays in the catalogue, switched off
 * @param reason one sentence: why it is switched off
 * @param name what it calls itself
 * @param names what readers of another language call it, by that language: en or ja
 * @param mark how well the entry is founded
 * @param verified day of that mark
 * @param validFrom first day it published, or null where not known
 * @param validTo last day, for an institution renamed or moved, or null
 * @param succeededBy id of the source that goes on with it, or empty
 * @param lang BCP 47, for pages that do not say it themselves
 * @param zone of its printed dates
 * @param interval between two polls, until it is known how often the source publishes
 * @param shortestInterval to which a busy source is asked more often; the interval where not given
 * @param longestInterval to which a quiet source is asked less often; the interval where not given
 * @param minGap between the end of one request to a host and the start of the next
 * @param silenceLimit age of the newest row from which the source counts as stale, or null
 * @param pages URL prefixes the article rules fit
 * @param keepQuery names of query parameters that tell pages apart; {@code *} for all of them
 * @param allowPrivateAddresses whether its pages may lie inside our own network
 * @param plainHttp whether its canonical URLs keep http, for a site that speaks no TLS
 * @param datePatterns of {@link DateTimeFormatter}, tried before the usual forms
 * @param attribution the sentence its terms ask for
 */
public record Source(
    String id,
    String name,
    Map<String, String> names,
    @Nullable Boolean enabled,
    String reason,
    Mark mark,
    @Nullable LocalDate verified,
    Tier tier,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String succeededBy,
    String lang,
    ZoneId zone,
    Duration interval,
    Duration shortestInterval,
    Duration longestInterval,
    Duration minGap,
    @Nullable Duration silenceLimit,
    List<URI> pages,
    List<String> keepQuery,
    @Nullable Boolean allowPrivateAddresses,
    @Nullable Boolean plainHttp,
    List<String> datePatterns,
    String attribution,
    String terms,
    Listing listing,
    ArticleRules article) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Languages of the pages that show it. */
  private static final Set<String> LANGUAGES = Set.of("en", "ja");

  public Source {
    need(
        id != null && ID.matcher(id).matches(),
        "id is " + id + "; allowed: letters a-z, digits, -");
    need(name != null && !name.isBlank(), "name is missing");
    names = names == null ? Map.of() : Map.copyOf(names);
    need(
        LANGUAGES.containsAll(names.keySet()),
        "names is of " + new TreeSet<>(names.keySet()) + "; allowed: en and ja");
    need(mark != null, "mark is missing; allowed: seen, measured or guess");
    need(lang != null, "lang is missing; allowed: en, ja or another language tag");
    need(zone != null, "zone is missing; allowed: a time zone such as Asia/Tokyo");
    need(interval != null && !interval.isZero(), "interval is missing; allowed: 5s, 15m, 6h, 1d");
    shortestInterval = shortestInterval == null ? interval : shortestInterval;
    longestInterval = longestInterval == null ? interval : longestInterval;
    need(
        shortestInterval.compareTo(interval) <= 0 && longestInterval.compareTo(interval) >= 0,
        "interval is not between shortestInterval and longestInterval");
    need(listing != null, "listing is missing");
    enabled = enabled == null || enabled;
    reason = reason == null ? "" : reason;
    need(enabled || !reason.isBlank(), "enabled is false without a reason");
    need(
        validFrom == null || validTo == null || !validTo.isBefore(validFrom),
        "validTo is before validFrom");
    succeededBy = succeededBy == null ? "" : succeededBy;
    tier = tier == null ? Tier.OFFICIAL : tier;
    minGap = minGap == null ? Duration.ofSeconds(2) : minGap;
    pages = pages == null ? hostsOf(listing) : List.copyOf(pages);
    keepQuery = keepQuery == null ? List.of() : List.copyOf(keepQuery);
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    plainHttp = plainHttp != null && plainHttp;
    datePatterns = datePatterns == null ? List.of() : List.copyOf(datePatterns);
    datePatterns.forEach(Source::checkPattern);
    attribution = attribution == null ? "" : attribution;
    terms = terms == null ? "" : terms;
    article = article == null ? ArticleRules.GENERIC : article;
  }

  /** The listing URLs to ask on this day of the source's zone. */
  public List<URI> listingUrls(LocalDate today) {
    return ListingUrls.on(today, listing.urls());
  }

  /**
   * The pages of its archive that list some months, both included, oldest first.
   *
   * @throws IllegalArgumentException where it has none
   */
  public List<ArchivePage> archivePages(YearMonth from, YearMonth to) {
    if (listing.archive().isEmpty()) {
      throw new IllegalArgumentException(
          "the source " + id + " has no archive in the catalogue (listing, archive)");
    }
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
    List<ArchivePage> pages = ListingUrls.archive(listing.archive(), from, to);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("the archive of " + id + " has no page before " + to);
    }
    return pages;
  }

  /**
   * Whether one of its listings lies on the host of a URL: what that host asks for, it asks of the
   * whole source.
   */
  public boolean listsOnHostOf(URI url) {
    YearMonth any = YearMonth.of(2020, 6);
    Stream<URI> archive =
        ListingUrls.archive(listing.archive(), any, any).stream().map(ArchivePage::url);
    return Stream.concat(hostsOf(listing).stream(), archive)
        .anyMatch(own -> own.getHost().equalsIgnoreCase(url.getHost()));
  }

  private static List<URI> hostsOf(Listing listing) {
    return ListingUrls.on(LocalDate.of(2020, 6, 1), listing.urls()).stream()
        .map(url -> URI.create(url.getScheme() + "://" + url.getRawAuthority() + "/"))
        .distinct()
        .toList();
  }

  private static void checkPattern(String pattern) {
    try {
      var unused = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a date pattern: " + pattern, e);
    }
  }

  private static void need(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
