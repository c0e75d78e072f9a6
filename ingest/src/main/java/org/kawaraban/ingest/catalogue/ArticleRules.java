package org.kawaraban.ingest.catalogue;

/**
 * Where things stand on a source's pages.
 *
 * @param place where the text was given out, beside its date
 * @param body all elements of the first rung that holds text
 * @param strip removed before reading
 * @param attachments links to documents
 * @param twin link to the same page in the other language
 */
public record ArticleRules(
    Ladder title,
    Ladder date,
    Ladder place,
    Ladder body,
    Ladder strip,
    Ladder attachments,
    Ladder twin) {
  /** For pages of no source: only the generic extractor. */
  public static final ArticleRules GENERIC =
      new ArticleRules(
          Ladder.NONE,
          Ladder.NONE,
          Ladder.NONE,
          Ladder.NONE,
          Ladder.NONE,
          Ladder.NONE,
          Ladder.NONE);

  public ArticleRules {
    title = Ladder.orNone(title);
    date = Ladder.orNone(date);
    place = Ladder.orNone(place);
    body = Ladder.orNone(body);
    strip = Ladder.orNone(strip);
    attachments = Ladder.orNone(attachments);
    twin = Ladder.orNone(twin);
    Selectors.check(title, date, place, body, strip, attachments, twin);
  }
}
