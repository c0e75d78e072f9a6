package org.kawaraban.store.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Addition;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;

/**
 * What decisions can have changed.
 *
 * @param items ids
 * @param series slugs
 * @param meetings keys, which may lead to meetings of other series
 */
record DecisionScope(Set<String> items, Set<String> series, Set<String> meetings) {
  /**
   * Of the new decisions, and of those they take back, however far that goes.
   *
   * @param all decisions there are
   */
  static DecisionScope of(Collection<Decision> news, List<Decision> all) {
    DecisionScope scope = new DecisionScope(new HashSet<>(), new HashSet<>(), new HashSet<>());
    news.forEach(decision -> scope.add(decision, all));
    return scope;
  }

  private void add(Decision decision, List<Decision> all) {
    Act act = decision.act();
    if (act instanceof Act.Undo undo) {
      all.stream()
          .filter(one -> one.number() == undo.decision() && one.number() < decision.number())
          .forEach(one -> add(one, all));
      return;
    }
    add(act.subject());
    if (Addition.isOne(decision)) {
      items.add(Addition.itemOf(decision).value());
    }
    if (act instanceof Act.Split split) {
      split.items().stream().map(ItemId::value).forEach(items::add);
    }
    if (act instanceof Act.Merge merge) {
      add(Subject.meeting(merge.other()));
    }
    if (act instanceof Act.Correct correct && correct.field() == Field.SERIES) {
      series.add(Vocabulary.slug(correct.value()));
    }
  }

  private void add(Subject subject) {
    String name = subject.name();
    switch (subject.kind()) {
      case ITEM -> items.add(name);
      case CELL -> items.add(name.substring(name.lastIndexOf('/') + 1));
      case MEETING -> {
        series.add(name.substring(0, name.indexOf('/')));
        meetings.add(name);
      }
      case DECISION, REPORT -> {
        // That a decision still holds, or a reader is right, changes nothing in the record.
      }
    }
  }
}
