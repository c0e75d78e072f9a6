package org.kawaraban.classify.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.PageText;

/** All hits of a page in page order, by kind and by sentence. */
public final class Hits {
  private final PageText page;
  private final Map<Kind, List<Hit>> byKind = new EnumMap<>(Kind.class);
  private final List<List<Hit>> bySentence = new ArrayList<>();

  Hits(PageText page, List<Hit> hits) {
    this.page = page;
    for (int i = 0; i < page.sentences().size(); i++) {
      bySentence.add(new ArrayList<>(4));
    }
    for (Hit hit : hits) {
      byKind.computeIfAbsent(hit.kind(), kind -> new ArrayList<>()).add(hit);
      bySentence.get(hit.sentence()).add(hit);
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
    return in(sentence).stream().filter(hit -> hit.kind() == kind);
  }

  public boolean has(int sentence, Kind kind, String key) {
    return in(sentence).stream().anyMatch(hit -> hit.is(kind, key));
  }

  public boolean has(int sentence, Kind kind) {
    return in(sentence).stream().anyMatch(hit -> hit.kind() == kind);
  }

  public boolean any(int sentence, Predicate<Hit> wanted) {
    return in(sentence).stream().anyMatch(wanted);
  }

  /** Whether a hit stands in the title. */
  public boolean inTitle(Hit hit) {
    return hit.end() <= page.titleEnd();
  }
}
