package org.kawaraban.classify.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.PageText;

/** All hits of a page in page order, by kind and by sentence. */
public final class Hits {
  private final PageText page;
  private final Map<Kind, List<Hit>> byKind = new EnumMap<>(Kind.class);
  private final List<List<Hit>> bySentence;

  /** The kinds in each sentence: most questions end here. */
  private final List<Set<Kind>> kinds;

  Hits(PageText page, List<Hit> hits) {
    this.page = page;
    this.bySentence = new ArrayList<>(Collections.nCopies(page.sentences().size(), List.of()));
    this.kinds = new ArrayList<>(page.sentences().size());
    page.sentences().forEach(sentence -> kinds.add(EnumSet.noneOf(Kind.class)));
    hits.forEach(hit -> kinds.get(hit.sentence()).add(hit.kind()));
    int from = 0;
    for (int i = 1; i <= hits.size(); i++) {
      byKind
          .computeIfAbsent(hits.get(i - 1).kind(), kind -> new ArrayList<>())
          .add(hits.get(i - 1));
      int sentence = hits.get(from).sentence();
      if (i == hits.size() || hits.get(i).sentence() != sentence) {
        bySentence.set(sentence, List.copyOf(hits.subList(from, i)));
        from = i;
      }
    }
  }

  public PageText page() {
    return page;
  }

  public List<Hit> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  public Stream<Hit> of(Kind kind, String key) {
    return of(kind).stream().filter(hit -> hit.key().equals(key));
  }

  /** Hits of one sentence; empty for an index outside the page. */
  public List<Hit> in(int sentence) {
    return sentence < 0 || sentence >= bySentence.size() ? List.of() : bySentence.get(sentence);
  }

  public Stream<Hit> in(int sentence, Kind kind) {
    return has(sentence, kind)
        ? in(sentence).stream().filter(hit -> hit.kind() == kind)
        : Stream.empty();
  }

  public boolean has(int sentence, Kind kind, String key) {
    if (!has(sentence, kind)) {
      return false;
    }
    // Asked so often that a loop is worth its lines.
    List<Hit> hits = bySentence.get(sentence);
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).is(kind, key)) {
        return true;
      }
    }
    return false;
  }

  public boolean has(int sentence, Kind kind) {
    return sentence >= 0 && sentence < kinds.size() && kinds.get(sentence).contains(kind);
  }

  public boolean any(int sentence, Predicate<Hit> wanted) {
    List<Hit> hits = in(sentence);
    for (int i = 0; i < hits.size(); i++) {
      if (wanted.test(hits.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a hit stands in the title. */
  public boolean inTitle(Hit hit) {
    return hit.end() <= page.titleEnd();
  }
}
