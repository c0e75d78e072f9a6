package org.kawaraban.contract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of one page of one source, as extracted.
 *
 * @param id from the canonical URL
 * @param revision digest of what the page says, 16 hexadecimal digits; the same page fetched again
 *     unchanged has the same one
 * @param source id in the source catalogue, or the word an import gave
 * @param tier how near the page stands to the act
 * @param url canonical
 * @param lang BCP 47: {@code en}, {@code ja}, or another; {@code und} where it cannot be told
 * @param title as printed; empty where the page has none
 * @param published the day printed on the page or in its listing, in the source's zone; null where
 *     none stands
 * @param captured when these bytes were fetched (the access date a citation needs)
 * @param lastModified as the server stated it, or null
 * @param text the body in reading order, paragraphs separated by blank lines, original characters;
 *     at most {@link #MAX_TEXT_CHARS} long
 * @param textCut whether the body was longer
 * @param attachments documents the page links to
 * @param twin the same page in the other language, or null
 * @param place printed beside the date, as "Brussels"; null where none stands. It is where the text
 *     was given out, not where what it tells of took place
 * @param fingerprint SimHash of the text, 16 hexadecimal digits: texts that differ in few words
 *     differ in few bits; null where there is too little text to tell
 */
public record PressItem(
    ItemId id,
    String revision,
    String source,
    Tier tier,
    URI url,
    Origin origin,
    String lang,
    String title,
    @Nullable PartialDate published,
    Instant captured,
    @Nullable Instant lastModified,
    Completeness completeness,
    String text,
    boolean textCut,
    List<URI> attachments,
    @Nullable URI twin,
    @Nullable String place,
    @Nullable String fingerprint) {

  /** Longest text kept, in UTF-16 units: 1 MiB of ASCII, at most 3 MiB of Japanese in UTF-8. */
  public static final int MAX_TEXT_CHARS = 1024 * 1024;

  public PressItem {
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    title = title == null ? "" : title;
    text = text == null ? "" : text;
    if (id == null || revision == null || source == null || url == null || captured == null) {
      throw new IllegalArgumentException(
          "a press item needs id, revision, source, url and captured; found id "
              + id
              + ", url "
              + url);
    }
    tier = tier == null ? Tier.PRESS : tier;
    origin = origin == null ? Origin.LIVE : origin;
    lang = lang == null ? "und" : lang;
    completeness = completeness == null ? Completeness.FULL : completeness;
  }

  /** An item without place and fingerprint, as they were before both were thought of. */
  public PressItem(
      ItemId id,
      String revision,
      String source,
      Tier tier,
      URI url,
      Origin origin,
      String lang,
      String title,
      @Nullable PartialDate published,
      Instant captured,
      @Nullable Instant lastModified,
      Completeness completeness,
      String text,
      boolean textCut,
      List<URI> attachments,
      @Nullable URI twin) {
    this(
        id,
        revision,
        source,
        tier,
        url,
        origin,
        lang,
        title,
        published,
        captured,
        lastModified,
        completeness,
        text,
        textCut,
        attachments,
        twin,
        null,
        null);
  }

  /**
   * The digest that tells one revision from another: of title, printed date and text. Capture time,
   * origin and the other circumstances of fetching are no part of it.
   */
  public static String revisionOf(String title, @Nullable PartialDate published, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String said = title + "\n" + (published == null ? "" : published) + "\n" + text;
      return HexFormat.of().formatHex(sha.digest(said.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
