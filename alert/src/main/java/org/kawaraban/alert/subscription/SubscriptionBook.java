package org.kawaraban.alert.subscription;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;

/** Takes subscriptions, refuses impossible ones, and keeps them. */
public final class SubscriptionBook {
  private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 16;
  private static final int TOKEN_LENGTH = 32;

  private final Jdbi jdbi;
  private final Clock clock;
  private final SecureRandom random;
  private final Predicate<String> searchable;
  private final TermNames names = new TermNames(Vocabulary.bundled());
  private final SubscriptionRepository repository = new SubscriptionRepository(names);

  /**
   * @param searchable whether a text holds a word that can be found at all
   */
  public SubscriptionBook(
      Jdbi jdbi, Clock clock, SecureRandom random, Predicate<String> searchable) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.random = random;
    this.searchable = searchable;
  }

  /**
   * A subscription as its owner writes it.
   *
   * @param when the clause, see {@link ClauseReader}
   */
  public record Wish(
      String name,
      String when,
      Rate rate,
      Language language,
      ZoneId zone,
      @Nullable QuietHours quiet,
      boolean heartbeat) {}

  /**
   * Makes a subscription of a wish without keeping it.
   *
   * @throws Refused it is written wrong or can never match
   */
  public Subscription read(String owner, Wish wish) {
    Clause clause = ClauseReader.read(wish.when(), names);
    refuseUnkeepable(clause);
    refuseUnsearchable(clause);
    if (Possibility.kinds(clause).isEmpty()) {
      throw new Refused(Reason.IMPOSSIBLE, clause);
    }
    return new Subscription(
        newId(random),
        owner,
        wish.name(),
        clause,
        wish.rate(),
        wish.language(),
        wish.zone(),
        wish.quiet(),
        wish.heartbeat(),
        true,
        clock.instant());
  }

  /** Kinds of change that can match it at all. */
  public static Set<RecordChange.Kind> kinds(Subscription subscription) {
    return Possibility.kinds(subscription.clause());
  }

  /** Whether no change can ever fail to match it: its owner should know before it is kept. */
  public static boolean matchesEverything(Subscription subscription) {
    return Possibility.kinds(new Clause.Not(subscription.clause())).isEmpty();
  }

  /** It is kept with keys for names and all its brackets, and read again within the same limits. */
  private void refuseUnkeepable(Clause clause) {
    String kept = clause.toString();
    if (kept.length() > ClauseReader.MAX_CHARS) {
      throw new Refused(Reason.KEPT_TOO_LONG, kept.length(), ClauseReader.MAX_CHARS);
    }
    ClauseReader.read(kept, names);
  }

  private void refuseUnsearchable(Clause clause) {
    for (Term term : clause.terms()) {
      if (term.field() == Field.TEXT && !searchable.test(term.value())) {
        throw new Refused(Reason.UNSEARCHABLE, term);
      }
    }
  }

  /** Keeps it, in a transaction of the caller. */
  public static void keep(Handle handle, Subscription subscription) {
    SubscriptionRepository.add(handle, subscription);
  }

  /** Those of one owner, or of all where it is null. */
  public List<Subscription> list(@Nullable String owner) {
    return jdbi.withHandle(handle -> repository.list(handle, owner));
  }

  /** The one of this id, unless it is deleted. */
  public Optional<Subscription> find(String id) {
    return jdbi.withHandle(handle -> repository.find(handle, id));
  }

  public void pause(Subscription subscription) {
    setState(subscription, "PAUSED");
  }

  public void resume(Subscription subscription) {
    setState(subscription, "ACTIVE");
  }

  public void delete(Subscription subscription) {
    setState(subscription, "DELETED");
  }

  private void setState(Subscription subscription, String state) {
    jdbi.useTransaction(
        handle -> SubscriptionRepository.setState(handle, subscription.id(), state));
  }

  /** Sixteen letters and digits (80 bits), not to be guessed. */
  public static String newId(SecureRandom random) {
    return letters(random, ID_LENGTH);
  }

  /** What a link carries that is its only protection: 32 letters and digits (160 bits). */
  public static String newToken(SecureRandom random) {
    return letters(random, TOKEN_LENGTH);
  }

  private static String letters(SecureRandom random, int number) {
    StringBuilder id = new StringBuilder(number);
    for (int letter = 0; letter < number; letter++) {
      id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return id.toString();
  }
}
