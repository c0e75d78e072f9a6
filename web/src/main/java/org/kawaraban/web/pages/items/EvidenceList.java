package org.kawaraban.web.pages.items;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Labels;
import org.kawaraban.web.pages.wording.MeetingName;

/**
 * Everything the tagging of one item says, with the spans it rests on, numbered in reading order of
 * the list.
 */
record EvidenceList(List<Claim> claims) {
  /**
   * One thing said of the item.
   *
   * @param label in the visitor's language
   * @param confidence 0 to 1, null where the tagging gives none
   * @param quotes what it rests on; empty for a fallback
   */
  record Claim(EvidenceKind kind, String label, @Nullable Double confidence, List<Quote> quotes) {}

  /**
   * One span.
   *
   * @param placed whether the item's text has these characters at this place, so that they can be
   *     marked
   */
  record Quote(int number, Evidence evidence, boolean placed) {}

  static EvidenceList of(TaggedItem tagged, Frame frame) {
    return new Collector(tagged.item(), frame).collect(tagged.tagging());
  }

  /** The spans to mark in one of the item's two texts. */
  List<MarkedText.Span> spans(Evidence.Field field) {
    List<MarkedText.Span> spans = new ArrayList<>();
    for (Claim claim : claims) {
      for (Quote quote : claim.quotes()) {
        Evidence evidence = quote.evidence();
        if (quote.placed() && evidence.field() == field) {
          spans.add(
              new MarkedText.Span(
                  quote.number(), claim.kind(), claim.label(), evidence.start(), evidence.end()));
        }
      }
    }
    return spans;
  }

  /** The kinds there are, for the legend. */
  Set<EvidenceKind> kinds() {
    EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
    claims.forEach(claim -> kinds.add(claim.kind()));
    return kinds;
  }

  List<Claim> of(EvidenceKind kind) {
    return claims.stream().filter(claim -> claim.kind() == kind).toList();
  }

  /** Gathers claims and numbers their quotes. */
  private static final class Collector {
    private final List<Claim> claims = new ArrayList<>();
    private final PressItem item;
    private final Frame frame;
    private int numbered;

    Collector(PressItem item, Frame frame) {
      this.item = item;
      this.frame = frame;
    }

    EvidenceList collect(Tagging tagging) {
      Labels labels = frame.labels();
      if (!tagging.relevance().isEmpty()) {
        String relevant = frame.say("item.relevant");
        add(EvidenceKind.RELEVANCE, relevant, null, tagging.relevance());
      }
      for (Tag partner : tagging.partners()) {
        add(EvidenceKind.PARTNER, labels.partner(partner.key()), partner);
      }
      for (Tag partner : tagging.mentioned()) {
        add(EvidenceKind.MENTIONED, labels.partner(partner.key()), partner);
      }
      for (Tag topic : tagging.topics()) {
        add(EvidenceKind.TOPIC, labels.topic(topic.key()), topic);
      }
      Tag instrument = tagging.instrument();
      if (instrument != null) {
        add(EvidenceKind.INSTRUMENT, labels.instrument(instrument.key()), instrument);
      }
      for (MeetingMention mention : tagging.meetings()) {
        add(EvidenceKind.MEETING, meeting(mention), null, mention.evidence());
      }
      for (Tie tie : tagging.ties()) {
        String tied = labels.partner(tie.partner()) + " × " + labels.topic(tie.topic());
        add(EvidenceKind.TIE, tied, null, tie.evidence());
      }
      for (Candidate candidate : tagging.candidates()) {
        add(EvidenceKind.CANDIDATE, candidate.name(), null, List.of(candidate.evidence()));
      }
      return new EvidenceList(List.copyOf(claims));
    }

    private String meeting(MeetingMention mention) {
      String name = MeetingName.of(frame, mention.series(), mention.ordinal());
      return switch (mention.kind()) {
        case OWN -> name;
        case OTHER -> frame.say("mention.other", name);
        case PREVIOUS -> frame.say("mention.previous", name);
        case PROMISED -> frame.say("mention.promised", name);
      };
    }

    private void add(EvidenceKind kind, String label, Tag tag) {
      add(kind, label, tag.confidence(), tag.evidence());
    }

    private void add(
        EvidenceKind kind, String label, @Nullable Double confidence, List<Evidence> evidence) {
      List<Quote> quotes = evidence.stream().map(this::quote).toList();
      claims.add(new Claim(kind, label, confidence, quotes));
    }

    private Quote quote(Evidence evidence) {
      numbered++;
      return new Quote(numbered, evidence, placed(evidence));
    }

    /** A quote may be shorter than its span (at most 300 characters), never differ from it. */
    private boolean placed(Evidence evidence) {
      String text = evidence.field() == Evidence.Field.TITLE ? item.title() : item.text();
      return evidence.start() < evidence.end()
          && evidence.end() <= text.length()
          && text.startsWith(evidence.quote(), evidence.start());
    }
  }
}
