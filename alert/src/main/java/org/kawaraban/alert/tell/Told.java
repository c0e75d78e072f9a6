package org.kawaraban.alert.tell;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.contract.PartialDate;

/**
 * What people are told of a change, as the record had it when the change was matched.
 *
 * @param en what the change is about, for readers of English, on one line: titles of PDFs have more
 * @param ja the same for readers of Japanese
 * @param partners keys; empty where it is about none
 * @param start first day of a meeting, null where it is about none or the day is not known
 * @param place of a meeting, or null
 * @param path of its page, below the address of the web pages
 * @param sources the pages that tell of it, at most {@link #MOST_SOURCES}
 */
public record Told(
    String en,
    String ja,
    List<String> partners,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable String place,
    String path,
    List<Source> sources) {
  public static final int MOST_SOURCES = 10;

  public Told {
    en = onOneLine(en);
    ja = onOneLine(ja);
    partners = List.copyOf(partners);
    sources = sources.stream().limit(MOST_SOURCES).toList();
  }

  /** A page that tells of it. */
  public record Source(
      String title, URI url, String source, String lang, @Nullable PartialDate published) {
    public Source {
      title = onOneLine(title);
    }
  }

  public String title(Language language) {
    return language == Language.JA ? ja : en;
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("[\\s\\u3000]*\\R[\\s\\u3000]*", " ");
  }
}
