package org.kawaraban.store.dataset.tables;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.read.MatrixView;

/** Tables of what the record is about: sources, partners and topics. */
final class ConceptTables {
  private final RowQuery query;
  private final Path directory;
  private final Vocabulary vocabulary;

  ConceptTables(RowQuery query, Path directory, Vocabulary vocabulary) {
    this.query = query;
    this.directory = directory;
    this.vocabulary = vocabulary;
  }

  void sources(Collection<SourceTerms> all) throws IOException {
    Map<String, SourceTerms> terms =
        all.stream().collect(toMap(SourceTerms::source, identity(), (first, same) -> first));
    try (TableFile rows = new TableFile(Tables.SOURCES, directory)) {
      query.each(
          """
          select id, sum(items) as items from (
            select source as id, count(*) as items from store.item group by source
            union all select distinct source, 0 from store.source_report) given
          group by id order by id
          """,
          row -> {
            String id = row.getString("id");
            SourceTerms known = terms.get(id);
            rows.row(
                id,
                known == null ? null : known.name(),
                known == null ? null : known.attribution(),
                known == null ? null : known.terms(),
                row.getLong("items"));
          });
    }
  }

  void partners(Baseline paper, MatrixView... tables) throws IOException {
    Map<String, Integer> years = new TreeMap<>();
    Stream.of(tables)
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.primaryYear() != null)
        .forEach(row -> years.merge(row.partner(), row.primaryYear(), Math::min));
    Map<String, Integer> inPaper =
        paper.lines().stream()
            .collect(toMap(line -> line.partner().key(), Baseline.Line::initialYear));
    try (TableFile rows = new TableFile(Tables.PARTNERS, directory)) {
      for (Vocabulary.Partner partner : byKey(vocabulary.partners(), Vocabulary.Partner::key)) {
        rows.row(
            partner.key(),
            partner.en(),
            partner.ja(),
            partner.paper(),
            inPaper.get(partner.key()),
            years.get(partner.key()));
      }
    }
  }

  void topics() throws IOException {
    try (TableFile rows = new TableFile(Tables.TOPICS, directory)) {
      for (Vocabulary.Topic topic : byKey(vocabulary.topics(), Vocabulary.Topic::key)) {
        rows.row(
            topic.key(),
            topic.en(),
            topic.ja(),
            topic.column() == null ? "key-issue" : "area",
            topic.section());
      }
    }
  }

  static <T> List<T> byKey(List<T> values, Function<T, String> key) {
    return values.stream().sorted(comparing(key)).toList();
  }
}
