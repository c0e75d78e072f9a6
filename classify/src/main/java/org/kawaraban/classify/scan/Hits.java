package org.kawaraban.classify.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.PageText;

/** All hits of a page in page order, by kind and by sentence. */
@SuppressWarnings("EnumOrdinal") // As indexes of arrays that live no longer than a page.
public final class Hits {
  private static final int KINDS = Kind.values().length;

  private final PageText page;
  private final Hit[] hits;
  private final List<Hit> all;

  /** Index of the first hit of each sentence; behind them that of none. */
  private final int[] first;

  /** The cues alone, which are asked for most, and as above the first of each sentence. */
  private final Hit[] cues;

  private final int[] firstCue;

  /** A bit for each kind in each sentence: most questions end here. */
  private final int[] kinds;

  private final List<List<Hit>> byKind;

  Hits(PageText page, List<Hit> inPageOrder) {
    this.page = page;
    this.hits = inPageOrder.toArray(Hit[]::new);
    this.all = Arrays.asList(hits);
    int sentences = page.sentences().size();
    this.first = new int[sentences + 1];
    this.kinds = new int[sentences];
    int[] ofKind = new int[KINDS];
    for (Hit hit : hits) {
      first[hit.sentence() + 1]++;
      kinds[hit.sentence()] |= bit(hit.kind());
      ofKind[hit.kind().ordinal()]++;
    }
    for (int i = 0; i < sentences; i++) {
      first[i + 1] += first[i];
    }
    this.byKind = byKind(hits, ofKind);
    this.cues = of(Kind.CUE).toArray(Hit[]::new);
    this.firstCue = new int[sentences + 1];
    for (Hit cue : cues) {
      firstCue[cue.sentence() + 1]++;
    }
    for (int i = 0; i < sentences; i++) {
      firstCue[i + 1] += firstCue[i];
    }
  }

  private static List<List<Hit>> byKind(Hit[] hits, int[] counts) {
    Hit[][] sorted = new Hit[KINDS][];
    for (int i = hits.length - 1; i >= 0; i--) {
      int kind = hits[i].kind().ordinal();
      if (sorted[kind] == null) {
        sorted[kind] = new Hit[counts[kind]];
      }
      counts[kind]--;
      sorted[kind][counts[kind]] = hits[i];
    }
    List<List<Hit>> byKind = new ArrayList<>(KINDS);
    for (Hit[] ofKind : sorted) {
      byKind.add(ofKind == null ? List.of() : List.of(ofKind));
    }
    return byKind;
  }

  private static int bit(Kind kind) {
    return 1 << kind.ordinal();
  }

  public PageText page() {
    return page;
  }

  /** All of them, in page order. */
  public List<Hit> all() {
    return Collections.unmodifiableList(all);
  }

  public List<Hit> of(Kind kind) {
    return byKind.get(kind.ordinal());
  }

  public Stream<Hit> of(Kind kind, String key) {
    return of(kind).stream().filter(hit -> hit.key().equals(key));
  }

  /** Whether a page has such a hit anywhere. */
  public boolean has(Kind kind, String key) {
    for (Hit hit : of(kind)) {
      if (hit.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Hits of one sentence; empty for an index outside the page. */
  public List<Hit> in(int sentence) {
    return isOutside(sentence) || kinds[sentence] == 0
        ? List.of()
        : all.subList(first[sentence], first[sentence + 1]);
  }

  public Stream<Hit> in(int sentence, Kind kind) {
    return has(sentence, kind)
        ? Arrays.stream(hits, first[sentence], first[sentence + 1])
            .filter(hit -> hit.kind() == kind)
        : Stream.empty();
  }

  public boolean has(int sentence, Kind kind, String key) {
    if (kind == Kind.CUE) {
      return hasCue(sentence, key);
    }
    if (!has(sentence, kind)) {
      return false;
    }
    for (int i = first[sentence]; i < first[sentence + 1]; i++) {
      if (hits[i].is(kind, key)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCue(int sentence, String key) {
    if (isOutside(sentence)) {
      return false;
    }
    for (int i = firstCue[sentence]; i < firstCue[sentence + 1]; i++) {
      if (cues[i].key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  public boolean has(int sentence, Kind kind) {
    return !isOutside(sentence) && (kinds[sentence] & bit(kind)) != 0;
  }

  /** Whether a sentence has such a hit of a kind. */
  public boolean any(int sentence, Kind kind, Predicate<Hit> wanted) {
    if (!has(sentence, kind)) {
      return false;
    }
    for (int i = first[sentence]; i < first[sentence + 1]; i++) {
      if (hits[i].kind() == kind && wanted.test(hits[i])) {
        return true;
      }
    }
    return false;
  }

  public boolean any(int sentence, Predicate<Hit> wanted) {
    if (isOutside(sentence)) {
      return false;
    }
    for (int i = first[sentence]; i < first[sentence + 1]; i++) {
      if (wanted.test(hits[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutside(int sentence) {
    return sentence < 0 || sentence >= kinds.length;
  }
}
