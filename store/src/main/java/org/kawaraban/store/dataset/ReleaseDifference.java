package org.kawaraban.store.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.dataset.tables.Table;

/** What is different between two releases, row by row. */
public final class ReleaseDifference {
  private static final String TABLE = "### ";
  private static final Pattern ENTRY =
      Pattern.compile("- (added|changed|withdrawn) `(.*?)`(?:; (.*))?");

  private final String before;
  private final String after;
  private final List<Change> changes;

  private ReleaseDifference(String before, String after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = List.copyOf(changes);
  }

  /** How a row is different. */
  public enum Kind {
    ADDED,
    CHANGED,
    WITHDRAWN
  }

  /**
   * One row.
   *
   * @param key its primary key, parts separated by commas
   * @param fields of a changed row each with {@code old -> new}; else empty
   */
  public record Change(Kind kind, String table, String key, Map<String, String> fields) {}

  /**
   * Compares two releases.
   *
   * @throws IllegalArgumentException one of the directories holds no release
   */
  public static ReleaseDifference between(Path before, Path after) throws IOException {
    ReleaseFiles older = ReleaseFiles.open(before);
    ReleaseFiles newer = ReleaseFiles.open(after);
    Map<String, JsonNode> olderTables = older.resources("csv");
    Map<String, JsonNode> newerTables = newer.resources("csv");
    Set<String> names = new TreeSet<>(olderTables.keySet());
    names.addAll(newerTables.keySet());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      compare(
          name, rows(older, olderTables.get(name)), rows(newer, newerTables.get(name)), changes);
    }
    return new ReleaseDifference(older.version(), newer.version(), changes);
  }

  /** By table, then key. */
  public List<Change> changes() {
    return changes;
  }

  private static Map<String, Map<String, String>> rows(
      ReleaseFiles release, @Nullable JsonNode resource) throws IOException {
    Map<String, Map<String, String>> byKey = new TreeMap<>();
    if (resource != null) {
      List<String> key = ReleaseFiles.names(resource.path("schema").path("primaryKey"));
      release.csv(resource).forEach(row -> byKey.put(Table.keyOf(row, key), row));
    }
    return byKey;
  }

  private static void compare(
      String table,
      Map<String, Map<String, String>> before,
      Map<String, Map<String, String>> after,
      List<Change> changes) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      Map<String, String> was = before.get(key);
      Map<String, String> is = after.get(key);
      String name = key.replace('\u001f', ',');
      if (was == null) {
        changes.add(new Change(Kind.ADDED, table, name, Map.of()));
      } else if (is == null) {
        changes.add(new Change(Kind.WITHDRAWN, table, name, Map.of()));
      } else if (!was.equals(is)) {
        changes.add(new Change(Kind.CHANGED, table, name, fields(was, is)));
      }
    }
  }

  private static Map<String, String> fields(Map<String, String> was, Map<String, String> is) {
    Map<String, String> different = new TreeMap<>();
    Set<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    for (String field : fields) {
      String old = was.getOrDefault(field, "");
      String now = is.getOrDefault(field, "");
      if (!old.equals(now)) {
        different.put(field, "%s -> %s".formatted(old, now).replaceAll("\\R", " "));
      }
    }
    return different;
  }

  /**
   * One entry of a changelog.
   *
   * @param what of a changed row, each field with {@code old -> new}; else empty
   */
  public record Noted(Kind kind, String table, String key, String what) {}

  /** Reads what {@link #text} wrote, up to so many entries; other lines are passed over. */
  static List<Noted> noted(Iterator<String> changelog, int most) {
    List<Noted> noted = new ArrayList<>();
    String table = "";
    while (changelog.hasNext() && noted.size() < most) {
      String line = changelog.next();
      if (line.startsWith(TABLE)) {
        table = line.substring(TABLE.length());
      }
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        Kind kind = Kind.valueOf(entry.group(1).toUpperCase(Locale.ROOT));
        String what = entry.group(3) == null ? "" : entry.group(3);
        noted.add(new Noted(kind, table, entry.group(2), what));
      }
    }
    return noted;
  }

  /** Markdown: each table with its added, changed and withdrawn rows. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(after).append(" against ").append(before).append('\n');
    if (changes.isEmpty()) {
      return text.append("\nThe same rows in every table.\n").toString();
    }
    String table = "";
    for (Change change : changes) {
      if (!change.table().equals(table)) {
        table = change.table();
        text.append('\n').append(TABLE).append(table).append('\n');
      }
      text.append("- ").append(change.kind().name().toLowerCase(Locale.ROOT)).append(' ');
      text.append('`').append(change.key()).append('`');
      change
          .fields()
          .forEach((field, values) -> text.append("; ").append(field).append(": ").append(values));
      text.append('\n');
    }
    return text.toString();
  }
}
