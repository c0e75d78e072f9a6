package org.kawaraban.classify.scan;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kawaraban.classify.taxonomy.Form;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Scripts;

/**
 * Looks for all forms at once (Aho and Corasick 1975), in time linear in the text and its hits.
 * Latin forms match whole words only; in each layer the longest form at a place wins. Thread-safe.
 */
public final class Scanner {
  private static final Comparator<Hit> IN_PAGE_ORDER =
      (one, other) ->
          one.start() != other.start()
              ? Integer.compare(one.start(), other.start())
              : one.kind().compareTo(other.kind());

  private static final Comparator<Found> LONGEST_FIRST =
      (one, other) ->
          one.start != other.start
              ? Integer.compare(one.start, other.start)
              : Integer.compare(other.end, one.end);

  private final AhoCorasickDoubleArrayTrie<List<Form>> trie = new AhoCorasickDoubleArrayTrie<>();

  public Scanner(List<Form> forms) {
    TreeMap<String, List<Form>> byText = new TreeMap<>();
    for (Form form : forms) {
      byText.computeIfAbsent(form.folded(), text -> new ArrayList<>()).add(form);
    }
    trie.build(byText);
  }

  public Hits scan(PageText page) {
    String folded = page.folded();
    String cased = page.cased();
    Map<Kind.Layer, List<Found>> byLayer = new EnumMap<>(Kind.Layer.class);
    trie.parseText(
        folded,
        (begin, end, forms) -> {
          for (Form form : forms) {
            if (isWord(folded, begin, end, form) && hasCase(cased, begin, form)) {
              byLayer
                  .computeIfAbsent(form.kind().layer(), layer -> new ArrayList<>())
                  .add(new Found(form, begin, end));
            }
          }
        });
    return new Hits(page, hits(page, byLayer));
  }

  private static List<Hit> hits(PageText page, Map<Kind.Layer, List<Found>> byLayer) {
    List<Hit> hits = new ArrayList<>();
    byLayer.forEach(
        (layer, found) -> {
          List<Found> kept = layer == Kind.Layer.NONE ? found : longest(found);
          int sentence = 0;
          int last = -1;
          for (Found one : kept) {
            // In most layers hits come in text order, many to a sentence.
            if (one.start < last || one.start >= page.sentences().get(sentence).end()) {
              sentence = page.sentenceAt(one.start);
            }
            last = one.start;
            hits.add(new Hit(one.form.kind(), one.form.key(), one.start, one.end, sentence));
          }
        });
    hits.sort(IN_PAGE_ORDER);
    return hits;
  }

  private static List<Found> longest(List<Found> found) {
    found.sort(LONGEST_FIRST);
    List<Found> kept = new ArrayList<>();
    int covered = -1;
    for (Found one : found) {
      if (one.start >= covered) {
        kept.add(one);
        covered = one.end;
      }
    }
    return kept;
  }

  private static boolean isWord(String text, int begin, int end, Form form) {
    boolean opens =
        begin == 0
            || !Scripts.isWordPart(text.charAt(begin))
            || !Scripts.isWordPart(text.charAt(begin - 1));
    boolean closes =
        form.openEnd()
            || end == text.length()
            || !Scripts.isWordPart(text.charAt(end - 1))
            || !Scripts.isWordPart(text.charAt(end));
    return opens && closes;
  }

  private static boolean hasCase(String cased, int begin, Form form) {
    return form.cased().isEmpty() || cased.startsWith(form.cased(), begin);
  }

  private record Found(Form form, int start, int end) {}
}
