package org.kawaraban.web;

import java.net.URI;
import java.util.List;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tier;

/** What items of the tests are put together from. */
public final class Pieces {
  /** A relevant item's tagging without anything else. */
  public static Tagging relevant() {
    return new Tagging(
        Outcome.TAGGED,
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        tag("other", 0.5),
        List.of(),
        List.of(),
        List.of());
  }

  public static TaggedItem tagged(PressItem item, Tagging tagging) {
    return new TaggedItem(item, tagging, "1");
  }

  public static PressItem item(String url, String lang, String title, String text) {
    PartialDate published = PartialDate.parse("2024-11-16");
    return new PressItem(
        ItemId.of(URI.create(url)),
        PressItem.revisionOf(title, published, text),
        lang.equals("ja") ? "mofa-ja" : "mofa-en",
        Tier.OFFICIAL,
        URI.create(url),
        Origin.LIVE,
        lang,
        title,
        published,
        Fixtures.CAPTURED,
        null,
        Completeness.FULL,
        text,
        false,
        List.of(),
        null);
  }

  public static Tag tag(String key, double confidence, Evidence... evidence) {
    return new Tag(key, confidence, List.of(evidence));
  }

  public static Evidence text(PressItem item, String quote, String rule) {
    return span(item, Evidence.Field.TEXT, quote, rule);
  }

  /** Evidence at the first place where the item has these characters. */
  public static Evidence span(PressItem item, Evidence.Field field, String quote, String rule) {
    String within = field == Evidence.Field.TITLE ? item.title() : item.text();
    int start = within.indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException("the fixture does not say: " + quote);
    }
    return new Evidence(field, quote, start, start + quote.length(), rule);
  }

  private Pieces() {}
}
