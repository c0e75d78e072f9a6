package org.kawaraban.alert.subscription;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.contract.RecordChange;

/**
 * Tells of which kinds of change a clause can hold at all.
 *
 * <p>A change has one kind, one of a source has nothing but its source, and a cell that matches
 * brings its partner and its topic along. Whatever else contradicts itself is found by trying.
 */
final class Possibility {
  private static final Set<RecordChange.Kind> OF_SOURCES =
      EnumSet.of(RecordChange.Kind.SOURCE_SILENT, RecordChange.Kind.SOURCE_BACK);

  /** Enough for what people write; beyond it, what is not shown impossible passes for possible. */
  private static final int MOST_TRIALS = 20_000;

  private final Clause clause;
  private final List<Term> terms;
  private int trials;

  private Possibility(Clause clause) {
    this.clause = clause;
    this.terms = List.copyOf(clause.terms());
  }

  /** Kinds of which it can hold; none where it contradicts itself. */
  static Set<RecordChange.Kind> kinds(Clause clause) {
    return Arrays.stream(RecordChange.Kind.values())
        .filter(kind -> new Possibility(clause).canHold(kind))
        .collect(toCollection(() -> EnumSet.noneOf(RecordChange.Kind.class)));
  }

  private boolean canHold(RecordChange.Kind kind) {
    Map<Term, Boolean> known = new HashMap<>();
    String word = TermNames.kindWord(kind);
    for (Term term : terms) {
      if (term.field() == Field.KIND) {
        known.put(term, term.value().equals(word));
      } else if (OF_SOURCES.contains(kind) && term.field() != Field.SOURCE) {
        known.put(term, false);
      }
    }
    return canHold(known);
  }

  private boolean canHold(Map<Term, Boolean> known) {
    Optional<Boolean> answer = answer(clause, known);
    trials++;
    if (answer.isPresent() || trials > MOST_TRIALS) {
      return answer.orElse(true);
    }
    Term open = terms.stream().filter(term -> !known.containsKey(term)).findFirst().orElseThrow();
    Map<Term, Boolean> with = new HashMap<>(known);
    with.put(open, true);
    boolean consistent = !contradictsItsCells(with);
    Map<Term, Boolean> without = new HashMap<>(known);
    without.put(open, false);
    return (consistent && canHold(with)) || (!contradictsItsCells(without) && canHold(without));
  }

  private static boolean contradictsItsCells(Map<Term, Boolean> known) {
    return known.entrySet().stream()
        .filter(one -> one.getKey().field() == Field.CELL && one.getValue())
        .map(one -> one.getKey().value().split("/", 2))
        .anyMatch(
            parts ->
                !known.getOrDefault(new Term(Field.PARTNER, parts[0]), true)
                    || !known.getOrDefault(new Term(Field.TOPIC, parts[1]), true));
  }

  /** What it comes to, or nothing while terms decide it that are still open. */
  private static Optional<Boolean> answer(Clause clause, Map<Term, Boolean> known) {
    return clause.match(
        is -> Optional.ofNullable(known.get(is.term())),
        all -> joined(all.parts(), known, false),
        any -> joined(any.parts(), known, true),
        not -> answer(not.part(), known).map(holds -> !holds),
        unreadable -> Optional.of(false));
  }

  private static Optional<Boolean> joined(
      List<Clause> parts, Map<Term, Boolean> known, boolean decisive) {
    boolean open = false;
    for (Clause part : parts) {
      Optional<Boolean> answer = answer(part, known);
      if (answer.isPresent() && answer.get() == decisive) {
        return answer;
      }
      open |= answer.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(!decisive);
  }
}
