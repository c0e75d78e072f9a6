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
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Scripts;
import org.kawaraban.classify.text.Sentence;

/**
 * Looks for all forms at once (Aho and Corasick 1975), in time linear in the text and its hits.
 * Latin forms match whole words only; in each layer the longest form at a place wins. Thread-safe.
 */
public final class Scanner {
  private static final Kind.Layer[] LAYERS = Kind.Layer.values();

  /** Names of so few katakana begin many words: タイ. Longer ones may run on, as in 日エストニアサイバー対話. */
  private static final int SHORT_NAME = 2;

  /** 本日, 同日: what stands before 日 where it is a day and not Japan. */
  private static final String DAYS = "本同翌前当今昨";

  private static final Comparator<Hit> IN_PAGE_ORDER =
      (one, other) ->
          one.start() != other.start()
              ? Integer.compare(one.start(), other.start())
              : one.kind().compareTo(other.kind());

  private static final Comparator<Hit> LONGEST_FIRST =
      (one, other) ->
          one.start() != other.start()
              ? Integer.compare(one.start(), other.start())
              : Integer.compare(other.end(), one.end());

  private final AhoCorasickDoubleArrayTrie<Form[]> trie = new AhoCorasickDoubleArrayTrie<>();

  public Scanner(List<Form> forms) {
    TreeMap<String, List<Form>> byText = new TreeMap<>();
    for (Form form : forms) {
      byText.computeIfAbsent(form.folded(), text -> new ArrayList<>()).add(form);
    }
    TreeMap<String, Form[]> frozen = new TreeMap<>();
    byText.forEach((text, same) -> frozen.put(text, same.toArray(Form[]::new)));
    trie.build(frozen);
  }

  public Hits scan(PageText page) {
    Collector collector = new Collector(page);
    trie.parseText(collector.folded, collector);
    List<Hit> hits = collector.of(Kind.Layer.NONE);
    for (Kind.Layer layer : LAYERS) {
      if (layer != Kind.Layer.NONE) {
        addLongest(collector.of(layer), hits);
      }
    }
    hits.sort(IN_PAGE_ORDER);
    return new Hits(page, withoutMinistriesOfOthers(page.folded(), hits));
  }

  /**
   * 韓国外務省, 米国家安全保障局: bodies of Japan's whose names others' bear too, right behind the name of
   * another state. That name and the body's may share a letter.
   */
  private static List<Hit> withoutMinistriesOfOthers(String text, List<Hit> hits) {
    List<Hit> kept = new ArrayList<>(hits.size());
    Hit state = null;
    for (Hit hit : hits) {
      boolean ministry =
          hit.kind() == Kind.MINISTRY
              || hit.kind() == Kind.SHARED_MINISTRY
              || hit.kind() == Kind.JAPAN;
      boolean others =
          ministry
              && state != null
              && state.start() < hit.start()
              && state.end() >= hit.start()
              && Scripts.isJapanese(text.charAt(hit.start()));
      if (!others) {
        kept.add(hit);
      }
      if (hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY) {
        state = hit;
      }
    }
    return kept;
  }

  private static void addLongest(List<Hit> found, List<Hit> hits) {
    found.sort(LONGEST_FIRST);
    int covered = -1;
    for (Hit one : found) {
      if (one.start() >= covered) {
        hits.add(one);
        covered = one.end();
      }
    }
  }

  /** Takes what the automaton meets, by layer; asked for every letter that ends a form. */
  private static final class Collector implements AhoCorasickDoubleArrayTrie.IHit<Form[]> {
    private final PageText page;
    private final char[] folded;
    private final String cased;
    private final Map<Kind.Layer, List<Hit>> byLayer = new EnumMap<>(Kind.Layer.class);

    /** The sentence of the last hit: the next is in it, or not far behind. */
    private int sentence;

    Collector(PageText page) {
      this.page = page;
      this.folded = page.folded().toCharArray();
      this.cased = page.cased();
      for (Kind.Layer layer : LAYERS) {
        byLayer.put(layer, new ArrayList<>());
      }
    }

    List<Hit> of(Kind.Layer layer) {
      return byLayer.get(layer);
    }

    @Override
    public void hit(int begin, int end, Form[] forms) {
      if (begin > 0 && Scripts.isWordPart(folded[begin - 1]) && Scripts.isWordPart(folded[begin])) {
        return;
      }
      boolean closes =
          end == folded.length
              || !Scripts.isWordPart(folded[end - 1])
              || !Scripts.isWordPart(folded[end]);
      for (Form form : forms) {
        if ((closes || form.openEnd()) && hasCase(begin, form) && !isInsideWord(begin, end, form)) {
          of(form.kind().layer())
              .add(new Hit(form.kind(), form.key(), begin, end, sentenceOf(begin)));
        }
      }
    }

    private int sentenceOf(int begin) {
      List<Sentence> sentences = page.sentences();
      while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).start() <= begin) {
        sentence++;
      }
      while (sentence > 0 && sentences.get(sentence).start() > begin) {
        sentence--;
      }
      return sentence;
    }

    /** タイランド is not イラン, タイトル not タイ, and 26日米国 not 日米. */
    private boolean isInsideWord(int begin, int end, Form form) {
      char first = folded[begin];
      char before = begin == 0 ? ' ' : folded[begin - 1];
      return switch (form.kind()) {
        case PARTNER, PLACE ->
            Scripts.isKatakana(first)
                && (Scripts.isKatakana(before)
                    || (end - begin <= SHORT_NAME
                        && end < folded.length
                        && Scripts.isKatakana(folded[end])));
        case COMPOUND -> first == '日' && (Numerals.isNumeral(before) || DAYS.indexOf(before) >= 0);
        default -> false;
      };
    }

    private boolean hasCase(int begin, Form form) {
      return form.cased().isEmpty() || cased.startsWith(form.cased(), begin);
    }
  }
}
