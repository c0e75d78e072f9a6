package org.kawaraban.ingest.extract;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The plain text of HTML fragments, as feeds carry them. */
public final class HtmlText {
  /** Paragraphs apart by blank lines. */
  public static String paragraphs(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style").remove();
    return String.join("\n\n", BlockText.of(List.of(body)));
  }

  /** All in one line. */
  public static String line(String html) {
    return line(Jsoup.parseBodyFragment(html).body());
  }

  /** An element of a page in one line. */
  public static String line(Element element) {
    return Joining.breaks(element.text());
  }

  private HtmlText() {}
}
