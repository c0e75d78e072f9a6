package org.kawaraban.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kawaraban.contract.Json;

/**
 * Paragraphs that belong to the site and not to what the page says, whatever markup they stand in.
 */
final class Boilerplate {
  /** {@code Home > Press > May FY2024}. */
  private static final Pattern BREADCRUMBS =
      Pattern.compile("(?i)^(?:home|top|ホーム|トップ(?:ページ)?)\\s*(?:[>＞›»/|].*)+");

  /** Left by a plugin for pages in several languages. */
  private static final Pattern LANGUAGE_MARK = Pattern.compile("\\[:(?:[a-z]{2})?\\]");

  private static final String BUTTON =
      "[\\[(（]?(?:print|share|share this(?: page)?|tweet|facebook|twitter|linkedin|e-?mail"
          + "|(?:back|return) to [^.]{1,40}|page top|top of (?:the )?page|related information"
          + "|(?:この)?ページの?(?:先頭|トップ)へ(?:戻る)?|[^。]{0,20}(?:へ|に)戻る"
          + "|印刷(?:する)?|シェアする|ツイート)[\\])）]?";
  private static final Pattern BUTTONS =
      Pattern.compile("(?i)^" + BUTTON + "(?:[\\s|/・]+" + BUTTON + ")*$");

  /** What ends like this is said, not labelled. */
  private static final Pattern SENTENCE = Pattern.compile(".*[.。！!？?:：]$");

  private static final int FIRST = 6;
  private static final int LONGEST_BUTTONS = 120;
  private static final int LONGEST_LABEL = 150;

  /**
   * Without what stands above a text: sections, the title again, day and place of its issue, and
   * short lines among these that name the kind of text or the office.
   */
  static List<String> withoutHead(List<String> paragraphs, Headline headline, Issued issued) {
    int start = 0;
    for (int i = 0; i < Math.min(FIRST, paragraphs.size()); i++) {
      String paragraph = paragraphs.get(i);
      if (isHead(paragraph, headline, issued)) {
        start = i + 1;
      } else if (paragraph.length() > LONGEST_LABEL || SENTENCE.matcher(paragraph).matches()) {
        break;
      }
    }
    return paragraphs.subList(start, paragraphs.size());
  }

  private static boolean isHead(String paragraph, Headline headline, Issued issued) {
    return paragraph.equals(headline.text())
        || headline.isSection(paragraph)
        || issued.isSaidBy(paragraph);
  }

  static List<String> removed(List<String> paragraphs) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = LANGUAGE_MARK.matcher(paragraphs.get(i)).replaceAll("").strip();
      boolean trail = i < FIRST && BREADCRUMBS.matcher(text).matches();
      if (!text.isEmpty() && !trail && !isButton(text) && !isJson(text)) {
        kept.add(text);
      }
    }
    return kept;
  }

  private static boolean isButton(String text) {
    return text.length() <= LONGEST_BUTTONS && BUTTONS.matcher(text).matches();
  }

  /** What share buttons are configured with, printed where scripts do not run. */
  private static boolean isJson(String text) {
    boolean looks =
        (text.startsWith("{") && text.endsWith("}"))
            || (text.startsWith("[{") && text.endsWith("]"));
    if (!looks) {
      return false;
    }
    try {
      return Json.mapper().readTree(text).isContainerNode();
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  private Boilerplate() {}
}
