package org.kawaraban.store.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds; the last entry of its file.
 *
 * @param format of the file, 1
 * @param schema version of the migrations its tables follow
 * @param tables in an order in which each comes after those it refers to
 * @param topics each in the entry of its name
 * @param sequences the last number each has given
 */
record Manifest(
    int format,
    String schema,
    List<Table> tables,
    Map<String, Long> sequences,
    List<Topic> topics) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  Manifest {
    tables = List.copyOf(tables);
    sequences = Map.copyOf(sequences);
    topics = topics == null ? List.of() : List.copyOf(topics);
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
   * One table, in the entry of its name.
   *
   * @param columns as they are copied
   * @param sha256 of the rows in COPY's text format, 64 hexadecimal digits
   */
  record Table(String name, List<String> columns, long rows, String sha256) {
    Table {
      columns = List.copyOf(columns);
    }

    String entry() {
      return name + ".copy";
    }
  }
}
