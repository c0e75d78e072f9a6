package org.kawaraban.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.Page;
import org.kawaraban.alert.subscription.ClauseReader;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;

/**
 * Subscriptions as people would keep them, and changes for them. Partners are asked for as unevenly
 * as words are used (the n-th half as often as the n/2-th); one subscription in twenty asks for
 * words as well, hardly two for the same. The same seed gives the same ones.
 */
final class SyntheticSubscriptions {
  private static final int ONE_IN_SO_MANY_HAS_WORDS = 20;

  private final TermNames names = new TermNames(Vocabulary.bundled());
  private final List<String> partners =
      Vocabulary.bundled().partners().stream().map(Vocabulary.Partner::key).toList();
  private final List<String> topics =
      Vocabulary.bundled().topics().stream().map(Vocabulary.Topic::key).toList();
  private final List<Vocabulary.Series> series = Vocabulary.bundled().series();
  private final List<String> kinds =
      Arrays.stream(RecordChange.Kind.values()).map(TermNames::kindWord).toList();
  private final List<String> sources = List.of("mofa-en", "mofa-ja", "nco", "eeas", "us-state");

  /** Their conditions as people write them, and who asks. */
  record Written(String id, String owner, String clause) {
    boolean hasWords() {
      return clause.contains("text:");
    }
  }

  List<Written> written(int number) {
    Random random = new Random(number);
    return IntStream.range(0, number)
        .mapToObj(
            one ->
                new Written(
                    "s%015d".formatted(one),
                    "owner%d@example.org".formatted(random.nextInt(number / 2 + 1)),
                    clause(random, one % ONE_IN_SO_MANY_HAS_WORDS == 0)))
        .toList();
  }

  /** The same, read as they are when the program starts. */
  Subscription read(Written written) {
    return new Subscription(
        written.id(),
        written.owner(),
        "mine",
        ClauseReader.read(written.clause(), names),
        Rate.INSTANT,
        Language.EN,
        ZoneOffset.UTC,
        null,
        false,
        true,
        Instant.EPOCH);
  }

  private String clause(Random random, boolean words) {
    String structured = structured(random);
    if (!words) {
      return structured;
    }
    return random.nextInt(3) == 0
        ? SyntheticWords.term(random)
        : "(" + structured + ") and " + SyntheticWords.term(random);
  }

  private String structured(Random random) {
    String partner = "partner:" + partner(random);
    String topic = "topic:" + pick(random, topics);
    String kind = "kind:" + pick(random, kinds);
    return switch (random.nextInt(10)) {
      case 0, 1 -> partner;
      case 2 -> partner + " and (kind:meeting-announced or kind:meeting-held)";
      case 3 -> partner + " and " + topic;
      case 4 -> "cell:" + partner(random) + "/" + pick(random, topics);
      case 5 -> "series:" + pick(random, series).slug() + " and " + kind;
      case 6 -> "(" + partner + " or partner:" + partner(random) + ") and " + kind;
      case 7 -> topic + " and " + kind;
      case 8 -> partner + " and source:" + pick(random, sources) + " and not kind:item-edited";
      default -> partner + " and " + topic + " and " + kind + " and lang:" + lang(random);
    };
  }

  /** What so many changes are about, as the record would say. */
  List<Facts> changes(int number) {
    Random random = new Random(number);
    List<PressItem> items = SyntheticItems.of(0, number).toList();
    return IntStream.range(0, number).mapToObj(one -> facts(one, items.get(one), random)).toList();
  }

  private Facts facts(int number, PressItem item, Random random) {
    String partner = partner(random);
    Set<Term> terms = new HashSet<>();
    String kind = pick(random, kinds);
    terms.add(new Term(Field.KIND, kind));
    terms.add(new Term(Field.PARTNER, partner));
    terms.add(new Term(Field.SOURCE, pick(random, sources)));
    terms.add(new Term(Field.LANG, item.lang()));
    terms.add(new Term(Field.INSTRUMENT, "dialogue"));
    terms.add(new Term(Field.SERIES, pick(random, series).slug()));
    for (int topic = 0; topic < 2; topic++) {
      String key = pick(random, topics);
      terms.add(new Term(Field.TOPIC, key));
      terms.add(new Term(Field.CELL, partner + "/" + key));
    }
    RecordChange change =
        new RecordChange(
            "%024x".formatted(number),
            number,
            RecordChange.Kind.ITEM_RELEVANT,
            RecordChange.Timing.LIVE,
            "item/" + item.id().value(),
            null,
            null,
            List.of(),
            "item/" + item.id().value() + "@1",
            Instant.EPOCH);
    String words =
        Stream.generate(() -> SyntheticWords.sentence(item.lang(), random))
            .limit(10)
            .reduce("", String::concat);
    return new Facts(
        change,
        terms,
        List.of(new Page(item.lang(), item.title() + "\n\n" + item.text() + words)),
        null);
  }

  private String partner(Random random) {
    double share = Math.pow(partners.size(), random.nextDouble());
    return partners.get((int) share - 1);
  }

  private static String lang(Random random) {
    return random.nextBoolean() ? "en" : "ja";
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Every text of those that have one, each once. */
  static List<String> texts(List<Subscription> subscriptions) {
    List<String> texts = new ArrayList<>();
    subscriptions.forEach(
        one ->
            one.clause().terms().stream()
                .filter(term -> term.field() == Field.TEXT)
                .map(Term::value)
                .forEach(texts::add));
    return texts.stream().distinct().toList();
  }
}
