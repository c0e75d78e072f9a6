package org.kawaraban.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Hindrance;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.trial.Inquiry;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.dataset.ReleaseDifference;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.review.Waiting;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.dataset.DatasetKeys;
import org.kawaraban.web.pages.items.EvidenceKeys;
import org.kawaraban.web.pages.subscriptions.SubscriptionKeys;
import org.kawaraban.web.query.Allowed;

class MessagesTest {
  /**
   * A key written out in a template or a class; one that ends in a dot is completed at run time.
   */
  private static final Pattern KEY =
      Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z]+)+\\.?)\"");

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(Messages.in(Language.JA).keys()).isEqualTo(Messages.in(Language.EN).keys());
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    for (String key : Messages.in(Language.EN).keys()) {
      assertThat(arguments(Language.JA, key)).as(key).isEqualTo(arguments(Language.EN, key));
    }
  }

  @Test
  void japaneseIsJapanese() {
    Set<String> sameInBoth = Set.of("date.minute", "item.address", "list.separator");
    for (String key : Messages.in(Language.JA).keys()) {
      if (!sameInBoth.contains(key)) {
        assertThat(raw(Language.JA, key))
            .as(key)
            .matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}～].*");
      }
    }
  }

  @Test
  void everyKeyUsedExistsAndEveryKeyIsUsed() throws IOException {
    Set<String> known = Messages.in(Language.EN).keys();
    Set<String> used = new TreeSet<>(completed());
    for (String key : written()) {
      if (known.stream()
          .anyMatch(other -> other.startsWith(key.substring(0, key.indexOf('.') + 1)))) {
        used.add(key);
      }
    }

    assertThat(used).isEqualTo(known);
  }

  /** The keys that end in a value's name. */
  private static List<String> completed() {
    return Stream.of(
            Arrays.stream(Field.values()).map(Field::word).map(field -> "meeting.field." + field),
            Stream.of("dialogues", "areas", "network", "coverage")
                .flatMap(figure -> Stream.of("figures." + figure, "figures." + figure + ".text")),
            ends("state.", SourceState.values()),
            EvidenceKeys.completed(),
            ends("basis.", MatrixView.Basis.values()),
            ends("allowed.", Allowed.Rule.values()).filter(key -> !key.endsWith("THESE")),
            ends("stage.", Stage.values()),
            ends("mode.", Mode.values()),
            ends("tier.", Tier.values()),
            ends("role.", Role.values()),
            ends("waiting.", Waiting.Kind.values()),
            ends("question.", Waiting.Kind.values()),
            ends("cell.lead.", MatrixView.Basis.values()),
            Arrays.stream(Candidate.Kind.values())
                .map(kind -> "candidate." + kind.name().toLowerCase(Locale.ROOT)),
            acts().map("act."::concat),
            acts().filter(act -> !act.startsWith("add-")).map("actHelp."::concat),
            ends("kindOfChange.", RecordChange.Kind.values()),
            ends("rate.", Rate.values()),
            ends("channel.", Channel.Kind.values()),
            ends("hindrance.", Hindrance.values()),
            ends("delivery.", Delivery.State.values()),
            ends("verdict.", Inquiry.Verdict.values()),
            SubscriptionKeys.completed(),
            ends("dataset.cite.", CitationFormat.values()),
            ends("dataset.change.", ReleaseDifference.Kind.values()),
            DatasetKeys.completed(),
            ends("outcome.", Outcome.values()),
            ends("completeness.", Completeness.values()),
            Stream.of("en", "ja", "und").map("lang."::concat),
            Stream.of("partner", "topic", "source", "lang", "series", "stage", "instrument")
                .map("filter."::concat),
            ends("change.", RecordChange.Kind.values()).filter(key -> !key.endsWith("GAP")),
            Stream.of(Facet.values()).map(facet -> "search.facet." + facet.word()),
            ends("cite.", CitationFormat.values()),
            Stream.of("true", "false").map("search.relevant."::concat),
            Stream.of("items", "meetings", "months", "sources")
                .flatMap(thing -> Stream.of("one", "other").map(n -> "count." + thing + "." + n)),
            Stream.of("MISSING", "DOUBLED", "BACKWARD").map("finding."::concat),
            Stream.of("DUE", "OVERDUE")
                .flatMap(
                    kind ->
                        Stream.of(".next", ".next.date", ".ordinal", ".ordinal.date")
                            .map(form -> "finding." + kind + form)))
        .flatMap(Function.identity())
        .toList();
  }

  /** The words of all acts. */
  private static Stream<String> acts() {
    return Arrays.stream(Act.class.getAnnotation(JsonSubTypes.class).value())
        .map(JsonSubTypes.Type::name);
  }

  private static Stream<String> ends(String start, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> start + value.name());
  }

  private static Set<String> written() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file : sources()) {
      KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(keys::add);
    }
    keys.removeIf(
        key -> key.matches(".*\\.(jte|csv|json|js|opml)?")); // file names, and starts of keys
    return keys;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
        Stream<Path> classes = Files.walk(Path.of("src/main/java/org/kawaraban/web/pages"))) {
      return Stream.concat(templates, classes).filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void argumentsAreTakenAsTheyAre() {
    assertThat(Messages.in(Language.EN).say("error.refused.text", "limit", "{2} $1", "1 to 9"))
        .isEqualTo("limit is “{2} $1”; allowed: 1 to 9.");
  }

  @Test
  void anUnknownKeyIsABug() {
    assertThatThrownBy(() -> Messages.in(Language.EN).say("no.such.key"))
        .hasMessageContaining("no.such.key");
  }

  private static Set<String> arguments(Language language, String key) {
    Set<String> arguments = new TreeSet<>();
    ARGUMENT.matcher(raw(language, key)).results().map(MatchResult::group).forEach(arguments::add);
    return arguments;
  }

  /** The text with its arguments still in place. */
  private static String raw(Language language, String key) {
    return Messages.in(language).say(key, "{0}", "{1}", "{2}", "{3}", "{4}");
  }
}
