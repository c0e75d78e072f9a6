package org.kawaraban.web.pages.wording;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.query.RecordQueries;

/** What the filters of a page offer. */
public record Choices(Vocabulary vocabulary, RecordReader reader) {
  /**
   * One filter.
   *
   * @param name of its parameter
   * @param chosen value, empty for any
   */
  public record Choice(String name, String label, String chosen, List<Option> options) {}

  /** One value with what it is called. */
  public record Option(String value, String label) {}

  /** The paper's partners in its order, then the others by name. */
  public Choice partner(Frame frame, @Nullable String chosen) {
    Collator byName = Collator.getInstance(frame.language().locale());
    Stream<Option> paper = partners(frame, true);
    Stream<Option> others =
        partners(frame, false).sorted((a, b) -> byName.compare(a.label(), b.label()));
    return choice(frame, "partner", chosen, Stream.concat(paper, others));
  }

  private Stream<Option> partners(Frame frame, boolean inPaper) {
    return vocabulary.partners().stream()
        .filter(partner -> (partner.paper() != null) == inPaper)
        .map(partner -> new Option(partner.key(), frame.labels().partner(partner.key())));
  }

  public Choice topic(Frame frame, @Nullable String chosen) {
    return choice(
        frame,
        "topic",
        chosen,
        vocabulary.topics().stream()
            .map(topic -> new Option(topic.key(), frame.labels().topic(topic.key()))));
  }

  public Choice source(Frame frame, @Nullable String chosen) {
    return choice(
        frame,
        "source",
        chosen,
        reader.sourceNames().keySet().stream()
            .sorted()
            .map(source -> new Option(source, frame.sources().of(source))));
  }

  public Choice lang(Frame frame, @Nullable String chosen) {
    return choice(
        frame,
        "lang",
        chosen,
        RecordQueries.LANGUAGES.stream().map(lang -> new Option(lang, frame.say("lang." + lang))));
  }

  /** Of the meeting an item speaks of as its own. */
  public Choice stage(Frame frame, @Nullable Stage chosen) {
    return choice(
        frame,
        "stage",
        chosen == null ? null : chosen.name(),
        RecordQueries.STAGES.stream().map(stage -> new Option(stage, frame.say("stage." + stage))));
  }

  public Choice series(Frame frame, @Nullable String chosen) {
    return choice(
        frame,
        "series",
        chosen,
        vocabulary.series().stream()
            .map(series -> new Option(series.name(), frame.labels().series(series.name()))));
  }

  /** The same by the short name that addresses and conditions have for it. */
  public Choice seriesBySlug(Frame frame) {
    return choice(
        frame,
        "series",
        null,
        vocabulary.series().stream()
            .map(series -> new Option(series.slug(), frame.labels().series(series.name()))));
  }

  public Choice instrument(Frame frame, @Nullable String chosen) {
    return choice(
        frame,
        "instrument",
        chosen,
        vocabulary.instruments().stream()
            .map(known -> new Option(known.key(), frame.labels().instrument(known.key()))));
  }

  /** A value that came by a link and is not offered is added, so that the form keeps it. */
  private static Choice choice(
      Frame frame, String name, @Nullable String chosen, Stream<Option> offered) {
    List<Option> options = new ArrayList<>(offered.toList());
    String value = Objects.requireNonNullElse(chosen, "");
    if (!value.isEmpty() && options.stream().noneMatch(option -> option.value().equals(value))) {
      options.add(new Option(value, value));
    }
    return new Choice(name, frame.say("filter." + name), value, List.copyOf(options));
  }
}
