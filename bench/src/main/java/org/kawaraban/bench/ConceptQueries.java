package org.kawaraban.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.kawaraban.classify.taxonomy.Form;

/**
 * The concepts of the taxonomy as stored queries of lucene-monitor: each any of its forms, as a
 * phrase. Says which concepts a text has; not where, and without any rule.
 */
final class ConceptQueries implements AutoCloseable {
  private static final String TEXT = "text";

  /** Words of Latin script, pairs of letters of Japanese: forms match anywhere, as ours do. */
  private final Analyzer analyzer = new CJKAnalyzer();

  private final Monitor monitor;

  ConceptQueries(List<Form> forms) throws IOException {
    monitor = new Monitor(analyzer);
    QueryBuilder phrases = new QueryBuilder(analyzer);
    Map<String, BooleanQuery.Builder> concepts = new TreeMap<>();
    for (Form form : forms) {
      Query phrase = phrases.createPhraseQuery(TEXT, form.folded());
      if (phrase != null) {
        concepts
            .computeIfAbsent(form.kind() + " " + form.key(), concept -> new BooleanQuery.Builder())
            .add(phrase, Occur.SHOULD);
      }
    }
    List<MonitorQuery> queries = new ArrayList<>();
    concepts.forEach((concept, any) -> queries.add(new MonitorQuery(concept, any.build())));
    monitor.register(queries);
  }

  /** How many concepts a text has. */
  int in(String text) throws IOException {
    Document page = new Document();
    page.add(new TextField(TEXT, text, Store.NO));
    return monitor.match(page, QueryMatch.SIMPLE_MATCHER).getMatchCount();
  }

  @Override
  public void close() throws IOException {
    monitor.close();
    analyzer.close();
  }
}
