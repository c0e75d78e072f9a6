package org.kawaraban.alert.match;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.monitor.Presearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.alert.match.Facts.Page;
import org.kawaraban.alert.match.SubscriptionMatcher.Hit;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.ClauseReader;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;

class SubscriptionMatcherTest {
  private static final TermNames NAMES = new TermNames(Vocabulary.bundled());
  private static final Page ENGLISH =
      new Page("en", "The Third Japan-UK Cyber Dialogue discussed critical infrastructures.");
  private static final Page JAPANESE = new Page("ja", "第３回日英サイバー対話では、重要インフラ防護とＡＩについて議論した。");

  private final SubscriptionMatcher matcher = new SubscriptionMatcher();

  @AfterEach
  void close() {
    matcher.close();
  }

  @Test
  void theTermsAndWordsThatMatchedAreTold() {
    matcher.put(
        subscription("a", "(partner:GB or partner:FR) and text:\"critical infrastructure\""));

    Hit hit = matcher.match(facts(List.of(ENGLISH), "partner:GB", "lang:en")).get(0);

    assertThat(hit.reasons())
        .extracting(Term::toString)
        .containsExactlyInAnyOrder("partner:GB", "text:\"critical infrastructure\"");
    assertThat(hit.words())
        .isEqualTo(
            Map.of(new Term(Field.TEXT, "critical infrastructure"), "critical infrastructures"));
  }

  @ParameterizedTest
  @CsvSource({
    "cyber dialogues, true, false",
    "サイバー対話, false, true",
    "重要インフラ, false, true",
    "AI, false, true",
    "dialogue cyber, false, false",
    "量子, false, false"
  })
  void wordsAreFoundInBothLanguages(String words, boolean inEnglish, boolean inJapanese) {
    matcher.put(subscription("a", "text:\"" + words + "\""));

    assertThat(matcher.match(facts(List.of(ENGLISH)))).hasSize(inEnglish ? 1 : 0);
    assertThat(matcher.match(facts(List.of(JAPANESE)))).hasSize(inJapanese ? 1 : 0);
  }

  @Test
  void aNewStateOfASubscriptionTakesThePlaceOfTheOldOne() {
    matcher.put(subscription("a", "text:dialogue"));
    matcher.put(subscription("b", "text:dialogue"));
    matcher.put(subscription("a", "partner:FR"));
    matcher.put(subscription("c", "not partner:FR").activated(false));

    assertThat(ids(facts(List.of(ENGLISH), "partner:FR"))).containsExactly("a", "b");
    matcher.remove("b");
    assertThat(ids(facts(List.of(ENGLISH), "partner:FR"))).containsExactly("a");
    assertThat(ids(facts(List.of(ENGLISH)))).isEmpty();
  }

  @Test
  void wordsThatAreNeverIndexedCannotBeSearched() {
    assertThat(TextQueries.isSearchable("the")).isFalse();
    assertThat(TextQueries.isSearchable("、。")).isFalse();
    assertThat(TextQueries.isSearchable("the dialogue")).isTrue();
    assertThat(TextQueries.isSearchable("対話")).isTrue();
  }

  /** The clause itself, evaluated for every subscription, with no index and no presearcher. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theJoinFindsWhatTryingEverySubscriptionFinds(long seed) {
    Random random = new Random(seed);
    List<Subscription> all =
        IntStream.range(0, 300).mapToObj(id -> subscription("s" + id, clause(random, 3))).toList();
    all.forEach(matcher::put);
    try (TextQueries everyText = new TextQueries(Presearcher.NO_FILTERING)) {
      everyText.addAll(
          all.stream()
              .flatMap(one -> one.clause().terms().stream())
              .filter(term -> term.field() == Field.TEXT)
              .map(Term::value)
              .toList());
      for (int change = 0; change < 60; change++) {
        Facts facts = facts(random);
        Set<String> texts = everyText.find(facts.pages()).keySet();
        List<String> expected =
            all.stream()
                .filter(
                    one ->
                        one.clause()
                            .holds(
                                term ->
                                    term.field() == Field.TEXT
                                        ? texts.contains(term.value())
                                        : facts.terms().contains(term)))
                .map(Subscription::id)
                .sorted()
                .toList();
        assertThat(ids(facts)).isEqualTo(expected);
      }
    }
  }

  private static final List<String> TERMS =
      List.of(
          "partner:GB",
          "partner:FR",
          "partner:US",
          "topic:capacity-building",
          "lang:en",
          "lang:ja",
          "kind:meeting-held",
          "kind:cell-filled",
          "source:mofa-en",
          "instrument:dialogue",
          "cell:GB/capacity-building",
          "series:japan-us-cyber-dialogue");
  private static final List<String> WORDS =
      List.of(
          "dialogue", "サイバー", "infrastructure", "cyber attack", "重要インフラ", "training", "対話", "AI");

  private static String clause(Random random, int depth) {
    int shape = random.nextInt(depth == 0 ? 2 : 5);
    if (shape == 0) {
      return "text:\"" + pick(random, WORDS) + "\"";
    }
    if (shape == 1) {
      return pick(random, TERMS);
    }
    if (shape == 2) {
      return "not (" + clause(random, depth - 1) + ")";
    }
    String word = shape == 3 ? " and " : " or ";
    return "(" + clause(random, depth - 1) + word + clause(random, depth - 1) + ")";
  }

  private static Facts facts(Random random) {
    String[] terms = TERMS.stream().filter(term -> random.nextInt(3) == 0).toArray(String[]::new);
    List<Page> pages = new ArrayList<>();
    for (int page = random.nextInt(3); page > 0; page--) {
      String text =
          String.join(
              " ", Stream.generate(() -> pick(random, WORDS)).limit(random.nextInt(4)).toList());
      pages.add(new Page(random.nextBoolean() ? "en" : "ja", text));
    }
    return facts(pages, terms);
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> ids(Facts facts) {
    return matcher.match(facts).stream()
        .flatMap(hit -> hit.subscriptions().stream())
        .map(Subscription::id)
        .sorted()
        .toList();
  }

  private static Subscription subscription(String id, String clause) {
    Clause read = ClauseReader.read(clause, NAMES);
    return new Subscription(
        id,
        "owner",
        "name",
        read,
        Rate.INSTANT,
        Language.EN,
        ZoneOffset.UTC,
        null,
        false,
        true,
        Instant.EPOCH);
  }

  private static Facts facts(List<Page> pages, String... terms) {
    RecordChange change =
        new RecordChange(
            "0".repeat(24),
            1,
            RecordChange.Kind.ITEM_RELEVANT,
            RecordChange.Timing.LIVE,
            "item/x",
            null,
            null,
            List.of(),
            "item/x@1",
            Instant.EPOCH);
    Set<Term> about =
        Stream.of(terms)
            .flatMap(term -> ClauseReader.read(term, NAMES).terms().stream())
            .collect(toSet());
    return new Facts(change, about, pages, null);
  }
}
