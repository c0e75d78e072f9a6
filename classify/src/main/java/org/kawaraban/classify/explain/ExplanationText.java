package org.kawaraban.classify.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;

/** An explanation for a person to read. */
public final class ExplanationText {
  private static final int LONGEST_QUOTE = 80;

  private final PressItem item;
  private final Explanation explanation;
  private final Style style;
  private final Marks marks;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(PressItem item, Explanation explanation, Style style) {
    this.item = item;
    this.explanation = explanation;
    this.style = style;
    this.marks = new Marks(spans(explanation));
  }

  /**
   * The page with its spans marked and numbered; then each label with what earned it, and each
   * label it came near to with what speaks against it.
   */
  public static String of(PressItem item, Explanation explanation, Style style) {
    return new ExplanationText(item, explanation, style).write();
  }

  private String write() {
    Tagging tagging = explanation.tagging();
    page();
    switch (tagging.outcome()) {
      case TAGGED -> labels(tagging);
      case EMPTY_TEXT -> line("not tagged: the page has neither title nor text");
      case UNSUPPORTED_LANGUAGE -> line("not tagged: the page is neither English nor Japanese");
    }
    return out.toString();
  }

  private void page() {
    line(style.heading(marks.mark(Evidence.Field.TITLE, item.title(), style)));
    line(item.url() + (item.published() == null ? "" : ", published " + item.published()));
    line("");
    line(marks.mark(Evidence.Field.TEXT, item.text(), style));
    line("");
  }

  private void labels(Tagging tagging) {
    line(style.heading("relevant: " + (tagging.relevant() ? "yes" : "no")));
    tagging.relevance().forEach(span -> evidence(span, span.rule()));
    tags("partners", tagging.partners());
    tags("topics", tagging.topics());
    if (tagging.instrument() != null) {
      tags("instrument", List.of(tagging.instrument()));
    }
    meetings(tagging.meetings());
    ties(tagging.ties());
    candidates(tagging.candidates());
    nearMisses();
    if (tagging.relevant()) {
      line("");
      line(
          "A confidence of 0.90 means: of ten labels with such evidence a reader agrees with nine.");
    }
  }

  private void tags(String heading, List<Tag> tags) {
    if (tags.isEmpty()) {
      return;
    }
    line(style.heading(heading));
    for (Tag tag : tags) {
      line("  %s, confidence %.2f".formatted(tag.key(), tag.confidence()));
      tag.evidence().forEach(span -> evidence(span, span.rule()));
    }
  }

  private void meetings(List<MeetingMention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    line(style.heading("meetings"));
    for (MeetingMention mention : mentions) {
      line(
          "  %s: %s%s, ordinal %s, %s to %s, at %s, %s, %s"
              .formatted(
                  word(mention.kind()),
                  mention.series(),
                  mention.known() ? "" : " (not in the vocabulary)",
                  orNone(mention.ordinal()),
                  orNone(mention.start()),
                  orNone(mention.end()),
                  orNone(mention.place()),
                  word(mention.mode()),
                  word(mention.stage())));
      mention.evidence().forEach(span -> evidence(span, span.rule()));
    }
  }

  private void ties(List<Tie> ties) {
    if (ties.isEmpty()) {
      return;
    }
    line(style.heading("ties"));
    for (Tie tie : ties) {
      line("  " + tie.partner() + " x " + tie.topic());
      tie.evidence().forEach(span -> evidence(span, span.rule()));
    }
  }

  private void candidates(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    line(style.heading("candidates, for a curator to decide"));
    for (Candidate candidate : candidates) {
      line("  " + word(candidate.kind()) + ": " + candidate.name());
      evidence(candidate.evidence(), candidate.evidence().rule());
    }
  }

  private void nearMisses() {
    if (explanation.nearMisses().isEmpty()) {
      return;
    }
    line(style.heading("why not"));
    for (NearMiss miss : explanation.nearMisses()) {
      line("  " + miss.label() + ": " + miss.reason());
      if (miss.evidence() != null) {
        evidence(miss.evidence(), miss.evidence().rule());
      }
    }
  }

  private void evidence(Evidence span, String rule) {
    String quote = span.quote().replaceAll("\\s+", " ");
    String cut = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, cutAt(quote)) + "…";
    line("    %s  \"%s\"  %s".formatted(style.mark(marks.of(span)), cut, rule));
  }

  /** Not between the halves of a character outside the basic plane. */
  private static int cutAt(String quote) {
    return Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 1))
        ? LONGEST_QUOTE - 1
        : LONGEST_QUOTE;
  }

  private void line(String words) {
    out.append(words).append('\n');
  }

  private static String word(Enum<?> value) {
    return Json.mapper().convertValue(value, String.class).toLowerCase(Locale.ROOT);
  }

  private static String orNone(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  private static List<Evidence> spans(Explanation explanation) {
    Tagging tagging = explanation.tagging();
    List<Evidence> spans = new ArrayList<>(tagging.relevance());
    Stream.of(tagging.partners(), tagging.topics())
        .flatMap(List::stream)
        .forEach(tag -> spans.addAll(tag.evidence()));
    if (tagging.instrument() != null) {
      spans.addAll(tagging.instrument().evidence());
    }
    tagging.meetings().forEach(mention -> spans.addAll(mention.evidence()));
    tagging.ties().forEach(tie -> spans.addAll(tie.evidence()));
    tagging.candidates().forEach(candidate -> spans.add(candidate.evidence()));
    explanation.nearMisses().stream()
        .map(NearMiss::evidence)
        .filter(Objects::nonNull)
        .forEach(spans::add);
    return spans;
  }
}
