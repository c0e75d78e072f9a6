package org.kawaraban.store.backup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds; the last entry of its file.
 *
 * @param format of the file, 2
 * @param captures null where they were out of reach
 * @param releases null where they were out of reach, or by a build that left them out
 */
record Manifest(
    int format,
    List<Schema> schemas,
    List<Topic> topics,
    @Nullable Files captures,
    @Nullable Files releases) {
  static final int FORMAT = 2;
  static final String ENTRY = "manifest.json";

  Manifest {
    schemas = schemas == null ? List.of() : List.copyOf(schemas);
    topics = topics == null ? List.of() : List.copyOf(topics);
  }

  long rows() {
    return schemas.stream()
        .flatMap(schema -> schema.tables().stream())
        .mapToLong(Table::rows)
        .sum();
  }

  /**
   * The schema of one program.
   *
   * @param version of the migrations its tables follow
   * @param tables in an order in which each comes after those it refers to
   * @param sequences the last number each has given
   */
  record Schema(String name, String version, List<Table> tables, Map<String, Long> sequences) {
    Schema {
      tables = List.copyOf(tables);
      sequences = Map.copyOf(sequences);
    }

    String entry(Table table) {
      return name + "/" + table.name() + ".copy";
    }
  }

  /**
   * One table.
   *
   * @param columns as they are copied
   * @param sha256 of the rows in COPY's text format, 64 hexadecimal digits
   */
  record Table(String name, List<String> columns, long rows, String sha256) {
    Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * One topic.
   *
   * @param sha256 of its messages as {@link TopicMessages} writes them, 64 hexadecimal digits
   */
  record Topic(String name, long messages, String sha256) {
    String entry() {
      return "topics/" + name;
    }
  }

  /**
   * The files of one directory.
   *
   * @param sha256 of the names and bytes of all, in the order of their names
   */
  record Files(long files, String sha256) {}
}
