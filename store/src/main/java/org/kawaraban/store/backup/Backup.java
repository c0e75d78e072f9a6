package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.store.database.Digest;
import org.postgresql.PGConnection;

/** Writes the whole record into a file. */
public final class Backup {
  /** Those that refer to none, then those that refer to them; tables not named here come last. */
  private static final List<String> ORDER =
      List.of(
          "revision", "item", "tag", "tie", "mention", "meeting", "meeting_key", "meeting_source");

  /**
   * Writes one state of the record, whoever writes it meanwhile.
   *
   * @param handle in a transaction of isolation REPEATABLE READ
   * @param bootstrapServers of the cluster; its topics are read after the tables, so that all that
   *     the tables tell of is in them
   * @param file replaced where it is there; half a file is never left under this name
   * @return how many rows it holds
   */
  public static long write(Handle handle, String bootstrapServers, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      List<Manifest.Table> tables = new ArrayList<>();
      for (String table : tables(handle)) {
        tables.add(table(handle, table, zip));
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              schemaVersion(handle),
              tables,
              sequences(handle),
              topics(new TopicMessages(bootstrapServers), zip));
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(Json.write(manifest).getBytes(UTF_8));
      zip.closeEntry();
      zip.finish();
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return tables.stream().mapToLong(Manifest.Table::rows).sum();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** What is found by words is made again of what is restored. */
  private static List<String> tables(Handle handle) {
    List<String> all =
        handle
            .createQuery(
                """
                select table_name from information_schema.tables
                where table_schema = 'store' and table_type = 'BASE TABLE'
                  and table_name <> 'schema_history' and table_name not like 'search\\_%'
                order by table_name
                """)
            .mapTo(String.class)
            .list();
    List<String> ordered = new ArrayList<>(ORDER.stream().filter(all::contains).toList());
    all.stream().filter(table -> !ordered.contains(table)).forEach(ordered::add);
    return ordered;
  }

  private static Manifest.Table table(Handle handle, String table, ZipOutputStream zip)
      throws IOException {
    List<String> columns =
        handle
            .createQuery(
                """
                select column_name from information_schema.columns
                where table_schema = 'store' and table_name = :table order by ordinal_position
                """)
            .bind("table", table)
            .mapTo(String.class)
            .list();
    zip.putNextEntry(new ZipEntry(table + ".copy"));
    MessageDigest sha = Digest.sha256();
    // Closing it would close the file.
    OutputStream rows = new DigestOutputStream(zip, sha);
    String copy = "copy store.%s (%s) to stdout".formatted(table, String.join(", ", columns));
    try {
      long count =
          handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(copy, rows);
      zip.closeEntry();
      return new Manifest.Table(table, columns, count, HexFormat.of().formatHex(sha.digest()));
    } catch (SQLException e) {
      throw new IllegalStateException("rows of store." + table + " cannot be read", e);
    }
  }

  private static List<Manifest.Topic> topics(TopicMessages messages, ZipOutputStream zip)
      throws IOException {
    List<Manifest.Topic> topics = new ArrayList<>();
    for (String name : TopicMessages.NAMES) {
      zip.putNextEntry(new ZipEntry("topics/" + name));
      MessageDigest sha = Digest.sha256();
      // Buffered before it is digested; closing it would close the file.
      OutputStream out = new BufferedOutputStream(new DigestOutputStream(zip, sha));
      long count = messages.write(name, out);
      out.flush();
      zip.closeEntry();
      topics.add(new Manifest.Topic(name, count, HexFormat.of().formatHex(sha.digest())));
    }
    return topics;
  }

  private static String schemaVersion(Handle handle) {
    return handle
        .createQuery(
            """
            select version from store.schema_history where success and version is not null
            order by installed_rank desc limit 1
            """)
        .mapTo(String.class)
        .one();
  }

  private static Map<String, Long> sequences(Handle handle) {
    Map<String, Long> given = new TreeMap<>();
    handle
        .createQuery(
            """
            select sequencename, coalesce(last_value, 0) as last_value from pg_sequences
            where schemaname = 'store'
            """)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(sequence -> given.put(sequence.getKey(), sequence.getValue()));
    return given;
  }

  private Backup() {}
}
