package org.kawaraban.web.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list as a feed (RFC 4287).
 *
 * <p>Ids are made from paths alone, so that a reader knows an entry again under another address of
 * the same instance.
 *
 * @param address where all paths begin: scheme, host and what lies before them
 * @param self path and query of the feed
 * @param page path and query of the same list for people
 * @param updated where there is no entry
 */
public record AtomFeed(
    String address,
    String self,
    String page,
    String title,
    Instant updated,
    List<FeedEntry> entries) {
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  /** What XML 1.0 cannot hold; titles are written by strangers. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  public AtomFeed {
    entries = List.copyOf(entries);
  }

  /** The document. */
  public String write() {
    Feed feed = new Feed("atom_1.0");
    feed.setId(id(page));
    feed.setTitle(plain(title));
    feed.setUpdated(
        Date.from(
            entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(updated)));
    feed.setAuthors(List.<SyndPerson>of(author()));
    feed.setAlternateLinks(List.of(link("alternate", page, "text/html")));
    feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
    feed.setEntries(entries.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed of ours is always complete", e);
    }
  }

  private Entry entry(FeedEntry from) {
    Entry entry = new Entry();
    entry.setId(id(from.path()));
    entry.setTitle(plain(from.title()));
    entry.setUpdated(Date.from(from.updated()));
    entry.setPublished(date(from.published()));
    entry.setAlternateLinks(List.of(link("alternate", from.path(), "text/html")));
    entry.setCategories(from.categories().stream().map(AtomFeed::category).toList());
    if (!from.summary().isEmpty()) {
      Content summary = new Content();
      summary.setType("text");
      summary.setValue(plain(from.summary()));
      entry.setSummary(summary);
    }
    return entry;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static SyndPerson author() {
    var author = new com.rometools.rome.feed.atom.Person();
    author.setName("Kawaraban");
    return author;
  }

  private Link link(String relation, String path, String type) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address + path);
    link.setType(type);
    return link;
  }

  private static Category category(String term) {
    Category category = new Category();
    category.setTerm(term);
    return category;
  }

  private static String id(String path) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(("kawaraban:" + path).getBytes(UTF_8));
  }

  private static String plain(String text) {
    return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }
}
