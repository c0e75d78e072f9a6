package org.kawaraban.classify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tier;

/** Press items for tests, from lines of JSON or from a title and a text. */
public final class Pages {
  private static final Instant CAPTURED = Instant.parse("2026-11-01T00:00:00Z");

  public static PressItem item(PageLine page) {
    return item(page.title(), page.text(), page.published());
  }

  public static PressItem item(String title, String text, @Nullable PartialDate published) {
    URI url = URI.create("https://pages.example/" + PressItem.revisionOf(title, null, text));
    return new PressItem(
        ItemId.of(url),
        PressItem.revisionOf(title, published, text),
        "test",
        Tier.OFFICIAL,
        url,
        Origin.IMPORT,
        "und",
        title,
        published,
        CAPTURED,
        null,
        Completeness.FULL,
        text,
        false,
        List.of(),
        null);
  }

  private Pages() {}
}
