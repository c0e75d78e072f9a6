package org.kawaraban.store.dataset.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of a release: a Table Schema of Data Package v2.
 *
 * @param name of the resource and its files
 * @param primaryKey names of fields
 */
public record Table(
    String name,
    String title,
    List<Field> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {
  public Table {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }

  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * A column.
   *
   * @param type of Table Schema: string, integer, boolean, date or datetime
   * @param pattern of a whole value, or null
   * @param allowed values, or empty for any
   */
  public record Field(
      String name,
      String type,
      String description,
      boolean required,
      @Nullable String pattern,
      List<String> allowed) {
    public Field {
      allowed = List.copyOf(allowed);
    }

    static Field of(String name, String type, String description) {
      return new Field(name, type, description, false, null, List.of());
    }

    Field asRequired() {
      return new Field(name, type, description, true, pattern, allowed);
    }

    Field matching(String wholeValue) {
      return new Field(name, type, description, required, wholeValue, allowed);
    }

    Field oneOf(String... values) {
      return new Field(name, type, description, required, pattern, List.of(values));
    }
  }

  /** Fields whose values, unless all empty, are the primary key of a row of another table. */
  public record ForeignKey(List<String> fields, String table, List<String> references) {
    public ForeignKey {
      fields = List.copyOf(fields);
      references = List.copyOf(references);
    }

    static ForeignKey of(String field, String table, String reference) {
      return new ForeignKey(List.of(field), table, List.of(reference));
    }
  }

  /** A row that has its key: values by field, absent ones left out. */
  public static String keyOf(Map<String, String> row, List<String> fields) {
    return String.join(
        "\u001f", fields.stream().map(field -> row.getOrDefault(field, "")).toList());
  }
}
