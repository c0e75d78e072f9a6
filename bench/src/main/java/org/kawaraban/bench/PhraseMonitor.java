package org.kawaraban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.kawaraban.alert.match.Facts.Page;

/** lucene-monitor with phrases in the field of their language, and nothing around it. */
final class PhraseMonitor implements AutoCloseable {
  private final Analyzer english = new EnglishAnalyzer();
  private final Analyzer japanese = new JapaneseAnalyzer();
  private final Monitor monitor;

  PhraseMonitor(List<String> texts) throws IOException {
    monitor =
        new Monitor(
            new PerFieldAnalyzerWrapper(english, Map.of("ja", japanese)),
            new TermFilteredPresearcher());
    List<MonitorQuery> queries = new ArrayList<>();
    for (String text : texts) {
      boolean latin = text.chars().allMatch(letter -> letter < 0x250);
      Query phrase =
          new QueryBuilder(latin ? english : japanese).createPhraseQuery(latin ? "en" : "ja", text);
      queries.add(new MonitorQuery(text, phrase));
    }
    monitor.register(queries);
  }

  /** How many of them a page holds; not where. */
  int count(Page page) {
    Document document = new Document();
    document.add(new TextField(page.lang(), page.text(), Store.NO));
    try {
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
    english.close();
    japanese.close();
  }
}
