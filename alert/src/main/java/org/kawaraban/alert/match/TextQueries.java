package org.kawaraban.alert.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.HighlightsMatch.Hit;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a page those of many texts that it holds: their words in their order, in English by
 * their stems, in Japanese by the words Kuromoji cuts.
 *
 * <p>The presearcher is given no filter field. One that a query of ours names itself would be left
 * out of what the query is looked up by, and the query would silently never run; language is told
 * by the field a text lies in instead. Not safe for use by several threads.
 */
public final class TextQueries implements AutoCloseable {
  private static final String JAPANESE = "ja";

  /** For English, and for languages of no analyser of their own. */
  private static final String ENGLISH = "en";

  private final Analyzer japanese = new JapaneseAnalyzer();
  private final Analyzer english = new EnglishAnalyzer();
  private final Monitor monitor;

  /** How many subscriptions use a text: the last to go takes it along. */
  private final Map<String, Integer> users = new HashMap<>();

  public TextQueries() {
    this(new TermFilteredPresearcher());
  }

  /**
   * @param presearcher which queries are run on a page at all
   */
  TextQueries(Presearcher presearcher) {
    try {
      this.monitor =
          new Monitor(
              new PerFieldAnalyzerWrapper(english, Map.of(JAPANESE, japanese)), presearcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether words can be found at all: those that are never indexed alone cannot. */
  public static boolean isSearchable(String words) {
    try (Analyzer analyzer = isJapanese(words) ? new JapaneseAnalyzer() : new EnglishAnalyzer()) {
      return phrase(analyzer, ENGLISH, words) != null;
    }
  }

  /** Looks for these texts from now on. Those of {@link #isSearchable} only. */
  public void addAll(Collection<String> texts) {
    List<MonitorQuery> queries = new ArrayList<>();
    for (String words : texts) {
      if (users.merge(words, 1, Integer::sum) == 1) {
        queries.add(new MonitorQuery(words, query(words)));
      }
    }
    if (!queries.isEmpty()) {
      run(() -> monitor.register(queries));
    }
  }

  /** One user less for these words. */
  public void remove(String words) {
    if (users.computeIfPresent(words, (text, number) -> number == 1 ? null : number - 1) == null) {
      run(() -> monitor.deleteById(words));
    }
  }

  /** Which texts stand on these pages, and as what: the words of the page that matched first. */
  public Map<String, String> find(List<Facts.Page> pages) {
    Map<String, String> found = new HashMap<>();
    if (users.isEmpty()) {
      return found;
    }
    for (Facts.Page page : pages) {
      String field = page.lang().equals(JAPANESE) ? JAPANESE : ENGLISH;
      Document document = new Document();
      document.add(new TextField(field, page.text(), Store.NO));
      run(
          () -> {
            for (HighlightsMatch match :
                monitor.match(document, HighlightsMatch.MATCHER).getMatches()) {
              found.putIfAbsent(match.getQueryId(), first(match, field, page.text()));
            }
          });
    }
    return found;
  }

  private static String first(HighlightsMatch match, String field, String text) {
    return match.getHits(field).stream()
        .min(Comparator.<Hit>comparingInt(hit -> hit.startOffset))
        .map(hit -> text.substring(hit.startOffset, hit.endOffset))
        .orElse("");
  }

  /** Japanese words stand on Japanese pages only; Latin ones on both. */
  private Query query(String words) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    if (!isJapanese(words)) {
      add(either, phrase(english, ENGLISH, words));
    }
    add(either, phrase(japanese, JAPANESE, words));
    return either.build();
  }

  private static void add(BooleanQuery.Builder either, @Nullable Query query) {
    if (query != null) {
      either.add(query, Occur.SHOULD);
    }
  }

  private static @Nullable Query phrase(Analyzer analyzer, String field, String words) {
    return new QueryBuilder(analyzer).createPhraseQuery(field, words);
  }

  private static boolean isJapanese(String words) {
    return words
        .codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                switch (script) {
                  case HAN, HIRAGANA, KATAKANA -> true;
                  default -> false;
                });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the index of texts lies in memory and cannot fail", e);
    }
  }

  @Override
  public void close() {
    run(monitor::close);
    japanese.close();
    english.close();
  }
}
