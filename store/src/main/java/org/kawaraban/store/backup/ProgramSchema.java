package org.kawaraban.store.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;

/**
 * The schema of one program, as far as a backup has to know it.
 *
 * @param name of the schema
 * @param history table of its migrations
 * @param migrations where they are on the class path
 * @param leftOut tables that are made again of what is restored
 */
public record ProgramSchema(String name, String history, String migrations, Set<String> leftOut) {
  /**
   * The record. How far topics were read is left out with what is found by words: the tagged items
   * are read again from their beginning.
   */
  public static final ProgramSchema STORE =
      new ProgramSchema(
          "store",
          "schema_history",
          "classpath:org/kawaraban/store/migration",
          Set.of("intake_offset", "search_entry", "search_facets", "search_state"));

  public ProgramSchema {
    leftOut = Set.copyOf(leftOut);
  }

  /** A schema of which everything is kept. */
  public ProgramSchema(String name, String history, String migrations) {
    this(name, history, migrations, Set.of());
  }

  /** The version it has, or empty where its program never ran on this database. */
  Optional<String> version(Handle handle) {
    boolean there =
        handle
            .createQuery("select to_regclass(:history) is not null")
            .bind("history", name + "." + history)
            .mapTo(Boolean.class)
            .one();
    return there
        ? handle
            .createQuery(
                """
                select version from %s.%s where success and version is not null
                order by installed_rank desc limit 1
                """
                    .formatted(name, history))
            .mapTo(String.class)
            .findOne()
        : Optional.empty();
  }

  /** The version this build brings it to. */
  String newestVersion(DataSource database) {
    return Stream.of(flyway(database, "latest").info().all())
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .getVersion();
  }

  void migrate(DataSource database, String version) {
    flyway(database, version).migrate();
  }

  private Flyway flyway(DataSource database, String version) {
    return Flyway.configure(ProgramSchema.class.getClassLoader())
        .dataSource(database)
        .schemas(name)
        .defaultSchema(name)
        .table(history)
        .locations(migrations)
        .target(version)
        .load();
  }

  /** The columns of each table, in an order in which a table comes after those it refers to. */
  Map<String, List<String>> tables(Handle handle) {
    Map<String, List<String>> columns = new TreeMap<>();
    handle
        .createQuery(
            """
            select table_name, column_name from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = :schema and table_type = 'BASE TABLE' and is_generated = 'NEVER'
              and table_name <> :history and table_name <> all(:left_out)
            order by table_name, ordinal_position
            """)
        .bind("schema", name)
        .bind("history", history)
        .bindArray("left_out", String.class, leftOut)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            column ->
                columns
                    .computeIfAbsent(column.getKey(), table -> new ArrayList<>())
                    .add(column.getValue()));
    Map<String, Set<String>> referred = referred(handle);
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    while (ordered.size() < columns.size()) {
      List<String> next =
          columns.keySet().stream()
              .filter(table -> !ordered.containsKey(table))
              .filter(table -> ordered.keySet().containsAll(referred.getOrDefault(table, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables of schema " + name + " refer to each other");
      }
      next.forEach(table -> ordered.put(table, List.copyOf(columns.get(table))));
    }
    return ordered;
  }

  /** By table, those it refers to by a constraint that is checked row by row. */
  private Map<String, Set<String>> referred(Handle handle) {
    Map<String, Set<String>> referred = new TreeMap<>();
    handle
        .createQuery(
            """
            select c.relname, r.relname from pg_constraint f
            join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
            where f.contype = 'f' and not f.condeferrable and c.oid <> r.oid
              and f.connamespace = cast(:schema as regnamespace)
            """)
        .bind("schema", name)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            one ->
                referred
                    .computeIfAbsent(one.getKey(), table -> new TreeSet<>())
                    .add(one.getValue()));
    return referred;
  }

  /** The last number that each sequence has given; 0 where it gave none. */
  Map<String, Long> sequences(Handle handle) {
    Map<String, Long> given = new TreeMap<>();
    handle
        .createQuery(
            """
            select sequencename, coalesce(last_value, 0) from pg_sequences
            where schemaname = :schema and sequencename not like 'search\\_%'
            """)
        .bind("schema", name)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(sequence -> given.put(sequence.getKey(), sequence.getValue()));
    return given;
  }
}
