package org.kawaraban.store;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;

/**
 * Makes tagged items: an official, relevant English page of the source {@code mofa} unless told.
 */
public final class TestItem {
  public static final String US_DIALOGUE = "Japan-U.S. Cyber Dialogue";

  private final String name;
  private String title;
  private String text = "";
  private String source = "mofa";
  private String lang = "en";
  private Tier tier = Tier.OFFICIAL;
  private @Nullable PartialDate published;
  private Instant captured = Instant.parse("2026-11-01T00:00:00Z");
  private boolean relevant = true;
  private final List<Tag> partners = new ArrayList<>();
  private final List<Tag> topics = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final List<MeetingMention> meetings = new ArrayList<>();

  private TestItem(String name) {
    this.name = name;
    this.title = "Page " + name;
  }

  /** An item whose id follows from the name. */
  public static TestItem named(String name) {
    return new TestItem(name);
  }

  public static Evidence span(String rule) {
    return new Evidence(Evidence.Field.TITLE, "Page", 0, 4, rule);
  }

  public TestItem title(String titleOfThisRevision) {
    this.title = titleOfThisRevision;
    return this;
  }

  public TestItem text(String textOfThisRevision) {
    this.text = textOfThisRevision;
    return this;
  }

  public TestItem source(String id) {
    this.source = id;
    return this;
  }

  public TestItem lang(String tag) {
    this.lang = tag;
    return this;
  }

  public TestItem tier(Tier nearness) {
    this.tier = nearness;
    return this;
  }

  public TestItem published(String date) {
    this.published = PartialDate.parse(date);
    return this;
  }

  public TestItem captured(String instant) {
    this.captured = Instant.parse(instant);
    return this;
  }

  public TestItem irrelevant() {
    this.relevant = false;
    return this;
  }

  public TestItem tie(String partner, String topic) {
    partners.add(new Tag(partner, 0.9, List.of(span("partner"))));
    topics.add(new Tag(topic, 0.9, List.of(span("topic"))));
    ties.add(new Tie(partner, topic, List.of(span("tie"))));
    return this;
  }

  /** Its own meeting, held; ordinal and start may be null. */
  public TestItem own(String series, @Nullable Integer ordinal, @Nullable String start) {
    return own(series, ordinal, start, Stage.HELD);
  }

  public TestItem own(
      String series, @Nullable Integer ordinal, @Nullable String start, Stage stage) {
    PartialDate day = start == null ? null : PartialDate.parse(start);
    meetings.add(
        new MeetingMention(
            MentionKind.OWN,
            series,
            Vocabulary.bundled().series(series).isPresent(),
            List.of(),
            ordinal,
            day,
            day,
            "Tokyo",
            Mode.IN_PERSON,
            stage,
            List.of(span("meeting"))));
    return this;
  }

  public ItemId id() {
    return ItemId.of(url());
  }

  private URI url() {
    return URI.create("https://mofa.example.invalid/" + name);
  }

  public TaggedItem tagged() {
    PressItem item =
        new PressItem(
            id(),
            PressItem.revisionOf(title, published, text),
            source,
            tier,
            url(),
            Origin.LIVE,
            lang,
            title,
            published,
            captured,
            null,
            Completeness.FULL,
            text,
            false,
            List.of(),
            null);
    Tag instrument = new Tag("dialogue", 0.8, List.of(span("instrument")));
    Tagging tagging =
        relevant
            ? new Tagging(
                Outcome.TAGGED,
                true,
                List.of(span("relevance")),
                partners,
                List.of(),
                topics,
                instrument,
                ties,
                meetings,
                List.of())
            : Tagging.without(Outcome.TAGGED);
    return new TaggedItem(item, tagging, Vocabulary.bundled().taxonomyVersion());
  }
}
